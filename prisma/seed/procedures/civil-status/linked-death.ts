import type { Condition } from '#lib/procedures/form.ts';
import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, eformDocument } from '../blocks.ts';
import { civilStatusRequesterPage } from './common.ts';
import { deathNoticeDocument, deathPage, deceasedPage, lastResidencePage, relationToDeceasedPage } from './death-pages.ts';

const WANTS_BENEFIT: Condition = { field: 'wantBenefit', is: true };

export default {
  code: '2.002913',
  content: {
    name: t(
      'Liên thông: đăng ký khai tử – xóa đăng ký thường trú – trợ cấp mai táng/tử tuất',
      'Linked: death registration, deletion of permanent residence, funeral/survivor benefit',
    ),
    field: 'civil-status',
    lifeEvents: ['losing-someone'],
    keywords: {
      vi: ['khai tử liên thông', 'khai tử', 'làm giấy chứng tử', 'tiền mai táng', 'mai táng phí', 'trợ cấp mai táng', 'tử tuất', 'tiền tuất', 'xóa hộ khẩu người chết', 'cắt khẩu người đã mất', 'xóa thường trú người mất', 'người nhà mất'],
      en: ['death registration', 'funeral allowance', 'funeral benefit', 'survivor benefit', 'remove a deceased person from the household', 'someone died', 'death certificate', 'linked death procedure'],
    },
    summary: t(
      'Một hồ sơ khi có người mất: khai tử, xóa đăng ký thường trú và xin trợ cấp mai táng hoặc tử tuất.',
      'One application when someone has died: register the death, end the residence and ask for the funeral or survivor benefit.',
    ),
    level: 'full',
    workingDays: 10,
    fee: {
      counterVnd: 0,
      onlineVnd: 0,
      unit: 'dossier',
      onlineReason: 'free',
      note: t('Miễn phí, cả tại quầy và trực tuyến.', 'Free of charge, at the counter and online.'),
    },
    documents: [
      eformDocument('Tờ khai điện tử liên thông', 'Linked electronic form'),
      deathNoticeDocument,
      {
        id: 'benefit-form', name: t('Tờ khai hưởng trợ cấp mai táng/tử tuất', 'Funeral or survivor benefit form'), form: 'eform', online: 'eform', required: false,
        note: t('Là một phần của biểu mẫu này. Chỉ điền khi bạn xin trợ cấp.', 'Part of this form. Fill it in only if you ask for a benefit.'),
      },
    ],
    conditions: [],
    result: t('Trích lục khai tử; thông báo xóa đăng ký thường trú; quyết định trợ cấp', 'Death extract; notice of deletion of residence; benefit decision'),
    resultDigital: false,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: [
      'Nghị định 63/2024/NĐ-CP',
      'Luật Hộ tịch 60/2014/QH13',
      'Nghị định 123/2015/NĐ-CP',
      'Nghị định 87/2020/NĐ-CP',
      'Nghị định 07/2025/NĐ-CP',
      'Nghị định 120/2025/NĐ-CP',
      'Luật Cư trú 68/2020/QH14',
    ],
    alternatives: [],
    replaces: ['2.002621', '2.002622'],
  },
  form: {
    pages: [
      civilStatusRequesterPage(),
      relationToDeceasedPage(),
      deceasedPage({ askSex: false }),
      lastResidencePage(),
      deathPage(),
      {
        id: 'benefit',
        title: t('Trợ cấp', 'Benefit'),
        fields: [
          {
            key: 'wantBenefit', type: 'boolean', required: true,
            label: t('Bạn có xin trợ cấp mai táng hoặc tử tuất không?', 'Do you ask for a funeral or survivor benefit?'),
            help: t('Nếu chưa chắc, hãy chọn "Có": cơ quan sẽ kiểm tra giúp bạn.', 'If you are not sure, answer "Yes": the office will check for you.'),
          },
          {
            key: 'benefitType', type: 'select', required: true, showIf: WANTS_BENEFIT,
            label: t('Người đã mất thuộc trường hợp nào?', 'Which case fits the person who died?'),
            options: [
              option('insurance-funeral', 'Có bảo hiểm xã hội hoặc lương hưu: xin trợ cấp mai táng', 'Had social insurance or a pension: funeral allowance'),
              option('insurance-survivor', 'Có bảo hiểm xã hội hoặc lương hưu: xin trợ cấp tuất', 'Had social insurance or a pension: survivor benefit'),
              option('insurance-funeral-and-survivor', 'Có bảo hiểm xã hội hoặc lương hưu: xin cả mai táng và tuất', 'Had social insurance or a pension: both'),
              option('social-protection-funeral', 'Đang hưởng trợ cấp xã hội hằng tháng: hỗ trợ chi phí mai táng', 'Received a monthly social allowance: help with the funeral'),
              option('social-pension-funeral', 'Đang hưởng trợ cấp hưu trí xã hội: hỗ trợ chi phí mai táng', 'Received the social pension: help with the funeral'),
              option('merit-funeral', 'Người có công với cách mạng hoặc thân nhân: mai táng phí', 'Meritorious person or relative of one: funeral allowance'),
              option('veteran-funeral', 'Cựu chiến binh, thanh niên xung phong, dân công hỏa tuyến: mai táng phí', 'Veteran, youth volunteer or front-line worker: funeral allowance'),
              option('other', 'Khác hoặc không rõ', 'Other, or not sure'),
            ],
          },
          {
            key: 'benefitOther', type: 'text', required: true, showIf: { all: [WANTS_BENEFIT, { field: 'benefitType', is: 'other' }] },
            label: t('Cho biết thêm', 'Tell us more'),
            help: t('Ví dụ: người đã mất nhận tiền hằng tháng nào. Nếu không rõ, ghi "Không rõ".', 'For example, which monthly payment the person received. If you do not know, write "Not sure".'),
          },
          {
            key: 'payMethod', type: 'select', required: true, showIf: WANTS_BENEFIT,
            label: t('Bạn muốn nhận tiền bằng cách nào?', 'How do you want to be paid?'),
            options: [option('transfer', 'Chuyển khoản', 'Bank transfer'), option('cash', 'Tiền mặt', 'Cash')],
          },
          {
            key: 'payeeAccount', type: 'bank-account', required: true, sensitive: true, showIf: { all: [WANTS_BENEFIT, { field: 'payMethod', is: 'transfer' }] },
            label: t('Tài khoản nhận trợ cấp', 'Account for the benefit'),
            help: t('Tài khoản của bạn hoặc của người được nhận trợ cấp.', 'Your own account, or that of the person who is to receive the benefit.'),
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
