import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, eformDocument } from '../blocks.ts';

const metre = t('m', 'm');
const squareMetre = t('m²', 'm²');

export default {
  code: '1.013225',
  content: {
    name: t('Cấp giấy phép xây dựng mới (công trình cấp III, cấp IV và nhà ở riêng lẻ)', 'New building permit (class III and IV works and individual houses)'),
    field: 'construction',
    lifeEvents: ['building'],
    keywords: {
      vi: ['giấy phép xây dựng', 'xin phép xây nhà', 'xây nhà', 'làm nhà', 'cất nhà', 'xây nhà mới', 'phép xây dựng', 'xin giấy phép xây nhà', 'nhà ở riêng lẻ', 'đập nhà cũ xây lại', 'bản vẽ xin phép'],
      en: ['building permit', 'construction permit', 'build a house', 'new house', 'permission to build', 'planning permission', 'rebuild a house'],
    },
    summary: t(
      'Dành cho người muốn xây nhà ở riêng lẻ hoặc công trình cấp III, cấp IV mới.',
      'For people who want to build a new house or a new building of class III or IV.',
    ),
    level: 'full',
    workingDays: 15,
    workingDaysRural: 10,
    timeNote: t('Ở phường: 15 ngày làm việc. Ở xã: 10 ngày làm việc.', 'In a ward: 15 working days. In a rural commune: 10 working days.'),
    fee: {
      counterVnd: 75000, onlineVnd: 0, unit: 'dossier', onlineReason: 'city-pays',
      note: t('Nộp tại quầy: 75.000 đồng cho một nhà ở. Nộp trực tuyến: 0 đồng, theo nghị quyết của thành phố Hà Nội.', 'At the counter: 75,000 đồng for a house. Online: 0 đồng, by a resolution of the city of Hanoi.'),
    },
    documents: [
      eformDocument('Đơn đề nghị cấp giấy phép xây dựng (Mẫu 01 Phụ lục II)', 'Permit request (Form 01, Annex II)'),
      {
        id: 'land-paper', name: t('Giấy tờ về quyền sử dụng đất', 'Land-use paper'), form: 'copy', online: 'scan', required: true,
        note: t('Ví dụ: sổ đỏ. Không cần nộp nếu cơ sở dữ liệu dùng chung đã có.', 'For example the land-use right certificate. Not needed when the shared database already holds it.'),
      },
      {
        id: 'design-drawings', name: t('Bản vẽ thiết kế xây dựng', 'Design drawings'), form: 'copy', online: 'scan', required: true,
        note: t('Tại quầy: 2 bộ. Trực tuyến: tệp PDF có chữ ký số.', 'At the counter: 2 sets. Online: a PDF file with a digital signature.'),
      },
      {
        id: 'adjoining-undertaking', name: t('Cam kết an toàn công trình liền kề', 'Undertaking for the safety of adjoining buildings'), form: 'original', online: 'scan', required: false,
        note: t('Cần khi có nhà hoặc công trình liền kề. Trực tuyến: ảnh chụp bản chính hoặc tệp đã ký số.', 'Needed when there are adjoining buildings. Online: a photo of the original or a digitally signed file.'),
      },
    ],
    conditions: [],
    result: t('Giấy phép xây dựng kèm bản vẽ đóng dấu', 'Building permit with stamped drawings'),
    resultDigital: false,
    authority: 'ward',
    nonTerritorial: false,
    formNo: 'Mẫu 01 Phụ lục II',
    legalBasis: ['Luật Xây dựng 50/2014/QH13 (sửa đổi 62/2020/QH14)', 'Nghị định 175/2024/NĐ-CP'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      {
        id: 'owner',
        title: t('Chủ nhà, chủ đầu tư', 'The owner'),
        intro: t('Thông tin này lấy từ VNeID. Bạn chỉ cần kiểm tra lại.', 'This comes from VNeID. You only need to check it.'),
        fields: [
          { key: 'ownerName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên chủ nhà (chủ đầu tư)', 'Full name of the owner'), required: true, prefill: 'person.fullName', locked: true },
          { key: 'ownerIdNo', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true, prefill: 'person.personalId', locked: true },
          {
            key: 'ownerPhone', type: 'phone', label: t('Số điện thoại', 'Phone number'), required: true, prefill: 'person.phone',
            help: t('Cán bộ gọi số này nếu cần hỏi thêm.', 'The official calls this number if something is unclear.'),
          },
        ],
      },
      {
        id: 'site',
        title: t('Thửa đất', 'The plot'),
        fields: [
          { key: 'siteAddress', type: 'address', label: t('Địa điểm xây dựng', 'Site address'), required: true },
          {
            key: 'plotNo', type: 'text', label: t('Thửa đất số, tờ bản đồ số', 'Plot number and map sheet number'), required: true,
            help: t('Xem trên sổ đỏ. Ví dụ: thửa 25, tờ bản đồ 12.', 'See the land-use right certificate. Example: plot 25, sheet 12.'),
          },
          { key: 'plotArea', type: 'number', min: 1, max: 1000000, unit: squareMetre, label: t('Diện tích đất', 'Plot area'), help: t('Xem trên sổ đỏ.', 'See the land-use right certificate.'), required: true },
        ],
      },
      {
        id: 'design',
        title: t('Người thiết kế', 'The designer'),
        fields: [
          {
            key: 'designedBy', type: 'select', label: t('Ai thiết kế?', 'Who made the design?'), required: true,
            options: [
              option('owner', 'Gia đình tôi tự thiết kế', 'My family and I'),
              option('individual', 'Một cá nhân hành nghề thiết kế', 'An individual designer'),
              option('company', 'Công ty hoặc tổ chức thiết kế', 'A design company or organisation'),
            ],
          },
          { key: 'designer', type: 'text', label: t('Tên người hoặc tổ chức thiết kế', 'Name of the designer'), required: true, showIf: { field: 'designedBy', in: ['individual', 'company'] } },
          {
            key: 'designerCert', type: 'text', label: t('Số chứng chỉ của người hoặc tổ chức thiết kế', 'Certificate number of the designer'), required: false, showIf: { field: 'designedBy', in: ['individual', 'company'] },
            help: t('In trên bản vẽ, hoặc hỏi người thiết kế.', 'It is on the drawings, or ask the designer.'),
          },
          { key: 'chiefDesigner', type: 'text', format: 'person-name', label: t('Họ tên người chủ trì thiết kế', 'Name of the chief designer'), required: false, showIf: { field: 'designedBy', is: 'company' } },
        ],
      },
      {
        id: 'works',
        title: t('Công trình', 'The building'),
        intro: t('Các số liệu này có trên bản vẽ thiết kế.', 'You find these facts on the design drawings.'),
        fields: [
          {
            key: 'worksKind', type: 'select', label: t('Bạn xây gì?', 'What do you build?'), required: true,
            options: [
              option('individual-house', 'Nhà ở riêng lẻ', 'An individual house'),
              option('other-works', 'Công trình khác', 'Another building'),
            ],
          },
          {
            key: 'worksOther', type: 'text', label: t('Đó là công trình gì?', 'Which building?'), required: true, showIf: { field: 'worksKind', is: 'other-works' },
            help: t('Ví dụ: cửa hàng, nhà kho, nhà văn hóa.', 'Example: a shop, a warehouse, a community hall.'),
          },
          {
            key: 'buildingClass', type: 'select', label: t('Cấp công trình', 'Class of the building'), required: true,
            help: t('Nhà một tầng thường là cấp IV; nhà 2 đến 7 tầng thường là cấp III.', 'A one-storey house is usually class IV; a house of 2 to 7 storeys is usually class III.'),
            options: [
              option('class-4', 'Cấp IV', 'Class IV'),
              option('class-3', 'Cấp III', 'Class III'),
              option('class-2', 'Cấp II (chỉ với nhà ở riêng lẻ)', 'Class II (individual houses only)'),
            ],
          },
          { key: 'storeys', type: 'integer', min: 1, max: 30, label: t('Số tầng', 'Number of storeys'), required: true },
          { key: 'height', type: 'number', min: 1, max: 200, unit: metre, label: t('Chiều cao công trình', 'Height of the building'), required: true },
          { key: 'months', type: 'integer', min: 1, max: 60, unit: t('tháng', 'months'), label: t('Dự kiến xây trong bao nhiêu tháng?', 'How many months do you expect to build?'), required: true },
        ],
      },
      {
        id: 'dimensions',
        title: t('Kích thước', 'Dimensions'),
        intro: t('Các số liệu này có trên bản vẽ thiết kế.', 'You find these facts on the design drawings.'),
        fields: [
          { key: 'groundFloorArea', type: 'number', min: 1, max: 100000, unit: squareMetre, label: t('Diện tích xây dựng tầng 1', 'Ground-floor area'), required: true },
          {
            key: 'totalFloorArea', type: 'number', min: 1, max: 1000000, unit: squareMetre, label: t('Tổng diện tích sàn', 'Total floor area'), required: true,
            help: t('Cộng diện tích sàn của tất cả các tầng.', 'Add up the floors of all storeys.'),
          },
          {
            key: 'groundLevel', type: 'number', min: -50, max: 1500, unit: metre, label: t('Cốt nền xây dựng', 'Ground level'), required: true,
            help: t('Độ cao của nền tầng 1, ghi như trên bản vẽ.', 'The level of the ground floor, as on the drawings.'),
          },
          {
            key: 'setback', type: 'number', min: 0, max: 1000, unit: metre, label: t('Khoảng lùi (chỉ giới xây dựng)', 'Setback'), required: false,
            help: t('Khoảng cách từ nhà đến ranh giới với đường. Không có thì để trống.', 'The distance from the building to the road line. Leave it empty if there is none.'),
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
