import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { eformDocument, option, t } from '../blocks.ts';
import { freeFee } from './fee.ts';
import { paymentPage } from './payment.ts';
import { ADULT_GROUPS, CHILD_GROUPS, DISABILITY_GROUPS, OTHER_GROUP, SCHOOL_GROUPS } from './social-groups.ts';
import { applyingForPage, forSelf, fromVneid, otherPersonPage, otherText, ownFields, relationFields } from './someone-else.ts';

export default {
  code: '1.001776',
  content: {
    name: t(
      'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng',
      'Start, change or end of monthly social allowance and care support',
    ),
    field: 'social-protection',
    lifeEvents: ['disability-and-hardship', 'growing-old'],
    keywords: {
      vi: [
        'trợ cấp xã hội', 'trợ cấp bảo trợ xã hội', 'trợ cấp khuyết tật', 'tiền khuyết tật', 'trợ cấp mồ côi',
        'trợ cấp đơn thân nuôi con', 'tiền nuôi dưỡng', 'trợ cấp hằng tháng', 'thôi trợ cấp', 'điều chỉnh trợ cấp',
        'người chăm sóc người khuyết tật', 'nhận nuôi trẻ mồ côi',
      ],
      en: ['social allowance', 'monthly allowance', 'disability benefit', 'orphan support', 'single parent support', 'carer support', 'stop the allowance', 'change the allowance'],
    },
    summary: t(
      'Người khuyết tật nặng, trẻ mồ côi, người đơn thân nghèo nuôi con và người khó khăn khác nhận trợ cấp hằng tháng, hoặc xin thay đổi, xin thôi nhận.',
      'People with a severe disability, orphans, poor single parents and others in need start, change or end a monthly allowance.',
    ),
    level: 'full',
    workingDays: 10,
    timeNote: t('Chậm nhất 10 ngày làm việc; có khi chỉ 7 ngày làm việc.', 'Ten working days at the latest; sometimes seven.'),
    fee: freeFee,
    documents: [
      eformDocument('Tờ khai đề nghị trợ giúp xã hội (mẫu theo nhóm đối tượng)', 'Social-assistance form (by subject group)'),
      {
        id: 'disability-certificate', name: t('Giấy xác nhận khuyết tật (nếu có)', 'Disability certificate (if any)'), form: 'copy', online: 'shared-data', required: false,
        note: t('Bạn không phải nộp nếu cơ sở dữ liệu dùng chung đã có.', 'Not needed when the shared database already holds it.'),
      },
    ],
    conditions: [
      t('Người nhận thuộc một trong các nhóm được trợ giúp xã hội nêu trong tờ khai.', 'The person belongs to one of the groups named in the form.'),
    ],
    result: t('Quyết định trợ cấp xã hội hằng tháng', 'Decision on the monthly allowance'),
    resultDigital: true,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: ['Nghị định 20/2021/NĐ-CP', 'Nghị định 76/2024/NĐ-CP'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      {
        id: 'request',
        title: t('Bạn đề nghị điều gì?', 'What are you asking for?'),
        fields: [
          {
            key: 'requestKind', type: 'select', label: t('Việc cần giải quyết', 'What should happen'), required: true,
            options: [
              option('start', 'Bắt đầu nhận trợ cấp', 'Start the allowance'),
              option('change', 'Thay đổi mức hoặc loại trợ cấp đang nhận', 'Change the amount or kind of the allowance'),
              option('end', 'Thôi nhận trợ cấp', 'End the allowance'),
            ],
          },
          {
            key: 'changeReason', type: 'textarea', label: t('Lý do thay đổi hoặc thôi nhận', 'Why it should change or end'), required: true, sensitive: true, maxLength: 1000,
            help: t('Ví dụ: mức độ khuyết tật thay đổi, đã đi làm, không còn đi học.', 'For example: the level of disability has changed, the person has found work or left school.'),
            showIf: { field: 'requestKind', in: ['change', 'end'] },
          },
        ],
      },
      applyingForPage(t('Ai nhận trợ cấp?', 'Whose allowance is it?'), relationFields('relation')),
      {
        id: 'requester',
        title: t('Thông tin của bạn', 'About you'),
        intro: fromVneid,
        fields: [
          ...ownFields(['fullName', 'dob', 'personalId', 'gender', 'ethnicity'], { gender: forSelf, ethnicity: forSelf }),
          { key: 'residence', type: 'address', label: t('Nơi cư trú', 'Where you live'), required: true, prefill: 'person.residence', showIf: forSelf },
        ],
      },
      otherPersonPage(t('Người nhận trợ cấp', 'Who gets the allowance'), ['subjectName', 'subjectDob', 'subjectSex', 'subjectEthnicity', 'subjectIdNo', 'subjectResidence']),
      {
        id: 'group',
        title: t('Nhóm đối tượng', 'Group'),
        fields: [
          {
            key: 'subjectGroup', type: 'select', label: t('Người nhận thuộc nhóm nào?', 'Which group does the person belong to?'), required: true, sensitive: true,
            help: t('Chọn nhóm đúng nhất. Cán bộ sẽ kiểm tra lại.', 'Choose the one that fits best. The official will check it.'),
            options: [
              ...DISABILITY_GROUPS, ...CHILD_GROUPS, ...ADULT_GROUPS,
              option('care-household', 'Người hoặc hộ nhận chăm sóc, nuôi dưỡng người khác', 'Person or household that cares for someone'),
              OTHER_GROUP,
            ],
          },
          otherText('subjectGroupOther', 'subjectGroup', t('Ghi rõ nhóm', 'Say which group'), { sensitive: true }),
          {
            key: 'caredForName', type: 'text', format: 'person-name', label: t('Họ tên người được chăm sóc', 'Name of the person cared for'), required: true,
            showIf: { field: 'subjectGroup', is: 'care-household' },
          },
          {
            key: 'schooling', type: 'select', label: t('Tình trạng đi học', 'Schooling'), required: true, showIf: { field: 'subjectGroup', in: SCHOOL_GROUPS },
            options: [
              option('too-young', 'Chưa đến tuổi đi học', 'Too young for school'),
              option('attending', 'Đang đi học', 'At school'),
              option('left', 'Đã nghỉ học giữa chừng', 'Left before the end'),
              option('finished', 'Đã học xong', 'Finished'),
              option('never', 'Chưa từng đi học', 'Never went to school'),
            ],
          },
          { key: 'schoolName', type: 'text', label: t('Tên trường đang học', 'Name of the school'), required: true, showIf: { field: 'schooling', is: 'attending' } },
        ],
      },
      {
        id: 'situation',
        title: t('Hoàn cảnh của người nhận', 'The situation of who gets it'),
        fields: [
          { key: 'healthInsurance', type: 'boolean', label: t('Người nhận có thẻ bảo hiểm y tế không?', 'Does the person have a health-insurance card?'), required: true },
          {
            key: 'currentBenefits', type: 'textarea', label: t('Các khoản trợ cấp đang hưởng', 'Benefits received now'), required: false, maxLength: 1000,
            help: t('Ghi tên và số tiền mỗi tháng. Nếu không có, để trống.', 'Write the name and the monthly amount. Leave it empty if there are none.'),
          },
          {
            key: 'household', type: 'textarea', label: t('Hoàn cảnh gia đình', 'Family situation'), required: false, sensitive: true,
            help: t('Ví dụ: sống với ai, ai chăm sóc, thu nhập từ đâu.', 'For example: who lives with the person, who cares for them, what they live on.'),
          },
        ],
      },
      paymentPage({ atHome: true, showIf: { field: 'requestKind', in: ['start', 'change'] } }),
    ],
  },
} satisfies ProcedureSeed;
