import type { Condition } from '#lib/procedures/form.ts';
import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, requesterPage, eformDocument } from '../blocks.ts';

const forOther: Condition = { field: 'applyingFor', is: 'child' };

export default {
  code: '1.012564',
  content: {
    name: t('Điều chỉnh thông tin công dân trong Cơ sở dữ liệu quốc gia về dân cư', 'Correction of personal data in the national population database'),
    field: 'identity',
    lifeEvents: ['papers-and-copies'],
    keywords: {
      vi: [
        'sai thông tin căn cước', 'sai thông tin trên VNeID', 'sửa thông tin dân cư', 'điều chỉnh thông tin dân cư', 'sai ngày sinh', 'sai họ tên', 'sai tên cha mẹ',
        'sai quê quán', 'sửa căn cước công dân', 'cập nhật thông tin công dân', 'số CMND cũ',
      ],
      en: ['correct personal data', 'wrong name', 'wrong date of birth', 'VNeID data wrong', 'population database', 'identity card data'],
    },
    summary: t(
      'Sửa thông tin cá nhân bị sai trong Cơ sở dữ liệu quốc gia về dân cư, nơi VNeID và thẻ căn cước lấy dữ liệu.',
      'Corrects your personal data in the national population database, from which VNeID and the identity card take theirs.',
    ),
    level: 'partial',
    workingDays: 2,
    fee: { counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free', note: t('Miễn phí, nộp tại quầy hay trực tuyến đều như nhau.', 'Free of charge, at the counter and online.') },
    documents: [
      eformDocument('Phiếu đề nghị điều chỉnh', 'Correction request'),
      {
        id: 'right-data-proof', name: t('Giấy tờ chứng minh nội dung đúng', 'Proof of the right data'), form: 'copy', online: 'scan', required: true,
        note: t('Ví dụ: giấy khai sinh, quyết định thay đổi hộ tịch.', 'For example the birth certificate or a decision on a change of civil status.'),
      },
    ],
    conditions: [],
    inPersonStep: t('Sau khi nộp trực tuyến, bạn đến Công an phường, xã một lần để hoàn tất hồ sơ.', 'After filing online, visit the ward or commune police once to complete the application.'),
    result: t('Thông báo kết quả', 'Result notice'),
    resultDigital: true,
    authority: 'ward-police',
    nonTerritorial: false,
    legalBasis: ['Luật Căn cước 26/2023/QH15'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      requesterPage([
        {
          key: 'requesterIdIssued', type: 'text', label: t('Ngày cấp, nơi cấp giấy tờ tùy thân', 'Date and place of issue of your identity paper'), required: false,
          help: t('Xem mặt sau thẻ căn cước. Có thể bỏ trống.', 'See the back of your identity card. You may leave it empty.'),
        },
      ]),
      {
        id: 'whose-data',
        title: t('Thông tin của ai', 'Whose data'),
        fields: [
          {
            key: 'applyingFor', type: 'select', label: t('Thông tin của ai bị sai?', 'Whose data are wrong?'), required: true,
            options: [option('self', 'Của tôi', 'Mine'), option('child', 'Của con tôi, hoặc người tôi giám hộ', 'Those of my child, or of a person I am guardian of')],
          },
          { key: 'personName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên người đó', 'Full name of that person'), required: true, showIf: forOther },
          { key: 'personDob', type: 'date', notAfter: 'today', label: t('Ngày sinh người đó', 'Date of birth of that person'), required: true, showIf: forOther },
          { key: 'personIdNo', type: 'personal-id', label: t('Số định danh cá nhân của người đó', 'Personal identification number of that person'), required: true, showIf: forOther },
        ],
      },
      {
        id: 'correction',
        title: t('Nội dung điều chỉnh', 'What to correct'),
        fields: [
          {
            key: 'wrongField', type: 'select', label: t('Thông tin nào cần điều chỉnh?', 'What should be corrected?'), required: true,
            options: [
              option('full-name', 'Họ, chữ đệm và tên', 'Full name'),
              option('birth-date', 'Ngày sinh', 'Date of birth'),
              option('sex', 'Giới tính', 'Sex'),
              option('nationality', 'Quốc tịch', 'Nationality'),
              option('ethnicity', 'Dân tộc', 'Ethnic group'),
              option('religion', 'Tôn giáo', 'Religion'),
              option('birth-place', 'Nơi sinh hoặc nơi đăng ký khai sinh', 'Place of birth or of birth registration'),
              option('origin', 'Quê quán', 'Place of origin'),
              option('residence', 'Nơi thường trú, tạm trú, nơi ở hiện tại', 'Permanent, temporary or present residence'),
              option('marital-status', 'Tình trạng hôn nhân', 'Marital status'),
              option('blood-type', 'Nhóm máu', 'Blood type'),
              option('relatives', 'Thông tin về cha, mẹ, vợ, chồng, con hoặc người đại diện', 'Data of parents, spouse, children or representative'),
              option('household', 'Chủ hộ và quan hệ với chủ hộ', 'Head of the household and relation to the head'),
              option('old-id-number', 'Số chứng minh nhân dân cũ', 'Old 9-digit identity card number'),
              option('other', 'Thông tin khác', 'Something else'),
            ],
          },
          { key: 'wrongFieldOther', type: 'text', label: t('Đó là thông tin gì?', 'What is it?'), required: true, showIf: { field: 'wrongField', is: 'other' } },
          {
            key: 'oldValue', type: 'text', label: t('Nội dung hiện tại', 'What it says now'), required: true, sensitive: true,
            help: t('Chép đúng như đang hiện trên VNeID. Nếu đang để trống, ghi “không có”.', 'Copy it as VNeID shows it. If it is empty, write “none”.'),
          },
          { key: 'newValue', type: 'text', label: t('Nội dung đúng', 'What is right'), required: true, sensitive: true, help: t('Ghi đúng như trên giấy tờ chứng minh.', 'Write it as on the paper that proves it.') },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
