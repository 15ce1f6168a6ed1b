import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option } from '../blocks.ts';
import { residenceContent } from './ct01.ts';

export default {
  code: '2.001159',
  content: {
    ...residenceContent,
    name: t('Thông báo lưu trú', 'Notice of stay'),
    lifeEvents: ['moving'],
    keywords: {
      vi: ['lưu trú', 'thông báo lưu trú', 'khai báo lưu trú', 'báo khách ngủ lại', 'khách ở lại qua đêm', 'người thân đến chơi ngủ lại', 'khách sạn nhà nghỉ khai báo', 'khai báo tạm trú cho khách', 'homestay'],
      en: ['notice of stay', 'overnight guest', 'guest staying at my home', 'report a guest', 'hotel guest', 'homestay'],
    },
    summary: t('Chủ nhà hoặc cơ sở lưu trú báo cho Công an phường, xã khi có khách ở lại.', 'A host or a lodging tells the ward or commune police that guests stay overnight.'),
    workingDays: 0,
    timeNote: t('Ghi nhận ngay khi nhận được thông báo.', 'Recorded as soon as the notice arrives.'),
    fee: { counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free', note: t('Miễn phí, báo tại quầy hay trực tuyến đều như nhau.', 'Free of charge, at the counter and online.') },
    documents: [],
    conditions: [
      t(
        'Báo trước 23 giờ của ngày đầu tiên khách ở lại. Khách đến sau 23 giờ thì báo trước 8 giờ sáng hôm sau.',
        'Give notice before 23:00 on the first day of the stay; for a guest who arrives after 23:00, before 08:00 the next day.',
      ),
      t('Người thân ruột thịt thường xuyên đến ở thì chỉ cần báo một lần.', 'For close relatives who come often, one notice is enough.'),
    ],
    result: t('Thông tin lưu trú được ghi vào Cơ sở dữ liệu về cư trú', 'The stay is entered in the residence database'),
  },
  form: {
    pages: [
      {
        id: 'host',
        title: t('Nơi khách ở lại', 'Where the guests stay'),
        fields: [
          {
            key: 'hostKind', type: 'select', label: t('Khách ở lại đâu?', 'What kind of place is it?'), required: true,
            options: [
              option('home', 'Nhà ở của hộ gia đình, cá nhân', 'A private home'),
              option('lodging', 'Khách sạn, nhà nghỉ, cơ sở lưu trú du lịch', 'A hotel, guest house or tourist lodging'),
              option('clinic', 'Bệnh viện, cơ sở chữa bệnh', 'A hospital or clinic'),
              option('other', 'Nơi khác có chức năng lưu trú', 'Another place that takes in guests'),
            ],
          },
          {
            key: 'hostName', type: 'text', label: t('Tên chủ hộ hoặc cơ sở lưu trú', 'Name of the head of the household or of the lodging'), required: true, prefill: 'householdHead.fullName',
            help: t('Nếu là nhà ở, ghi tên chủ hộ. Nếu không, ghi tên cơ sở.', 'For a home, the head of the household. Otherwise, the name of the place.'),
          },
          { key: 'hostAddress', type: 'address', detailRequired: true, label: t('Địa chỉ nơi lưu trú', 'Address of the stay'), required: true, prefill: 'person.residence' },
        ],
      },
      {
        id: 'guests',
        title: t('Khách lưu trú', 'The guests'),
        fields: [
          {
            key: 'guests', type: 'table', label: t('Những người ở lại', 'Who stays'), required: true, rowName: t('Khách', 'Guest'), minRows: 1, maxRows: 20,
            help: t('Số định danh có trên thẻ căn cước, giấy khai sinh hoặc VNeID của khách.', 'The number is on the guest’s identity card, birth certificate or in VNeID.'),
            columns: [
              { key: 'fullName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm và tên', 'Full name'), required: true },
              { key: 'dob', type: 'date', label: t('Ngày sinh', 'Date of birth'), required: true, notAfter: 'today' },
              { key: 'personalId', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true },
            ],
          },
        ],
      },
      {
        id: 'stay',
        title: t('Thời gian và lý do', 'When and why'),
        fields: [
          {
            key: 'period', type: 'daterange', maxDays: 29, label: t('Ở lại từ ngày, đến ngày', 'Stays from, until'), required: true,
            help: t('Nếu ở từ 30 ngày trở lên, hãy đăng ký tạm trú.', 'For a stay of 30 days or more, register temporary residence instead.'),
          },
          { key: 'reason', type: 'text', label: t('Lý do', 'Reason'), help: t('Ví dụ: thăm gia đình, du lịch, chữa bệnh.', 'For example a family visit, a holiday, or medical care.'), required: false },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
