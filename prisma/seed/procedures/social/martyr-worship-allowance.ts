import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { eformDocument, option, requesterPage, t } from '../blocks.ts';
import { freeFee } from './fee.ts';
import { paymentPage } from './payment.ts';
import { idIssuedField, otherText } from './someone-else.ts';

export default {
  code: '1.010803',
  content: {
    name: t('Giải quyết chế độ trợ cấp thờ cúng liệt sĩ', 'Worship allowance for a martyr'),
    field: 'meritorious-persons',
    lifeEvents: ['losing-someone'],
    keywords: {
      vi: ['thờ cúng liệt sĩ', 'trợ cấp thờ cúng', 'tiền thờ cúng liệt sĩ', 'hương khói liệt sĩ', 'người thờ cúng', 'ủy quyền thờ cúng', 'giỗ liệt sĩ', 'bằng Tổ quốc ghi công', 'gia đình liệt sĩ'],
      en: ['worship allowance', 'martyr', 'war martyr worship', 'family of a martyr', 'ancestor worship money'],
    },
    summary: t(
      'Người được gia đình cử thờ cúng liệt sĩ xin hưởng trợ cấp thờ cúng.',
      'The person whom the family has chosen to worship a martyr applies for the worship allowance.',
    ),
    level: 'full',
    workingDays: 17,
    timeNote: t('Đây là thời gian dự kiến cho toàn bộ việc giải quyết; phần việc của phường, xã ngắn hơn.', 'This is the expected time for the whole case; the ward’s own part is shorter.'),
    fee: freeFee,
    documents: [
      eformDocument('Đơn đề nghị', 'Request'),
      {
        id: 'family-authorisation', name: t('Văn bản ủy quyền thờ cúng', 'Family authorisation'), form: 'original', online: 'scan', required: true,
        note: t('Chụp rõ mọi trang có chữ ký.', 'Take a clear photo of every signed page.'),
      },
    ],
    conditions: [t('Người xin trợ cấp được gia đình ủy quyền thờ cúng liệt sĩ.', 'The family has authorised you to worship the martyr.')],
    result: t('Quyết định trợ cấp thờ cúng', 'Allowance decision'),
    resultDigital: true,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: ['Pháp lệnh 02/2020/UBTVQH14', 'Nghị định 131/2021/NĐ-CP'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      requesterPage([idIssuedField]),
      {
        id: 'martyr',
        title: t('Liệt sĩ', 'The martyr'),
        fields: [
          { key: 'martyrName', type: 'text', format: 'person-name', label: t('Họ và tên liệt sĩ', 'Full name of the martyr'), required: true },
          {
            key: 'relation', type: 'select', label: t('Bạn là gì của liệt sĩ?', 'What are you to the martyr?'), required: true,
            options: [
              option('child', 'Con', 'Child'),
              option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
              option('parent', 'Cha hoặc mẹ', 'Parent'),
              option('sibling', 'Anh, chị hoặc em ruột', 'Brother or sister'),
              option('grandchild', 'Cháu nội, cháu ngoại', 'Grandchild'),
              option('nephew-niece', 'Cháu gọi liệt sĩ là bác, chú, cô, cậu, dì', 'Nephew or niece'),
              option('other-relative', 'Người thân khác trong họ', 'Other relative'),
              option('other', 'Quan hệ khác', 'Other'),
            ],
          },
          otherText('relationOther', 'relation', t('Ghi rõ quan hệ', 'Say what the relation is')),
          {
            key: 'certificateNo', type: 'text', label: t('Số Bằng Tổ quốc ghi công', 'Number of the certificate “The Fatherland remembers”'), required: false, maxLength: 50,
            help: t('Số ghi trên bằng. Nếu không tìm thấy, để trống.', 'It is printed on the certificate. Leave it empty if you cannot find it.'),
          },
        ],
      },
      paymentPage({ atHome: true }),
    ],
  },
} satisfies ProcedureSeed;
