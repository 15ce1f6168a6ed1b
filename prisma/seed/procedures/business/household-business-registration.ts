import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, eformDocument } from '../blocks.ts';
import { ownerPage } from './owner.ts';

export default {
  code: '1.001612',
  content: {
    name: t('Đăng ký thành lập hộ kinh doanh', 'Registration of a household business'),
    field: 'household-business',
    lifeEvents: ['opening-a-shop'],
    keywords: {
      vi: ['mở cửa hàng', 'mở quán', 'mở quán ăn', 'đăng ký kinh doanh', 'đăng ký hộ kinh doanh', 'hộ kinh doanh cá thể', 'giấy phép kinh doanh', 'xin giấy phép bán hàng', 'bán hàng online', 'kinh doanh tại nhà', 'mở tiệm tóc', 'thành lập hộ kinh doanh'],
      en: ['open a shop', 'start a business', 'household business', 'business registration', 'business licence', 'open a restaurant', 'sell from home', 'sole trader'],
    },
    summary: t(
      'Dành cho người hoặc gia đình muốn mở cửa hàng, quán ăn hay làm dịch vụ dưới hình thức hộ kinh doanh.',
      'For a person or a family who wants to open a shop, an eatery or a service as a household business.',
    ),
    level: 'full',
    workingDays: 3,
    fee: {
      counterVnd: 100000, onlineVnd: 0, unit: 'dossier', onlineReason: 'city-pays',
      note: t(
        'Nộp tại quầy: 100.000 đồng. Nộp trực tuyến: 0 đồng, theo nghị quyết của thành phố Hà Nội áp dụng từ 25/07/2026.',
        'At the counter: 100,000 đồng. Online: 0 đồng, by a resolution of the city of Hanoi in force from 25/07/2026.',
      ),
    },
    documents: [
      eformDocument('Giấy đề nghị đăng ký hộ kinh doanh', 'Registration request'),
      {
        id: 'members-minutes', name: t('Biên bản họp thành viên hộ gia đình', 'Minutes of the meeting of the family members'), form: 'copy', online: 'scan', required: false,
        note: t('Chỉ cần khi nhiều người trong gia đình cùng mở hộ kinh doanh.', 'Needed only when several family members open the business together.'),
      },
      {
        id: 'owner-authorisation', name: t('Văn bản ủy quyền cho một thành viên làm chủ hộ kinh doanh', 'Authorisation of one member as the owner'), form: 'copy', online: 'scan', required: false,
        note: t('Chỉ cần khi nhiều người trong gia đình cùng mở hộ kinh doanh.', 'Needed only when several family members open the business together.'),
      },
    ],
    conditions: [
      t(
        'Nếu nhiều người trong gia đình cùng mở hộ kinh doanh, các thành viên phải thống nhất và ủy quyền cho một người làm chủ hộ.',
        'If several family members open the business together, they must agree and authorise one of them as the owner.',
      ),
    ],
    result: t('Giấy chứng nhận đăng ký hộ kinh doanh', 'Household business certificate'),
    resultDigital: false,
    authority: 'ward',
    nonTerritorial: false,
    legalBasis: ['Nghị định 168/2025/NĐ-CP', 'Thông tư 68/2025/TT-BTC', 'Nghị quyết 78/2026/NQ-HĐND (Hà Nội)'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      ownerPage(),
      {
        id: 'founders',
        title: t('Ai mở hộ kinh doanh', 'Who opens the business'),
        fields: [
          {
            key: 'founders', type: 'select', label: t('Hộ kinh doanh do ai thành lập?', 'Who sets up the business?'), required: true,
            options: [
              option('individual', 'Một mình tôi', 'I alone'),
              option('family-members', 'Tôi và các thành viên trong gia đình', 'My family members and I'),
            ],
          },
          {
            key: 'members', type: 'table', label: t('Các thành viên gia đình cùng tham gia', 'Family members who take part'), required: true,
            help: t('Không ghi lại tên bạn. Bạn là chủ hộ kinh doanh.', 'Do not list yourself again. You are the owner.'),
            showIf: { field: 'founders', is: 'family-members' },
            rowName: t('Thành viên', 'Member'), minRows: 1, maxRows: 20,
            columns: [
              { key: 'fullName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên', 'Full name'), required: true },
              { key: 'birthDate', type: 'date', label: t('Ngày sinh', 'Date of birth'), required: true, notAfter: 'today' },
              { key: 'personalId', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true },
              {
                key: 'relation', type: 'select', label: t('Người này là gì của bạn?', 'How is this person related to you?'), required: true,
                options: [
                  option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
                  option('parent', 'Cha hoặc mẹ', 'Parent'),
                  option('child', 'Con', 'Child'),
                  option('sibling', 'Anh, chị hoặc em', 'Brother or sister'),
                  option('other-relative', 'Người thân khác', 'Other relative'),
                ],
              },
            ],
          },
        ],
      },
      {
        id: 'business',
        title: t('Tên và địa điểm', 'Name and place'),
        fields: [
          {
            key: 'businessName', type: 'text', label: t('Tên hộ kinh doanh', 'Business name'), required: true,
            help: t('Ghi “Hộ kinh doanh” rồi đến tên riêng. Ví dụ: Hộ kinh doanh Phở Lan.', 'Write “Hộ kinh doanh”, then the name you choose. Example: Hộ kinh doanh Phở Lan.'),
          },
          {
            key: 'businessAddress', type: 'address', label: t('Địa chỉ trụ sở', 'Address of the head office'), required: true, detailRequired: true,
            help: t('Nơi bạn bán hàng hoặc làm dịch vụ chính.', 'The main place where you sell or work.'),
          },
        ],
      },
      {
        id: 'industries',
        title: t('Ngành, nghề kinh doanh', 'Business lines'),
        fields: [
          {
            key: 'industries', type: 'table', label: t('Các ngành, nghề kinh doanh', 'Business lines'), required: true,
            help: t('Ghi ngành chính ở dòng đầu tiên.', 'Put the main one first.'),
            rowName: t('Ngành, nghề', 'Business line'), minRows: 1, maxRows: 20,
            columns: [
              {
                key: 'name', type: 'text', label: t('Bạn bán gì hoặc làm dịch vụ gì?', 'What do you sell or do?'), required: true,
                help: t('Ví dụ: bán phở, cắt tóc, may quần áo.', 'Example: noodle shop, hairdresser, tailor.'),
              },
              {
                key: 'vsicCode', type: 'text', maxLength: 5, label: t('Mã ngành (VSIC)', 'VSIC code'), required: false,
                help: t('Không biết mã thì để trống, cán bộ sẽ giúp bạn.', 'Leave it empty if you do not know it; the official will help.'),
              },
            ],
          },
        ],
      },
      {
        id: 'scale',
        title: t('Vốn và quy mô', 'Capital and size'),
        fields: [
          {
            key: 'capital', type: 'money', min: 1, label: t('Vốn kinh doanh (đồng)', 'Capital (đồng)'), required: true,
            help: t('Tổng số tiền và hàng hóa bạn bỏ ra để kinh doanh.', 'All the money and goods you put into the business.'),
          },
          {
            key: 'startDate', type: 'date', notBefore: 'today', label: t('Ngày bắt đầu hoạt động', 'Start date'), required: false,
            help: t('Để trống nếu bạn bắt đầu ngay khi có Giấy chứng nhận.', 'Leave it empty if you start as soon as you have the certificate.'),
          },
          { key: 'employees', type: 'integer', min: 0, max: 1000, label: t('Số lao động', 'Number of workers'), required: false },
        ],
      },
      {
        id: 'tax',
        title: t('Đăng ký thuế', 'Tax registration'),
        intro: t('Phần này dành cho cơ quan thuế.', 'This part is for the tax office.'),
        fields: [
          {
            key: 'taxInfo', type: 'group', label: t('Thông tin đăng ký thuế', 'Tax registration data'), required: true,
            fields: [
              {
                key: 'noticeAddress', type: 'address', label: t('Địa chỉ nhận thông báo thuế', 'Address for tax notices'), required: false,
                help: t('Để trống nếu nhận tại trụ sở.', 'Leave it empty to get them at the head office.'),
              },
              { key: 'noticeEmail', type: 'email', label: t('Thư điện tử nhận thông báo thuế', 'E-mail for tax notices'), required: false },
              { key: 'hasOtherPlaces', type: 'boolean', label: t('Ngoài trụ sở, bạn có địa điểm kinh doanh nào khác không?', 'Do you have other places of business besides the head office?'), required: true },
              {
                key: 'otherPlaces', type: 'textarea', maxLength: 1000, label: t('Địa chỉ các địa điểm khác', 'Addresses of the other places'), required: false,
                help: t('Để trống nếu bạn không có.', 'Leave it empty if you have none.'),
              },
            ],
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
