import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, SEX, eformDocument, identityDocument } from '../blocks.ts';
import { CIVIL_STATUS_ACTS, civilStatusRequesterPage } from './common.ts';
import { FOR_SOMEONE_ELSE, relationFields } from './applicant-relation.ts';

export default {
  code: '2.000635',
  content: {
    name: t('Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh', 'Copy of a civil-status extract or birth certificate'),
    field: 'civil-status',
    lifeEvents: ['papers-and-copies'],
    keywords: {
      vi: ['trích lục khai sinh', 'bản sao giấy khai sinh', 'xin lại giấy khai sinh', 'mất giấy khai sinh', 'trích lục kết hôn', 'trích lục khai tử', 'bản sao giấy chứng tử', 'sao lục hộ tịch', 'trích lục hộ tịch', 'mất giấy kết hôn', 'xin bản sao khai sinh cho con'],
      en: ['birth certificate copy', 'civil status extract', 'marriage extract', 'death extract', 'lost birth certificate', 'copy of marriage certificate'],
    },
    summary: t('Xin bản sao giấy khai sinh, trích lục kết hôn, khai tử hoặc việc hộ tịch khác đã đăng ký.', 'Gives a copy of a birth certificate, or of a marriage, death or other civil-status record that was registered before.'),
    level: 'full',
    workingDays: 0,
    cutoff: '15:00',
    timeNote: t('Trả trong ngày. Nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo.', 'Ready the same day. Received after 3 pm, it is ready the next working day.'),
    fee: {
      counterVnd: 8000,
      onlineVnd: 0,
      unit: 'copy',
      onlineReason: 'city-pays',
      note: t(
        'Tại quầy: 8.000 đồng mỗi bản sao. Nộp trực tuyến: 0 đồng vì thành phố Hà Nội trả thay bạn (Nghị quyết 77/2025/NQ-HĐND). Từ 15/08/2026 đến 28/02/2027, người có VNeID mức 2 còn được miễn theo Thông tư 117/2026/TT-BTC.',
        'At the counter: 8,000 đồng a copy. Online: 0 đồng because the city of Hanoi pays for you (Resolution 77/2025/NQ-HĐND). From 15/08/2026 to 28/02/2027 people with VNeID level 2 are also exempt under Circular 117/2026/TT-BTC.',
      ),
    },
    documents: [eformDocument('Tờ khai cấp bản sao trích lục', 'Request form'), identityDocument],
    conditions: [t('Việc hộ tịch phải đã được đăng ký trước đây.', 'The event must have been registered before.')],
    result: t('Bản sao trích lục hộ tịch', 'Copy of the civil-status extract'),
    resultDigital: true,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: [...CIVIL_STATUS_ACTS, 'Thông tư 281/2016/TT-BTC', 'Thông tư 117/2026/TT-BTC'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      civilStatusRequesterPage(),
      {
        id: 'subject',
        title: t('Người có tên trên giấy tờ', 'The person named on the paper'),
        fields: [
          ...relationFields(t('người có tên trên giấy tờ', 'the person named on the paper')),
          { key: 'subjectName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên của người đó', 'Full name of that person'), required: true, showIf: FOR_SOMEONE_ELSE },
          { key: 'subjectDob', type: 'date', label: t('Ngày sinh của người đó', 'Date of birth of that person'), required: true, notAfter: 'today', showIf: FOR_SOMEONE_ELSE },
          { key: 'subjectGender', type: 'select', label: t('Giới tính của người đó', 'Sex of that person'), required: false, options: SEX, showIf: FOR_SOMEONE_ELSE },
          { key: 'subjectIdNo', type: 'personal-id', label: t('Số định danh cá nhân của người đó', 'Personal identification number of that person'), help: t('Nếu không biết thì bỏ trống.', 'Leave it empty if you do not know it.'), required: false, showIf: FOR_SOMEONE_ELSE },
        ],
      },
      {
        id: 'paper',
        title: t('Giấy tờ cần bản sao', 'The paper you need a copy of'),
        fields: [
          {
            key: 'extractType', type: 'select', label: t('Bạn cần bản sao của giấy tờ nào?', 'Which paper do you need a copy of?'), required: true,
            options: [
              option('birth', 'Giấy khai sinh', 'Birth certificate'),
              option('marriage', 'Kết hôn', 'Marriage'),
              option('death', 'Khai tử', 'Death'),
              option('recognition', 'Nhận cha, mẹ, con', 'Recognition of a parent or child'),
              option('change', 'Thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc', 'Change, correction or supplement of data, or redetermination of ethnicity'),
              option('guardianship', 'Giám hộ', 'Guardianship'),
              option('guardianship-end', 'Chấm dứt giám hộ', 'End of guardianship'),
              option('adoption', 'Nuôi con nuôi', 'Adoption'),
              option('foreign-marriage', 'Ghi chú kết hôn ở nước ngoài', 'Note of a marriage abroad'),
              option('foreign-divorce', 'Ghi chú ly hôn, hủy việc kết hôn ở nước ngoài', 'Note of a divorce or annulment abroad'),
              option('foreign-event', 'Việc hộ tịch khác đã đăng ký ở nước ngoài', 'Another event registered abroad'),
              option('other', 'Giấy tờ khác', 'Another paper'),
            ],
          },
          { key: 'extractTypeOther', type: 'text', label: t('Ghi rõ giấy tờ', 'Say which paper'), required: true, showIf: { field: 'extractType', is: 'other' } },
          { key: 'copyCount', type: 'integer', label: t('Bạn cần mấy bản?', 'How many copies do you need?'), required: true, min: 1, max: 20, default: 1, unit: t('bản', 'copies') },
        ],
      },
      {
        id: 'registration',
        title: t('Nơi đã đăng ký', 'Where it was registered'),
        fields: [
          { key: 'registryOffice', type: 'text', label: t('Trước đây đăng ký ở đâu?', 'Where was it registered?'), help: t('Ví dụ: UBND phường Hàng Bạc, quận Hoàn Kiếm, Hà Nội. Ghi tên cũ cũng được.', 'For example: People’s Committee of Hàng Bạc ward, Hoàn Kiếm district, Hanoi. Old names are fine.'), required: true },
          { key: 'registryDate', type: 'date', label: t('Ngày đăng ký', 'Date of registration'), help: t('Nếu không nhớ thì bỏ trống.', 'Leave it empty if you do not remember.'), required: false, notBefore: 'subjectDob', notAfter: 'today' },
          { key: 'registryNo', type: 'text', label: t('Số, quyển', 'Number and book'), help: t('Thường ghi ở góc trên của giấy cũ. Có thể bỏ trống.', 'Usually at the top corner of the old paper. You may leave it empty.'), required: false },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
