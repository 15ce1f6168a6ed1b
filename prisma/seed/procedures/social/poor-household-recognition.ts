import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { eformDocument, RELATION_TO_HEAD, t } from '../blocks.ts';
import { freeFee } from './fee.ts';

export default {
  code: '1.011607',
  content: {
    name: t('Công nhận hộ nghèo, hộ cận nghèo thường xuyên hằng năm', 'Recognition of poor or near-poor household during the year'),
    field: 'poverty-reduction',
    lifeEvents: ['disability-and-hardship'],
    keywords: {
      // 1.116214 and 1.116215 are codes under which lists of 2026 have this procedure
      vi: ['hộ nghèo', 'hộ cận nghèo', 'sổ hộ nghèo', 'xin vào hộ nghèo', 'giấy chứng nhận hộ nghèo', 'rà soát hộ nghèo', 'xét hộ nghèo', 'gia đình khó khăn', 'giảm nghèo', '1.116214', '1.116215'],
      en: ['poor household', 'near-poor household', 'poverty certificate', 'hardship', 'low income family'],
    },
    summary: t(
      'Hộ gia đình gặp khó khăn trong năm đề nghị được xét là hộ nghèo hoặc hộ cận nghèo.',
      'A household that falls into hardship during the year asks to be recognised as poor or near-poor.',
    ),
    level: 'full',
    workingDays: 15,
    fee: freeFee,
    documents: [eformDocument('Giấy đề nghị rà soát hộ nghèo, hộ cận nghèo (Mẫu 01)', 'Request for review (Form 01)')],
    conditions: [],
    result: t('Giấy chứng nhận hộ nghèo/hộ cận nghèo', 'Certificate of poor or near-poor household'),
    resultDigital: true,
    authority: 'ward',
    nonTerritorial: true,
    formNo: 'Mẫu 01',
    legalBasis: ['Quyết định 24/2021/QĐ-TTg', 'Nghị định 07/2021/NĐ-CP', 'Quyết định 967/QĐ-BNNMT (2025)'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      {
        id: 'head',
        title: t('Chủ hộ', 'Head of the household'),
        intro: t('Thông tin này lấy từ dữ liệu dân cư. Bạn kiểm tra lại, sửa nếu chưa đúng.', 'This comes from the population database. Check it and correct it if it is wrong.'),
        fields: [
          { key: 'headName', type: 'text', format: 'person-name', label: t('Họ và tên chủ hộ', 'Full name of the head'), required: true, prefill: 'householdHead.fullName' },
          { key: 'headPersonalId', type: 'personal-id', label: t('Số định danh cá nhân của chủ hộ', 'Personal identification number of the head'), required: true, prefill: 'householdHead.personalId' },
          { key: 'ethnicity', type: 'ethnicity', label: t('Dân tộc', 'Ethnic group'), required: true, prefill: 'householdHead.ethnicity', sensitive: true },
          { key: 'address', type: 'address', label: t('Nơi ở hiện tại của hộ', 'Where the household lives now'), required: true, prefill: 'householdHead.residence' },
        ],
      },
      {
        id: 'members',
        title: t('Thành viên hộ', 'Members of the household'),
        intro: t('Ghi cả chủ hộ và mọi người cùng sống trong hộ.', 'Name the head too, and everyone who lives in the household.'),
        fields: [
          {
            key: 'members', type: 'table', label: t('Thành viên hộ', 'Household members'), required: true, rowName: t('Thành viên', 'Member'), minRows: 1, maxRows: 20,
            columns: [
              { key: 'name', type: 'text', format: 'person-name', label: t('Họ và tên', 'Full name'), required: true },
              { key: 'dob', type: 'date', label: t('Ngày sinh', 'Date of birth'), required: true, notAfter: 'today' },
              { key: 'relation', type: 'select', label: t('Quan hệ với chủ hộ', 'Relation to the head'), required: true, options: RELATION_TO_HEAD },
              {
                key: 'occupation', type: 'text', label: t('Nghề nghiệp', 'Occupation'), required: false, maxLength: 100,
                help: t('Ví dụ: làm ruộng, đi học, không có việc.', 'For example: farmer, at school, without work.'),
              },
            ],
          },
        ],
      },
      {
        id: 'hardship',
        title: t('Khó khăn của hộ', 'The hardship'),
        fields: [
          {
            key: 'hardship', type: 'textarea', label: t('Hộ gặp việc đột xuất hoặc khó khăn gì?', 'What happened, or what is hard for the household?'), required: true, sensitive: true,
            help: t('Ví dụ: có người ốm nặng, mất việc, cháy nhà, mùa màng thất bát.', 'For example: someone is seriously ill, lost their work, a fire or a failed harvest.'),
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
