import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { eformDocument, option, requesterPage, t } from '../blocks.ts';
import { freeFee } from './fee.ts';
import { deceasedPage } from './funeral.ts';
import { paymentPage } from './payment.ts';
import { ADULT_GROUPS, CHILD_GROUPS, DISABILITY_GROUPS, OTHER_GROUP } from './social-groups.ts';
import { idIssuedField, otherText } from './someone-else.ts';

export default {
  code: '1.001731',
  content: {
    name: t('Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội', 'Funeral cost support for social-protection subjects'),
    field: 'social-protection',
    lifeEvents: ['losing-someone', 'disability-and-hardship'],
    keywords: {
      vi: ['tiền mai táng', 'mai táng phí', 'hỗ trợ mai táng', 'mai táng người khuyết tật', 'mai táng bảo trợ xã hội', 'tiền đám tang', 'chôn cất', 'hỏa táng', 'người hưởng trợ cấp xã hội mất'],
      en: ['funeral support', 'funeral costs', 'burial money', 'cremation support', 'death of a person with a disability', 'social protection'],
    },
    summary: t(
      'Người hoặc tổ chức lo mai táng cho người đang hưởng trợ cấp xã hội hằng tháng được hỗ trợ chi phí.',
      'Whoever arranges the funeral of someone who received a monthly social allowance gets help with the cost.',
    ),
    level: 'full',
    workingDays: 3,
    fee: freeFee,
    documents: [
      eformDocument('Tờ khai đề nghị hỗ trợ chi phí mai táng', 'Request form'),
      {
        id: 'death-extract', name: t('Giấy chứng tử hoặc trích lục khai tử', 'Death extract'), form: 'copy', online: 'shared-data', required: true,
        note: t('Bạn không phải nộp nếu cơ sở dữ liệu dùng chung đã có.', 'Not needed when the shared database already holds it.'),
      },
    ],
    conditions: [t('Người đã mất là đối tượng bảo trợ xã hội.', 'The person who died was under social protection.')],
    result: t('Quyết định hỗ trợ chi phí mai táng', 'Decision on funeral support'),
    resultDigital: true,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: ['Nghị định 20/2021/NĐ-CP'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      requesterPage([idIssuedField]),
      deceasedPage(),
      {
        id: 'group',
        title: t('Trợ cấp khi còn sống', 'The allowance received in life'),
        fields: [
          {
            key: 'subjectGroup', type: 'select', label: t('Khi còn sống, người đã mất thuộc nhóm nào?', 'Which group did the person belong to?'), required: true, sensitive: true,
            help: t('Chọn nhóm đúng nhất. Cán bộ sẽ kiểm tra lại.', 'Choose the one that fits best. The official will check it.'),
            options: [
              ...DISABILITY_GROUPS, ...ADULT_GROUPS, ...CHILD_GROUPS,
              option('child-of-single-parent', 'Con của người đơn thân nghèo', 'Child of a poor single parent'),
              option('older-other-allowance', 'Người từ đủ 80 tuổi đang hưởng trợ cấp hằng tháng khác', 'Person of 80 or older with another monthly allowance'),
              OTHER_GROUP,
            ],
          },
          otherText('subjectGroupOther', 'subjectGroup', t('Ghi rõ nhóm', 'Say which group'), { sensitive: true }),
        ],
      },
      paymentPage(),
    ],
  },
} satisfies ProcedureSeed;
