import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, requesterPage, eformDocument } from '../blocks.ts';
import { certificateNoField, holderFields, identityIssuedField } from './holder.ts';

export default {
  code: '1.012796',
  content: {
    name: t('Đính chính Giấy chứng nhận đã cấp lần đầu có sai sót', 'Correction of a first-issued land certificate'),
    field: 'land',
    lifeEvents: ['papers-and-copies', 'building'],
    keywords: {
      vi: ['sửa sổ đỏ', 'đính chính sổ đỏ', 'sổ đỏ sai tên', 'sổ đỏ ghi sai', 'sai diện tích trên sổ đỏ', 'sai năm sinh trên sổ đỏ', 'sửa sổ hồng', 'sửa bìa đỏ', 'đính chính giấy chứng nhận', 'sổ đỏ sai số thửa'],
      en: ['correct land certificate', 'mistake in red book', 'wrong name on land certificate', 'fix pink book', 'wrong plot area', 'land certificate error'],
    },
    summary: t('Dành cho người có sổ đỏ, sổ hồng cấp lần đầu bị ghi sai, cần sửa cho đúng.', 'For people whose first land certificate (red or pink book) has a mistake that must be corrected.'),
    level: 'partial',
    workingDays: 10,
    fee: {
      counterVnd: 28000, onlineVnd: 0, unit: 'case', onlineReason: 'city-pays',
      note: t(
        'Nộp tại quầy: 28.000 đồng ở phường, 14.000 đồng ở nơi khác. Nộp trực tuyến: 0 đồng, theo nghị quyết của thành phố Hà Nội. Hộ nghèo và người dân ở nông thôn có thể được miễn.',
        'At the counter: 28,000 đồng in wards, 14,000 đồng elsewhere. Online: 0 đồng, by a resolution of the city of Hanoi. Poor households and people in rural areas may be exempt.',
      ),
    },
    documents: [
      eformDocument('Đơn đề nghị đính chính (Mẫu 18)', 'Correction request (Form 18)'),
      {
        id: 'certificate', name: t('Bản gốc Giấy chứng nhận', 'Original certificate'), form: 'original', online: 'original', required: true,
        note: t('Nộp trực tuyến thì gửi trước ảnh chụp hoặc tệp đã ký số.', 'If you apply online, send a photo or a digitally signed file first.'),
      },
    ],
    conditions: [],
    inPersonStep: t('Bạn đến một lần để nộp bản gốc Giấy chứng nhận.', 'You come once to hand in the original certificate.'),
    result: t('Giấy chứng nhận đã đính chính', 'Corrected certificate'),
    resultDigital: false,
    authority: 'ward',
    nonTerritorial: false,
    formNo: 'Mẫu 18',
    legalBasis: ['Luật Đất đai 31/2024/QH15', 'Nghị định 101/2024/NĐ-CP', 'Nghị định 151/2025/NĐ-CP', 'Nghị quyết 06/2020/NQ-HĐND (Hà Nội)'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      requesterPage([identityIssuedField]),
      {
        id: 'certificate',
        title: t('Giấy chứng nhận', 'The certificate'),
        fields: [certificateNoField, ...holderFields('Giấy chứng nhận có đứng tên bạn không?', 'Is the certificate in your name?')],
      },
      {
        id: 'correction',
        title: t('Chỗ sai và chỗ đúng', 'The mistake and the right content'),
        fields: [
          {
            key: 'error', type: 'textarea', label: t('Giấy chứng nhận ghi sai chỗ nào?', 'What is wrong in the certificate?'), required: true,
            help: t('Ghi đúng như trên giấy. Ví dụ: năm sinh ghi 1956.', 'As it stands there. Example: the year of birth is given as 1956.'),
          },
          {
            key: 'correctValue', type: 'textarea', label: t('Nội dung đúng là gì?', 'What is the right content?'), required: true,
            help: t('Ví dụ: năm sinh đúng là 1965, theo căn cước.', 'Example: the right year of birth is 1965, as on the identity card.'),
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
