import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, eformDocument } from '../blocks.ts';
import { coUsersPage } from './co-users.ts';

const squareMetre = t('m²', 'm²');

export default {
  code: '1.013978',
  content: {
    name: t('Đăng ký đất đai, cấp Giấy chứng nhận lần đầu cho cá nhân, hộ gia đình', 'First land registration and certificate for individuals and households'),
    field: 'land',
    lifeEvents: ['building', 'papers-and-copies'],
    keywords: {
      vi: ['sổ đỏ', 'sổ hồng', 'làm sổ đỏ', 'làm sổ đỏ lần đầu', 'cấp sổ đỏ', 'bìa đỏ', 'đất chưa có sổ', 'giấy chứng nhận quyền sử dụng đất', 'đất ông bà để lại', 'hợp thức hóa nhà đất', 'đăng ký đất đai', 'ghi nợ tiền sử dụng đất'],
      en: ['red book', 'pink book', 'land certificate', 'first land registration', 'land-use right certificate', 'land without papers', 'house ownership certificate', 'land title'],
    },
    summary: t(
      'Dành cho cá nhân, hộ gia đình đang sử dụng đất mà chưa có Giấy chứng nhận (sổ đỏ, sổ hồng).',
      'For individuals and households who use land and have no land certificate (red or pink book) yet.',
    ),
    level: 'partial',
    workingDays: 20,
    timeNote: t('Thời gian chờ bạn nộp thuế và các khoản tiền về đất không tính vào 20 ngày làm việc.', 'The time until you have paid the taxes and land charges does not count.'),
    fee: {
      counterVnd: 25000, onlineVnd: 0, unit: 'case', onlineReason: 'city-pays',
      note: t(
        'Lệ phí cấp giấy tại quầy: ở phường 25.000 đồng (chỉ có đất) hoặc 100.000 đồng (có cả nhà); nơi khác 10.000 hoặc 50.000 đồng. Nộp trực tuyến thì thành phố trả khoản này, trừ phí thẩm định: 0,15% giá trị, tối đa 5.000.000 đồng. Hộ nghèo và người dân ở nông thôn có thể được miễn lệ phí.',
        'Certificate fee at the counter: in wards 25,000 đồng (land only) or 100,000 (with a house); elsewhere 10,000 or 50,000. Online the city pays it, but not the appraisal fee: 0.15% of the value, at most 5,000,000 đồng. Poor households and people in rural areas may be exempt from the fee.',
      ),
    },
    documents: [
      eformDocument('Đơn đăng ký (Mẫu 15)', 'Registration request (Form 15)'),
      {
        id: 'land-right-papers', name: t('Giấy tờ về quyền sử dụng đất', 'Land-right papers'), form: 'copy', online: 'scan', required: true,
        note: t('Giấy tờ bạn có: quyết định giao đất, giấy mua bán, giấy cho tặng, giấy thừa kế…', 'The papers you have: decision on the land, sale, gift or inheritance paper…'),
      },
      {
        id: 'plot-survey', name: t('Sơ đồ hoặc trích đo thửa đất', 'Sketch or survey of the plot'), form: 'original', online: 'scan', required: false,
        note: t('Nộp nếu bạn đã có. Trực tuyến: ảnh chụp bản chính hoặc tệp đã ký số.', 'Hand it in if you have it. Online: a photo of the original or a digitally signed file.'),
      },
      {
        id: 'financial-proof', name: t('Chứng từ nghĩa vụ tài chính', 'Proof of financial duties'), form: 'copy', online: 'scan', required: false,
        note: t('Nộp nếu bạn đã trả thuế hoặc tiền về thửa đất này.', 'Hand it in if you have already paid taxes or charges for this plot.'),
      },
    ],
    conditions: [],
    inPersonStep: t('Bạn đến một lần, mang bản chính giấy tờ về đất để đối chiếu.', 'You come once, with the originals of your land papers, so that they can be compared.'),
    result: t('Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất', 'Certificate of land-use right and assets on land'),
    resultDigital: false,
    authority: 'ward',
    nonTerritorial: false,
    formNo: 'Mẫu 15',
    legalBasis: ['Luật Đất đai 31/2024/QH15', 'Nghị định 101/2024/NĐ-CP', 'Nghị định 151/2025/NĐ-CP', 'Nghị quyết 06/2020/NQ-HĐND (Hà Nội)'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      {
        id: 'land-user',
        title: t('Người sử dụng đất', 'The land user'),
        intro: t('Thông tin này lấy từ VNeID. Bạn chỉ cần kiểm tra lại.', 'This comes from VNeID. You only need to check it.'),
        fields: [
          { key: 'userName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên', 'Full name'), required: true, prefill: 'person.fullName', locked: true },
          { key: 'userIdNo', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true, prefill: 'person.personalId', locked: true },
          { key: 'userAddress', type: 'address', label: t('Địa chỉ', 'Address'), required: true, prefill: 'person.residence' },
          {
            key: 'userPhone', type: 'phone', label: t('Số điện thoại', 'Phone number'), required: true, prefill: 'person.phone',
            help: t('Cán bộ gọi số này nếu cần hỏi thêm.', 'The official calls this number if something is unclear.'),
          },
        ],
      },
      coUsersPage(),
      {
        id: 'plot',
        title: t('Thửa đất', 'The plot'),
        fields: [
          { key: 'plotAddress', type: 'address', label: t('Địa chỉ thửa đất', 'Address of the plot'), required: true },
          {
            key: 'plotNo', type: 'text', maxLength: 20, label: t('Thửa đất số', 'Plot number'), required: true,
            help: t('Xem trên bản đồ hoặc sơ đồ thửa đất. Không biết thì hỏi cán bộ địa chính.', 'See the land map or the sketch of the plot. If you do not know it, ask the land official.'),
          },
          { key: 'sheetNo', type: 'text', maxLength: 20, label: t('Tờ bản đồ số', 'Map sheet number'), required: true },
          {
            key: 'area', type: 'number', min: 0.1, max: 10000000, unit: squareMetre, label: t('Diện tích', 'Area'), required: true,
            help: t('Ghi theo giấy tờ hoặc theo số đo thực tế.', 'As in your papers or as measured.'),
          },
          {
            key: 'purpose', type: 'select', label: t('Đất dùng để làm gì?', 'What is the land used for?'), required: true,
            options: [
              option('urban-residential', 'Đất ở tại đô thị (phường)', 'Residential land in a ward'),
              option('rural-residential', 'Đất ở tại nông thôn (xã)', 'Residential land in a rural commune'),
              option('residential-with-garden', 'Đất ở có vườn, ao', 'Residential land with a garden or pond'),
              option('rice', 'Đất trồng lúa', 'Rice land'),
              option('annual-crops', 'Đất trồng cây hằng năm khác', 'Land for other annual crops'),
              option('perennial-crops', 'Đất trồng cây lâu năm', 'Land for perennial crops'),
              option('aquaculture', 'Đất nuôi trồng thủy sản', 'Aquaculture land'),
              option('production-forest', 'Đất rừng sản xuất', 'Production forest'),
              option('other-agricultural', 'Đất nông nghiệp khác', 'Other agricultural land'),
              option('commerce-services', 'Đất thương mại, dịch vụ', 'Land for shops and services'),
              option('non-agricultural-production', 'Đất cơ sở sản xuất phi nông nghiệp', 'Land for non-agricultural production'),
              option('other', 'Mục đích khác', 'Another use'),
            ],
          },
          { key: 'purposeOther', type: 'text', label: t('Mục đích khác là gì?', 'Which use?'), required: true, showIf: { field: 'purpose', is: 'other' } },
        ],
      },
      {
        id: 'use',
        title: t('Quá trình sử dụng đất', 'How the land came to you'),
        fields: [
          {
            key: 'useSince', type: 'date', notAfter: 'today', label: t('Sử dụng đất từ khi nào?', 'In use since when?'), required: true,
            help: t('Nếu chỉ nhớ năm, hãy chọn ngày 1 tháng 1 của năm đó.', 'If you only remember the year, choose 1 January of that year.'),
          },
          {
            key: 'origin', type: 'textarea', label: t('Đất này do đâu mà có?', 'Where does the land come from?'), required: true,
            help: t('Ví dụ: cha mẹ cho năm 1985, mua giấy viết tay năm 1992, tự khai hoang.', 'Example: given by my parents in 1985, bought with a handwritten paper in 1992, cleared by my family.'),
          },
        ],
      },
      {
        id: 'house',
        title: t('Nhà và công trình trên đất', 'House and buildings on the land'),
        fields: [
          { key: 'registerHouse', type: 'boolean', label: t('Bạn có muốn ghi cả nhà hoặc công trình trên đất vào Giấy chứng nhận không?', 'Do you want a house or building on the land in the certificate too?'), required: true },
          {
            key: 'house', type: 'group', label: t('Nhà ở, tài sản gắn liền với đất', 'House or assets on the land'), required: true, showIf: { field: 'registerHouse', is: true },
            fields: [
              {
                key: 'kind', type: 'select', label: t('Trên đất có gì?', 'What is on the land?'), required: true,
                options: [
                  option('house', 'Nhà ở', 'A house'),
                  option('other-works', 'Công trình xây dựng khác', 'Another building'),
                  option('house-and-works', 'Nhà ở và công trình xây dựng khác', 'A house and another building'),
                ],
              },
              {
                key: 'builtArea', type: 'number', min: 0.1, max: 100000, unit: squareMetre, label: t('Diện tích xây dựng', 'Built area'), required: true,
                help: t('Phần đất mà nhà, công trình chiếm chỗ.', 'The ground that the building covers.'),
              },
              { key: 'floorArea', type: 'number', min: 0.1, max: 1000000, unit: squareMetre, label: t('Tổng diện tích sàn', 'Total floor area'), required: false },
              { key: 'storeys', type: 'integer', min: 1, max: 50, label: t('Số tầng', 'Number of storeys'), required: false },
              {
                key: 'completedOn', type: 'date', notAfter: 'today', label: t('Xây xong khi nào?', 'When was it finished?'), required: false,
                help: t('Nếu chỉ nhớ năm, hãy chọn ngày 1 tháng 1 của năm đó.', 'If you only remember the year, choose 1 January of that year.'),
              },
            ],
          },
        ],
      },
      {
        id: 'payment',
        title: t('Tiền sử dụng đất', 'Land-use payment'),
        fields: [
          {
            key: 'debtRequest', type: 'boolean', label: t('Bạn có đề nghị ghi nợ tiền sử dụng đất không?', 'Do you ask to pay the land-use charge later?'), required: false,
            help: t('Ghi nợ là trả sau. Cơ quan nhà nước sẽ xem bạn có thuộc diện được ghi nợ không.', 'The office will see whether you may pay later.'),
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
