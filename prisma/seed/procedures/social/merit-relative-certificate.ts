import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { eformDocument, option, requesterPage, t } from '../blocks.ts';
import { freeFee } from './fee.ts';
import { applyingForPage, idIssuedField, otherPersonPage, otherText } from './someone-else.ts';

export default {
  code: '1.010833',
  content: {
    name: t('Cấp giấy xác nhận thân nhân của người có công', 'Certificate for relatives of a meritorious person'),
    field: 'meritorious-persons',
    lifeEvents: ['papers-and-copies'],
    keywords: {
      vi: ['giấy xác nhận con thương binh', 'con liệt sĩ', 'thân nhân người có công', 'thân nhân liệt sĩ', 'con bệnh binh', 'giấy chính sách', 'giấy ưu tiên con thương binh', 'gia đình chính sách', 'vợ liệt sĩ'],
      en: ['relative of a martyr', 'child of a war invalid', 'meritorious family', 'certificate for relatives', 'war veteran family'],
    },
    summary: t(
      'Xác nhận bạn là cha mẹ, vợ chồng hoặc con của người có công, để hưởng chế độ ưu đãi.',
      'Certifies that you are a parent, spouse or child of a meritorious person, so that you get the benefits due to you.',
    ),
    level: 'full',
    workingDays: 3,
    fee: freeFee,
    documents: [eformDocument('Đơn đề nghị', 'Request')],
    conditions: [],
    result: t('Giấy xác nhận thân nhân', 'Relative certificate'),
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
      applyingForPage(t('Bạn xin giấy xác nhận cho ai?', 'Who is the certificate for?')),
      otherPersonPage(t('Thân nhân được xác nhận', 'The relative to be certified'), ['subjectName', 'subjectDob', 'subjectIdNo']),
      {
        id: 'merit',
        title: t('Người có công', 'The meritorious person'),
        fields: [
          { key: 'meritName', type: 'text', format: 'person-name', label: t('Họ và tên người có công', 'Full name of the meritorious person'), required: true },
          {
            key: 'relation', type: 'select', label: t('Người xin giấy là gì của người có công?', 'What is the relative to the meritorious person?'), required: true,
            help: t('Nếu bạn xin cho chính mình, hãy chọn quan hệ của bạn.', 'If it is for yourself, choose your own relation.'),
            options: [
              option('parent', 'Cha đẻ hoặc mẹ đẻ', 'Father or mother'),
              option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
              option('child', 'Con đẻ hoặc con nuôi', 'Child, also adopted'),
              option('foster-parent', 'Người có công nuôi dưỡng liệt sĩ', 'Person who raised the martyr'),
              option('other', 'Quan hệ khác', 'Other'),
            ],
          },
          otherText('relationOther', 'relation', t('Ghi rõ quan hệ', 'Say what the relation is')),
          {
            key: 'meritKind', type: 'select', label: t('Người có công thuộc loại nào?', 'Which category is the person in?'), required: true,
            help: t('Xem trên giấy chứng nhận hoặc quyết định hưởng chế độ.', 'See the certificate or the decision on the benefits.'),
            options: [
              option('revolutionary-before-1945', 'Người hoạt động cách mạng trước ngày 01/01/1945', 'Revolutionary activist before 1 January 1945'),
              option('revolutionary-before-uprising', 'Người hoạt động cách mạng từ ngày 01/01/1945 đến ngày khởi nghĩa tháng Tám năm 1945', 'Revolutionary activist from 1 January 1945 to the August 1945 uprising'),
              option('martyr', 'Liệt sĩ', 'Martyr'),
              option('heroic-mother', 'Bà mẹ Việt Nam anh hùng', 'Heroic Vietnamese Mother'),
              option('armed-forces-hero', 'Anh hùng Lực lượng vũ trang nhân dân', 'Hero of the People’s Armed Forces'),
              option('labour-hero', 'Anh hùng Lao động trong thời kỳ kháng chiến', 'Hero of Labour in the resistance'),
              option('war-invalid', 'Thương binh, người hưởng chính sách như thương binh', 'War invalid, or treated as one'),
              option('sick-soldier', 'Bệnh binh', 'Soldier who fell ill in service'),
              option('toxic-chemical-victim', 'Người hoạt động kháng chiến bị nhiễm chất độc hóa học', 'Resistance fighter harmed by toxic chemicals'),
              option('imprisoned', 'Người hoạt động cách mạng, kháng chiến bị địch bắt tù, đày', 'Revolutionary or resistance fighter imprisoned by the enemy'),
              option('resistance-fighter', 'Người hoạt động kháng chiến', 'Resistance fighter'),
              option('helped-revolution', 'Người có công giúp đỡ cách mạng', 'Person who helped the revolution'),
            ],
          },
          {
            key: 'fileNo', type: 'text', label: t('Số hồ sơ người có công', 'File number of the meritorious person'), required: false, maxLength: 50,
            help: t('Ghi nếu bạn biết. Nếu không, để trống.', 'Write it if you know it. Leave it empty if not.'),
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
