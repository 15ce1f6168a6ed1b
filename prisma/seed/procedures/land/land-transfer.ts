import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, eformDocument } from '../blocks.ts';
import { coUsersPage } from './co-users.ts';
import { certificateNoField } from './holder.ts';

export default {
  code: '1.013831',
  content: {
    name: t('Đăng ký biến động: chuyển nhượng, tặng cho, thừa kế quyền sử dụng đất', 'Registration of change: transfer, gift or inheritance of land-use right'),
    field: 'land',
    lifeEvents: ['building', 'moving', 'losing-someone', 'papers-and-copies'],
    keywords: {
      vi: ['sang tên sổ đỏ', 'sang tên nhà đất', 'chuyển tên sổ đỏ', 'mua bán nhà đất', 'mua đất', 'bán đất', 'cho con đất', 'tặng cho đất', 'thừa kế đất', 'thừa kế nhà', 'chuyển nhượng đất', 'đăng ký biến động đất đai', 'sang sổ'],
      en: ['transfer land', 'buy a house', 'change name on red book', 'land gift', 'inherit land', 'register land sale', 'land-use right transfer', 'inherit a house'],
    },
    summary: t(
      'Dành cho người mua, được tặng cho hoặc được thừa kế đất và muốn sang tên sổ đỏ, sổ hồng.',
      'For people who bought, were given or inherited land and want the land certificate (red or pink book) in their name.',
    ),
    level: 'partial',
    workingDays: 10,
    timeNote: t('Thời gian chờ bạn nộp thuế và lệ phí không tính vào 10 ngày làm việc.', 'The time until you have paid the taxes and fees does not count.'),
    fee: {
      counterVnd: 28000, onlineVnd: 0, unit: 'case', onlineReason: 'city-pays',
      note: t(
        'Nộp tại quầy: 28.000 đồng ở phường, 14.000 đồng ở nơi khác. Nộp trực tuyến: 0 đồng, theo nghị quyết của thành phố Hà Nội. Hộ nghèo và người dân ở nông thôn có thể được miễn. Chưa gồm thuế thu nhập cá nhân 2% và lệ phí trước bạ 0,5%.',
        'At the counter: 28,000 đồng in wards, 14,000 đồng elsewhere. Online: 0 đồng, by a resolution of the city of Hanoi. Poor households and people in rural areas may be exempt. Personal income tax of 2% and the registration fee of 0.5% are extra.',
      ),
    },
    documents: [
      eformDocument('Đơn đăng ký biến động (Mẫu 18)', 'Change request (Form 18)'),
      {
        id: 'transfer-contract', name: t('Hợp đồng hoặc văn bản chuyển quyền', 'Transfer contract'), form: 'original', online: 'scan', required: true,
        note: t('Đã công chứng hoặc chứng thực. Trực tuyến: ảnh chụp bản chính hoặc tệp đã ký số.', 'Notarised or certified. Online: a photo of the original or a digitally signed file.'),
      },
      {
        id: 'certificate', name: t('Bản gốc Giấy chứng nhận', 'Original certificate'), form: 'original', online: 'original', required: true,
        note: t('Nộp trực tuyến thì gửi trước ảnh chụp hoặc tệp đã ký số.', 'If you apply online, send a photo or a digitally signed file first.'),
      },
      { id: 'tax-returns', name: t('Tờ khai thuế thu nhập cá nhân, lệ phí trước bạ', 'Income-tax and registration-fee returns'), form: 'eform', online: 'eform', required: true },
    ],
    conditions: [
      t('Thuế và lệ phí trước bạ phải nộp xong trước khi nhận kết quả.', 'The tax and the registration fee must be paid before you get the result.'),
    ],
    inPersonStep: t('Bạn đến một lần để nộp bản gốc Giấy chứng nhận.', 'You come once to hand in the original certificate.'),
    result: t('Giấy chứng nhận đã xác nhận biến động hoặc cấp mới', 'Updated or new certificate'),
    resultDigital: false,
    authority: 'land-office',
    nonTerritorial: false,
    formNo: 'Mẫu 18',
    legalBasis: ['Luật Đất đai 31/2024/QH15', 'Nghị định 101/2024/NĐ-CP', 'Nghị định 151/2025/NĐ-CP', 'Nghị quyết 06/2020/NQ-HĐND (Hà Nội)'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      {
        id: 'transferee',
        title: t('Người nhận đất', 'Who receives the land'),
        intro: t('Người mua, được tặng cho hoặc thừa kế nộp hồ sơ này. Thông tin lấy từ VNeID, bạn chỉ cần kiểm tra lại.', 'The buyer, receiver of the gift or heir files this. The facts come from VNeID; you only need to check them.'),
        fields: [
          { key: 'userName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên người nhận', 'Full name of the receiver'), required: true, prefill: 'person.fullName', locked: true },
          { key: 'userIdNo', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true, prefill: 'person.personalId', locked: true },
        ],
      },
      coUsersPage(),
      {
        id: 'land',
        title: t('Thửa đất', 'The plot'),
        fields: [
          certificateNoField,
          {
            key: 'plotNo', type: 'text', label: t('Thửa đất số, tờ bản đồ số', 'Plot number and map sheet number'), required: true,
            help: t('Xem trên sổ đỏ hoặc sổ hồng. Ví dụ: thửa 25, tờ bản đồ 12.', 'See the red or pink book. Example: plot 25, sheet 12.'),
          },
        ],
      },
      {
        id: 'change',
        title: t('Việc chuyển quyền', 'The change'),
        fields: [
          {
            key: 'changeKind', type: 'select', label: t('Bạn nhận đất bằng cách nào?', 'How do you receive the land?'), required: true,
            options: [
              option('transfer', 'Mua (nhận chuyển nhượng)', 'I buy it (transfer)'),
              option('gift', 'Được tặng cho', 'It is a gift'),
              option('inheritance', 'Được thừa kế', 'I inherit it'),
            ],
          },
          {
            key: 'transferorName', type: 'text', label: t('Họ, chữ đệm, tên người chuyển quyền', 'Full name of the person who transfers it'), required: true,
            help: t('Người bán hoặc người tặng cho. Nếu là thừa kế, ghi tên người đã mất. Nhiều người thì ghi tất cả.', 'The seller or giver; for an inheritance, the person who died. If there are several, write all of them.'),
          },
          {
            key: 'relationToTransferor', type: 'select', label: t('Bạn là gì của người đó?', 'What are you to that person?'), required: true, showIf: { field: 'changeKind', in: ['gift', 'inheritance'] },
            help: t('Cơ quan thuế cần biết để xem bạn có được miễn thuế không.', 'The tax office needs it to see whether you are exempt from tax.'),
            options: [
              option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
              option('child', 'Con đẻ hoặc con nuôi', 'Child or adopted child'),
              option('parent', 'Cha, mẹ đẻ hoặc cha, mẹ nuôi', 'Parent or adoptive parent'),
              option('child-in-law', 'Con dâu hoặc con rể', 'Daughter-in-law or son-in-law'),
              option('parent-in-law', 'Cha, mẹ chồng hoặc cha, mẹ vợ', 'Parent-in-law'),
              option('grandchild', 'Cháu nội hoặc cháu ngoại', 'Grandchild'),
              option('grandparent', 'Ông, bà nội hoặc ông, bà ngoại', 'Grandparent'),
              option('sibling', 'Anh, chị hoặc em ruột', 'Brother or sister'),
              option('other', 'Quan hệ khác hoặc không phải người thân', 'Another relation or not related'),
            ],
          },
          {
            key: 'contractNo', type: 'text', label: t('Số và ngày của hợp đồng, văn bản công chứng hoặc chứng thực', 'Number and date of the notarised or certified contract'), required: true,
            help: t('Ví dụ: 1234, ngày 05/11/2026. Nếu là thừa kế, ghi theo văn bản thừa kế.', 'Example: 1234, 05/11/2026. For an inheritance, use the inheritance paper.'),
          },
          {
            key: 'value', type: 'money', min: 1, label: t('Giá chuyển nhượng (đồng)', 'Price (đồng)'), required: true, showIf: { field: 'changeKind', is: 'transfer' },
            help: t('Ghi đúng giá trong hợp đồng.', 'The price in the contract.'),
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
