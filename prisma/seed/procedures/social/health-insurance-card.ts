import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { eformDocument, option, t } from '../blocks.ts';
import { HOSPITALS } from './hospitals.ts';
import { applyingForPage, fromVneid, otherPersonPage, otherText, ownFields } from './someone-else.ts';

export default {
  code: '1.014137',
  content: {
    name: t('Cấp thẻ bảo hiểm y tế', 'Issue of a health-insurance card'),
    field: 'health-insurance',
    lifeEvents: ['having-a-child', 'growing-old', 'disability-and-hardship'],
    keywords: {
      vi: [
        'thẻ bảo hiểm y tế', 'làm thẻ BHYT', 'mua bảo hiểm y tế', 'bảo hiểm y tế hộ gia đình', 'bảo hiểm y tế cho con',
        'thẻ bảo hiểm trẻ em', 'đăng ký khám chữa bệnh ban đầu', 'bảo hiểm y tế tự nguyện', 'bảo hiểm y tế người già',
        'bảo hiểm y tế hộ nghèo',
      ],
      en: ['health insurance', 'health insurance card', 'BHYT', 'insurance for a child', 'household health insurance', 'primary care hospital'],
    },
    summary: t('Đăng ký tham gia bảo hiểm y tế và nhận thẻ, cho bạn hoặc người thân.', 'Signs you or a relative up for health insurance and issues the card.'),
    level: 'full',
    workingDays: 5,
    fee: {
      counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free',
      note: t('Cấp thẻ không mất tiền. Tiền đóng bảo hiểm y tế là khoản riêng.', 'The card costs nothing. The insurance premium is paid separately.'),
    },
    documents: [eformDocument('Tờ khai tham gia BHYT (TK1-TS)', 'Participation form (TK1-TS)')],
    conditions: [],
    result: t('Thẻ bảo hiểm y tế', 'Health-insurance card'),
    resultDigital: true,
    authority: 'social-insurance',
    nonTerritorial: false,
    formNo: 'TK1-TS',
    legalBasis: ['Luật Bảo hiểm y tế (sửa đổi 51/2024/QH15)', 'Nghị định 188/2025/NĐ-CP'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      applyingForPage(t('Thẻ này cho ai?', 'Who is the card for?')),
      {
        id: 'requester',
        title: t('Thông tin của bạn', 'About you'),
        intro: fromVneid,
        fields: ownFields(['fullName', 'dob', 'personalId']),
      },
      otherPersonPage(t('Người được cấp thẻ', 'Who gets the card'), ['subjectName', 'subjectDob', 'subjectSex', 'subjectIdNo']),
      {
        id: 'group',
        title: t('Nhóm tham gia', 'Participation group'),
        fields: [
          {
            key: 'group', type: 'select', label: t('Người được cấp thẻ thuộc nhóm nào?', 'Which group does the person belong to?'), required: true, sensitive: true,
            help: t('Chọn nhóm đúng nhất. Cán bộ sẽ kiểm tra lại.', 'Choose the one that fits best. The official will check it.'),
            options: [
              option('employee', 'Người đi làm có hợp đồng lao động', 'Employee with a labour contract'),
              option('pension-benefit', 'Người hưởng lương hưu, trợ cấp bảo hiểm xã hội hoặc trợ cấp thất nghiệp', 'Receives a pension, social insurance or unemployment benefit'),
              option('meritorious', 'Người có công với cách mạng, cựu chiến binh', 'Meritorious person or veteran'),
              option('child-under-6', 'Trẻ em dưới 6 tuổi', 'Child under 6'),
              option('poor-household', 'Người thuộc hộ nghèo', 'Member of a poor household'),
              option('hardship-area', 'Người sống ở vùng đặc biệt khó khăn, xã đảo', 'Lives in an area of special hardship or an island commune'),
              option('social-allowance', 'Người hưởng trợ cấp xã hội hằng tháng, trợ cấp hưu trí xã hội', 'Receives a monthly social allowance or the social pension'),
              option('merit-relative', 'Thân nhân của người có công', 'Relative of a meritorious person'),
              option('forces-relative', 'Thân nhân của bộ đội, công an, người làm cơ yếu', 'Relative of someone in the army, the police or the cipher service'),
              option('organ-donor', 'Người đã hiến bộ phận cơ thể', 'Organ donor'),
              option('near-poor-household', 'Người thuộc hộ cận nghèo', 'Member of a near-poor household'),
              option('pupil-student', 'Học sinh, sinh viên', 'Pupil or student'),
              option('average-income-farm', 'Người thuộc hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình', 'Member of a farming, forestry, fishing or salt-making household with an average living standard'),
              option('household', 'Tham gia theo hộ gia đình', 'Joins as a household'),
              option('other', 'Nhóm khác', 'Another group'),
            ],
          },
          otherText('groupOther', 'group', t('Ghi rõ nhóm', 'Say which group'), { sensitive: true }),
          {
            key: 'insuranceNo', type: 'text', label: t('Mã số bảo hiểm xã hội', 'Social insurance number'), required: false, maxLength: 15,
            help: t('Gồm 10 số, ghi trên thẻ hoặc sổ bảo hiểm cũ. Nếu chưa có, để trống.', 'Ten digits, on an old card or insurance book. Leave it empty if there is none.'),
          },
        ],
      },
      {
        id: 'card',
        title: t('Nơi khám bệnh và nơi nhận thẻ', 'Clinic and delivery'),
        fields: [
          {
            key: 'hospital', type: 'select', label: t('Nơi khám chữa bệnh ban đầu', 'Primary-care facility'), required: true,
            help: t('Nơi bạn đến khám trước tiên khi ốm. Nên chọn nơi gần nhà.', 'Where the person goes first when ill. Best choose one near home.'),
            options: HOSPITALS,
          },
          {
            key: 'hospitalOther', type: 'text', label: t('Tên và địa chỉ nơi khám', 'Name and address of the facility'), required: true,
            showIf: { field: 'hospital', in: ['other-health-station', 'other'] },
          },
          { key: 'address', type: 'address', label: t('Địa chỉ nhận thẻ', 'Delivery address'), required: true, prefill: 'person.residence', detailRequired: true },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
