import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { eformDocument, option, requesterPage, t } from '../blocks.ts';
import { freeFee } from './fee.ts';
import { deceasedPage } from './funeral.ts';
import { paymentPage } from './payment.ts';
import { idIssuedField } from './someone-else.ts';

export default {
  code: '1.014028',
  content: {
    name: t('Hỗ trợ chi phí mai táng đối với đối tượng hưởng trợ cấp hưu trí xã hội', 'Funeral cost support for social-pension beneficiaries'),
    field: 'social-protection',
    lifeEvents: ['losing-someone', 'growing-old'],
    keywords: {
      vi: ['tiền mai táng', 'mai táng phí', 'hỗ trợ mai táng', 'tiền tuất người già', 'tiền đám tang', 'người già mất', 'mai táng người cao tuổi', 'mai táng hưu trí xã hội', 'chôn cất', 'hỏa táng'],
      en: ['funeral support', 'funeral costs', 'burial money', 'cremation support', 'social pensioner died', 'death of an old person'],
    },
    summary: t(
      'Người hoặc tổ chức lo mai táng cho người đang hưởng trợ cấp hưu trí xã hội được hỗ trợ chi phí.',
      'Whoever arranges the funeral of someone who received the social pension gets help with the cost.',
    ),
    level: 'full',
    workingDays: 5,
    fee: freeFee,
    documents: [eformDocument('Tờ khai đề nghị (Mẫu 02 Nghị định 176/2025/NĐ-CP)', 'Request (Form 02 of Decree 176/2025)')],
    conditions: [t('Người đã mất là người hưởng trợ cấp hưu trí xã hội.', 'The person who died received the social pension.')],
    result: t('Quyết định hỗ trợ chi phí mai táng', 'Decision on funeral support'),
    resultDigital: true,
    authority: 'ward',
    nonTerritorial: true,
    formNo: 'Mẫu 02 Nghị định 176/2025/NĐ-CP',
    legalBasis: ['Luật Bảo hiểm xã hội 41/2024/QH15', 'Nghị định 176/2025/NĐ-CP'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      requesterPage([idIssuedField]),
      deceasedPage(),
      {
        id: 'funeral',
        title: t('Người lo mai táng', 'Who arranged the funeral'),
        fields: [
          {
            key: 'organiserKind', type: 'select', label: t('Ai lo mai táng?', 'Who arranged the funeral?'), required: true,
            options: [option('requester', 'Chính tôi', 'I did'), option('person', 'Người khác', 'Another person'), option('organisation', 'Cơ quan, tổ chức', 'An organisation')],
          },
          {
            key: 'organiser', type: 'text', label: t('Tên người hoặc tổ chức lo mai táng', 'Name of the person or organisation'), required: true,
            showIf: { field: 'organiserKind', in: ['person', 'organisation'] },
          },
        ],
      },
      paymentPage(),
    ],
  },
} satisfies ProcedureSeed;
