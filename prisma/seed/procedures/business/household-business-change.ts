import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, eformDocument } from '../blocks.ts';
import { businessCodeField, ownerPage } from './owner.ts';

export default {
  code: '2.000720',
  content: {
    name: t('Đăng ký thay đổi nội dung đăng ký hộ kinh doanh', 'Change of household business registration'),
    field: 'household-business',
    lifeEvents: ['opening-a-shop', 'moving'],
    keywords: {
      vi: ['đổi tên cửa hàng', 'đổi tên hộ kinh doanh', 'đổi chủ hộ kinh doanh', 'sang tên hộ kinh doanh', 'chuyển địa điểm kinh doanh', 'đổi địa chỉ hộ kinh doanh', 'bổ sung ngành nghề', 'thêm ngành nghề kinh doanh', 'sửa giấy phép kinh doanh', 'tăng vốn hộ kinh doanh', 'thay đổi đăng ký kinh doanh'],
      en: ['change business name', 'change business address', 'change owner', 'add a business line', 'update business licence', 'household business change', 'move a shop'],
    },
    summary: t(
      'Dành cho chủ hộ kinh doanh khi đổi tên, địa chỉ, ngành nghề, vốn hoặc thông tin khác đã đăng ký.',
      'For the owner of a household business who changes its name, address, business lines, capital or other registered facts.',
    ),
    level: 'full',
    workingDays: 3,
    fee: {
      counterVnd: 100000, onlineVnd: 0, unit: 'dossier', onlineReason: 'city-pays',
      note: t(
        'Bằng mức đăng ký mới: 100.000 đồng tại quầy. Nộp trực tuyến: 0 đồng, theo nghị quyết của thành phố Hà Nội áp dụng từ 25/07/2026.',
        'The same as a new registration: 100,000 đồng at the counter. Online: 0 đồng, by a resolution of the city of Hanoi in force from 25/07/2026.',
      ),
    },
    documents: [eformDocument('Thông báo thay đổi', 'Notice of change')],
    conditions: [],
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
        id: 'changes',
        title: t('Nội dung thay đổi', 'What changes'),
        intro: t('Mỗi nội dung thay đổi ghi một mục.', 'Use one entry for each change.'),
        fields: [
          businessCodeField('Mã số hộ kinh doanh hoặc mã số thuế', 'Business code or tax code'),
          {
            key: 'changes', type: 'table', label: t('Các nội dung thay đổi', 'Changes'), required: true,
            rowName: t('Thay đổi', 'Change'), minRows: 1, maxRows: 10,
            columns: [
              {
                key: 'item', type: 'select', label: t('Bạn thay đổi gì?', 'What do you change?'), required: true,
                options: [
                  option('name', 'Tên hộ kinh doanh', 'Business name'),
                  option('head-office', 'Địa chỉ trụ sở', 'Address of the head office'),
                  option('add-industry', 'Thêm ngành, nghề', 'Add a business line'),
                  option('remove-industry', 'Bỏ ngành, nghề', 'Remove a business line'),
                  option('capital', 'Vốn kinh doanh', 'Capital'),
                  option('owner', 'Chủ hộ kinh doanh', 'Owner'),
                  option('members', 'Thành viên hộ gia đình tham gia', 'Participating family members'),
                  option('contact', 'Điện thoại, thư điện tử hoặc địa chỉ liên lạc', 'Phone, e-mail or contact address'),
                  option('tax', 'Thông tin đăng ký thuế', 'Tax registration data'),
                  option('other', 'Nội dung khác', 'Something else'),
                ],
              },
              { key: 'itemOther', type: 'text', label: t('Nội dung khác là gì?', 'What else?'), required: true, showIf: { field: 'item', is: 'other' } },
              {
                key: 'oldValue', type: 'text', maxLength: 500, label: t('Đang đăng ký là', 'Registered now as'), required: false,
                help: t('Ghi như trên Giấy chứng nhận. Không nhớ thì để trống.', 'As on the certificate. Leave it empty if you do not remember.'),
              },
              { key: 'newAddress', type: 'address', label: t('Địa chỉ mới', 'New address'), required: true, detailRequired: true, showIf: { field: 'item', is: 'head-office' } },
              { key: 'newOwnerName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên chủ hộ mới', 'Full name of the new owner'), required: true, showIf: { field: 'item', is: 'owner' } },
              { key: 'newOwnerDob', type: 'date', label: t('Ngày sinh của chủ hộ mới', 'Date of birth of the new owner'), required: true, notAfter: 'today', showIf: { field: 'item', is: 'owner' } },
              { key: 'newOwnerIdNo', type: 'personal-id', label: t('Số định danh cá nhân của chủ hộ mới', 'Personal identification number of the new owner'), required: true, showIf: { field: 'item', is: 'owner' } },
              {
                key: 'ownerReason', type: 'select', label: t('Vì sao đổi chủ hộ?', 'Why does the owner change?'), required: true, showIf: { field: 'item', is: 'owner' },
                options: [
                  option('sold', 'Bán hộ kinh doanh', 'The business is sold'),
                  option('given', 'Tặng cho', 'The business is given'),
                  option('inherited', 'Thừa kế', 'Inheritance'),
                  option('family-decision', 'Gia đình cử người khác làm chủ hộ', 'The family names another member as the owner'),
                  option('other', 'Lý do khác', 'Another reason'),
                ],
              },
              { key: 'newValue', type: 'text', maxLength: 1000, label: t('Đổi thành', 'Change to'), required: true, showIf: { not: { field: 'item', in: ['head-office', 'owner'] } } },
            ],
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
