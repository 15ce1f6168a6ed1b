import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { eformDocument, option, t } from '../blocks.ts';
import { freeFee } from './fee.ts';
import { paymentPage } from './payment.ts';
import { applyingForPage, forOther, forSelf, fromVneid, otherPersonPage, ownFields, relationFields } from './someone-else.ts';

export default {
  code: '1.014027',
  content: {
    name: t('Trợ cấp hưu trí xã hội', 'Social pension allowance'),
    field: 'social-protection',
    lifeEvents: ['growing-old', 'disability-and-hardship'],
    keywords: {
      vi: [
        'trợ cấp người già', 'trợ cấp người cao tuổi', 'tiền người già', 'trợ cấp 75 tuổi', 'trợ cấp 80 tuổi',
        'trợ cấp 500 nghìn', 'không có lương hưu', 'hưu trí xã hội', 'lương hưu cho người già', 'người già hộ nghèo',
        'người già hộ cận nghèo',
      ],
      en: ['social pension', 'old age allowance', 'old age pension', 'allowance for the elderly', 'money for people over 75', 'no pension'],
    },
    summary: t(
      'Người từ 75 tuổi không có lương hưu, hoặc từ 70 tuổi thuộc hộ nghèo, hộ cận nghèo, được nhận tiền hằng tháng.',
      'People of 75 and older without a pension, or of 70 and older in a poor or near-poor household, get money every month.',
    ),
    level: 'full',
    workingDays: 10,
    fee: freeFee,
    documents: [eformDocument('Văn bản đề nghị (Mẫu 01 Nghị định 176/2025/NĐ-CP)', 'Request (Form 01 of Decree 176/2025)')],
    conditions: [
      t('Người từ đủ 75 tuổi trở lên, không có lương hưu.', 'You are 75 or older and have no pension.'),
      t('Hoặc người từ đủ 70 đến dưới 75 tuổi, thuộc hộ nghèo hoặc hộ cận nghèo.', 'Or you are 70 to under 75 and your household is poor or near-poor.'),
      t('Mức trợ cấp chung của cả nước là 500.000 đồng một tháng.', 'The national amount is 500,000 đồng a month.'),
    ],
    result: t('Quyết định hưởng trợ cấp hưu trí xã hội', 'Decision on the social pension'),
    resultDigital: true,
    authority: 'ward',
    nonTerritorial: true,
    formNo: 'Mẫu 01 Nghị định 176/2025/NĐ-CP',
    legalBasis: ['Luật Bảo hiểm xã hội 41/2024/QH15', 'Nghị định 176/2025/NĐ-CP'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      applyingForPage(t('Bạn xin trợ cấp cho ai?', 'Who is the allowance for?'), relationFields('relation')),
      {
        id: 'requester',
        title: t('Thông tin của bạn', 'About you'),
        intro: fromVneid,
        fields: [
          ...ownFields(['fullName', 'dob', 'personalId', 'gender'], { gender: forSelf }),
          { key: 'residence', type: 'address', label: t('Nơi thường trú', 'Permanent residence'), required: true, prefill: 'person.residence', showIf: forSelf },
          {
            key: 'phone', type: 'phone', label: t('Số điện thoại', 'Phone number'),
            help: t('Cán bộ gọi số này nếu cần hỏi thêm.', 'The official calls this number if something is unclear.'),
            required: true, prefill: 'person.phone',
          },
        ],
      },
      otherPersonPage(t('Người nhận trợ cấp', 'Who will get the allowance'), ['subjectName', 'subjectDob', 'subjectSex', 'subjectIdNo', 'subjectResidence']),
      {
        id: 'situation',
        title: t('Hoàn cảnh của người nhận', 'The situation of who gets it'),
        fields: [
          {
            key: 'hasPension', type: 'boolean', required: true,
            label: t('Người nhận có đang hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng không?', 'Does the person already get a monthly pension or social insurance benefit?'),
          },
          {
            key: 'pensionAmount', type: 'money', label: t('Số tiền đang nhận mỗi tháng', 'Amount received each month'), required: true, min: 1, showIf: { field: 'hasPension', is: true },
            help: t('Ghi tổng số tiền của một tháng.', 'Write the total for one month.'),
          },
          {
            key: 'poorStatus', type: 'select', label: t('Người nhận thuộc hộ nghèo hay hộ cận nghèo?', 'Is the household poor or near-poor?'), required: true,
            help: t('Người chưa đủ 75 tuổi cần thuộc hộ nghèo hoặc hộ cận nghèo.', 'Someone under 75 has to be of a poor or near-poor household.'),
            showIf: { any: [{ all: [forSelf, { field: 'dob', ageUnder: 75 }] }, { all: [forOther, { field: 'subjectDob', ageUnder: 75 }] }] },
            options: [option('poor', 'Hộ nghèo', 'Poor household'), option('near-poor', 'Hộ cận nghèo', 'Near-poor household'), option('neither', 'Không thuộc hai loại trên', 'Neither')],
          },
        ],
      },
      paymentPage({ atHome: true }),
    ],
  },
} satisfies ProcedureSeed;
