import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, SEX, eformDocument } from '../blocks.ts';
import { identityFields, residenceContent } from './ct01.ts';

export default {
  code: '1.003677',
  content: {
    ...residenceContent,
    name: t('Khai báo tạm vắng', 'Temporary absence declaration'),
    lifeEvents: ['moving'],
    keywords: {
      vi: ['tạm vắng', 'khai báo tạm vắng', 'giấy tạm vắng', 'đi xa lâu ngày', 'đi làm ăn xa', 'vắng nhà dài ngày', 'đi du học', 'đi xuất khẩu lao động', 'CT03'],
      en: ['temporary absence', 'away from home', 'working away', 'studying abroad', 'going away for long'],
    },
    summary: t('Báo cho Công an phường, xã khi bạn sẽ vắng nơi ở đã đăng ký một thời gian.', 'Tells the ward or commune police that you will be away from your registered home for a time.'),
    workingDays: 1,
    verificationExtraWorkingDays: 1,
    timeNote: t('Một ngày kể từ khi nhận hồ sơ. Trường hợp phức tạp tối đa 2 ngày làm việc.', 'One day from receipt. A complex case takes at most 2 working days.'),
    fee: { counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free', note: t('Miễn phí, nộp tại quầy hay trực tuyến đều như nhau.', 'Free of charge, at the counter and online.') },
    documents: [eformDocument('Phiếu khai báo tạm vắng (mẫu CT03)', 'Temporary absence form (form CT03)')],
    conditions: [],
    result: t('Phiếu khai báo tạm vắng có xác nhận', 'Confirmed absence form'),
    formNo: 'CT03',
  },
  form: {
    pages: [
      {
        id: 'person',
        title: t('Người khai báo', 'Who declares'),
        intro: t('Thông tin này lấy từ VNeID. Bạn chỉ cần kiểm tra lại.', 'This comes from VNeID. You only need to check it.'),
        fields: [
          ...identityFields(),
          {
            key: 'applyingFor', type: 'select', label: t('Ai sẽ vắng mặt?', 'Who will be away?'), required: true,
            options: [option('self', 'Tôi', 'I will'), option('child', 'Con tôi, hoặc người tôi giám hộ', 'My child, or a person I am guardian of')],
          },
        ],
      },
      {
        id: 'child',
        title: t('Người tạm vắng', 'The person away'),
        showIf: { field: 'applyingFor', is: 'child' },
        fields: [
          { key: 'childName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm và tên', 'Full name'), required: true },
          { key: 'childDob', type: 'date', label: t('Ngày sinh', 'Date of birth'), required: true, notAfter: 'today' },
          { key: 'childGender', type: 'select', label: t('Giới tính', 'Sex'), required: true, options: SEX },
          {
            key: 'childPersonalId', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true,
            help: t('Số có trên thẻ căn cước, giấy khai sinh hoặc VNeID.', 'It is on the identity card, the birth certificate or in VNeID.'),
          },
        ],
      },
      {
        id: 'home',
        title: t('Nơi ở của người tạm vắng', 'The home of the person away'),
        fields: [
          { key: 'permanentResidence', type: 'address', label: t('Nơi thường trú', 'Permanent residence'), required: true, prefill: 'person.residence' },
          {
            key: 'livesWhere', type: 'select', label: t('Hiện nay đang ở đâu?', 'Where do they live now?'), required: true,
            help: t('Nếu bạn khai cho mình, hãy chọn nơi bạn đang ở.', 'If you declare for yourself, choose where you live.'),
            options: [
              option('permanent', 'Tại nơi thường trú', 'At the permanent residence'),
              option('temporary', 'Tại nơi đã đăng ký tạm trú', 'At a registered temporary residence'),
              option('elsewhere', 'Ở nơi khác', 'Somewhere else'),
            ],
          },
          { key: 'temporaryResidence', type: 'address', label: t('Nơi tạm trú', 'Temporary residence'), required: true, showIf: { field: 'livesWhere', is: 'temporary' } },
          { key: 'currentAddress', type: 'address', label: t('Nơi ở hiện tại', 'Present address'), required: true, showIf: { field: 'livesWhere', is: 'elsewhere' } },
        ],
      },
      {
        id: 'absence',
        title: t('Thời gian vắng và nơi đến', 'When and where to'),
        fields: [
          {
            key: 'period', type: 'daterange', notBefore: 'today', label: t('Tạm vắng từ ngày, đến ngày', 'Away from, until'), required: true,
            help: t('Nếu chưa biết ngày về, hãy ghi ngày bạn dự tính.', 'If the day of return is not known, give your best guess.'),
          },
          {
            key: 'destination', type: 'address', label: t('Địa chỉ nơi đến', 'Where to'), required: true,
            help: t('Đi nước ngoài thì chọn “Nước ngoài” và ghi địa chỉ ở đó.', 'For another country, choose “Abroad” and write the address there.'),
          },
          {
            key: 'reason', type: 'textarea', label: t('Lý do tạm vắng', 'Reason for the absence'), required: true, maxLength: 500,
            help: t('Ví dụ: đi học, đi làm, chữa bệnh, thăm người thân.', 'For example study, work, medical care or a family visit.'),
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
