import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t } from '../blocks.ts';
import { certificationApplicant } from './applicant.ts';

export default {
  code: '2.000815',
  content: {
    name: t('Chứng thực bản sao từ bản chính', 'Certified copy from an original'),
    field: 'certification',
    lifeEvents: ['papers-and-copies', 'opening-a-shop'],
    keywords: {
      vi: ['sao y', 'sao y bản chính', 'công chứng giấy tờ', 'chứng thực bản sao', 'photo công chứng', 'công chứng căn cước', 'công chứng bằng cấp', 'bản sao có dấu đỏ', 'sao y điện tử', 'chứng thực điện tử'],
      en: ['certified copy', 'true copy', 'notarised copy', 'copy of diploma', 'copy of identity card', 'electronic certified copy'],
    },
    summary: t('Xác nhận bản sao đúng với bản chính, cho người cần nộp bản sao có giá trị như bản chính.', 'Confirms that a copy matches its original, for anyone who must hand in a copy that counts like the original.'),
    level: 'partial',
    workingDays: 0,
    verificationExtraWorkingDays: 2,
    cutoff: '15:00',
    timeNote: t('Trả trong ngày. Nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo. Nếu cần kiểm tra thêm thì tối đa thêm 2 ngày làm việc.', 'Ready the same day. Received after 3 pm, it is ready the next working day. If it must be checked further, up to 2 more working days.'),
    fee: {
      counterVnd: 2000,
      onlineVnd: 0,
      unit: 'page',
      onlineReason: 'city-pays',
      pages: { first: 2, firstVnd: 2000, nextVnd: 1000, maxVnd: 200000 },
      note: t(
        'Tại quầy: 2.000 đồng mỗi trang cho trang 1 và 2, 1.000 đồng mỗi trang từ trang 3, nhiều nhất 200.000 đồng một bản. Nộp trực tuyến: 0 đồng vì thành phố Hà Nội trả thay bạn (Nghị quyết 77/2025/NQ-HĐND).',
        'At the counter: 2,000 đồng a page for pages 1 and 2, 1,000 đồng a page from page 3, at most 200,000 đồng a copy. Online: 0 đồng because the city of Hanoi pays for you (Resolution 77/2025/NQ-HĐND).',
      ),
    },
    documents: [
      { id: 'original', name: t('Bản chính giấy tờ cần chứng thực', 'The original to be copied'), form: 'show', online: 'original', required: true, note: t('Mang đến quầy để cán bộ so với bản sao. Bạn được nhận lại ngay.', 'Bring it to the counter so that the official can compare. You get it back at once.') },
      { id: 'copy', name: t('Bản sao cần chứng thực', 'The copy to be certified'), form: 'copy', online: 'scan', required: false, note: t('Bạn có thể tự chụp hoặc phô tô trước.', 'You may photograph or photocopy it beforehand.') },
    ],
    conditions: [
      t('Bạn phải có bản chính; không chứng thực từ một bản sao khác.', 'You must have the original; a copy of another copy is not certified.'),
    ],
    inPersonStep: t('Mang bản chính đến quầy để cán bộ đối chiếu. Bạn có thể đến bất kỳ phường, xã nào của thành phố.', 'Bring the original to the counter to be compared. Any ward or commune of the city will do.'),
    result: t('Bản sao có chứng thực (giấy hoặc điện tử)', 'Certified copy (paper or electronic)'),
    resultDigital: true,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: ['Nghị định 23/2015/NĐ-CP', 'Nghị định 280/2025/NĐ-CP', 'Thông tư 226/2016/TT-BTC'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      certificationApplicant,
      {
        id: 'paper',
        title: t('Giấy tờ cần sao', 'The paper to be copied'),
        fields: [
          { key: 'documentKind', type: 'text', label: t('Giấy tờ gì?', 'Which paper?'), help: t('Ví dụ: bằng tốt nghiệp, thẻ căn cước, học bạ.', 'For example: diploma, identity card, school record.'), required: true },
          { key: 'pages', type: 'integer', label: t('Bản chính có mấy trang?', 'How many pages has the original?'), help: t('Mỗi mặt có chữ tính là một trang.', 'Each side with writing counts as one page.'), required: true, min: 1, max: 1000, unit: t('trang', 'pages') },
          { key: 'copyCount', type: 'integer', label: t('Bạn cần mấy bản?', 'How many copies do you need?'), required: true, min: 1, max: 100, default: 1, unit: t('bản', 'copies') },
          { key: 'wantElectronic', type: 'boolean', label: t('Bạn có muốn nhận bản sao điện tử không?', 'Do you want an electronic copy?'), help: t('Bản điện tử có chữ ký số, dùng khi nộp hồ sơ qua mạng.', 'It carries a digital signature and is used when you apply online.'), required: false },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
