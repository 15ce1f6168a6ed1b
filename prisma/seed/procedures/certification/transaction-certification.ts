import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, identityDocument } from '../blocks.ts';
import { certificationApplicant } from './applicant.ts';

export default {
  code: '2.001035',
  content: {
    name: t('Chứng thực giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở', 'Certification of transactions on movables, land-use rights or houses'),
    field: 'certification',
    lifeEvents: ['papers-and-copies', 'building', 'moving'],
    keywords: {
      vi: ['chứng thực hợp đồng', 'công chứng hợp đồng', 'mua bán nhà', 'mua bán đất', 'sang tên sổ đỏ', 'tặng cho nhà đất', 'cho con đất', 'mua bán xe', 'hợp đồng thuê nhà', 'thế chấp sổ đỏ', 'đặt cọc mua nhà', 'hợp đồng ủy quyền', 'chứng thực giao dịch'],
      en: ['certify contract', 'sale of a house', 'sale of land', 'gift of land', 'sell a motorbike', 'lease contract', 'mortgage', 'contract certification'],
    },
    summary: t('Xác nhận giấy mua bán, tặng cho, cho thuê hoặc giao dịch khác về nhà, đất, xe và tài sản khác, do các bên ký trước mặt cán bộ.', 'Certifies a sale, gift, lease or other transaction on a house, land, a vehicle or other property, signed before an official.'),
    level: 'in-person',
    workingDays: 2,
    fee: {
      counterVnd: 30000,
      onlineVnd: 30000,
      unit: 'case',
      onlineReason: 'not-online',
      note: t('30.000 đồng mỗi giao dịch, trả tại quầy. Việc này không nộp trực tuyến được vì các bên phải ký trước mặt cán bộ.', '30,000 đồng a transaction, paid at the counter. This cannot be filed online because the parties must sign in front of the official.'),
    },
    documents: [
      { id: 'draft', name: t('Dự thảo giao dịch', 'Draft of the transaction'), form: 'original', online: 'original', required: true, note: t('Đừng ký trước. Các bên ký khi có mặt cán bộ.', 'Do not sign it beforehand. The parties sign in front of the official.') },
      { id: 'title', name: t('Giấy chứng nhận quyền sử dụng hoặc quyền sở hữu', 'Title certificate'), form: 'copy', online: 'scan', required: true, note: t('Ví dụ: sổ đỏ, đăng ký xe.', 'For example: land-use right certificate (“red book”), vehicle registration.') },
      identityDocument,
    ],
    conditions: [
      t('Các bên phải cùng đến và ký trước mặt cán bộ.', 'The parties must come and sign in front of the official.'),
    ],
    inPersonStep: t('Các bên cùng đến quầy và ký trước mặt cán bộ.', 'The parties come to the counter and sign in front of the official.'),
    result: t('Giao dịch được chứng thực', 'Certified transaction'),
    resultDigital: false,
    authority: 'ward',
    nonTerritorial: false,
    legalBasis: ['Nghị định 23/2015/NĐ-CP', 'Nghị định 280/2025/NĐ-CP', 'Thông tư 226/2016/TT-BTC'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      certificationApplicant,
      {
        id: 'transaction',
        title: t('Giao dịch', 'The transaction'),
        fields: [
          {
            key: 'transactionKind', type: 'select', label: t('Các bên muốn làm gì?', 'What do the parties want to do?'), required: true,
            options: [
              option('sale', 'Mua bán, chuyển nhượng', 'Sell or transfer'),
              option('gift', 'Tặng cho', 'Give'),
              option('exchange', 'Trao đổi, chuyển đổi', 'Exchange'),
              option('lease', 'Cho thuê, cho thuê lại', 'Rent out'),
              option('free-use', 'Cho mượn, cho ở nhờ', 'Lend without rent'),
              option('deposit', 'Đặt cọc', 'Pay a deposit'),
              option('mortgage', 'Thế chấp', 'Mortgage'),
              option('capital-contribution', 'Góp vốn', 'Bring in as capital'),
              option('authorisation', 'Ủy quyền', 'Authorise someone'),
              option('property-agreement', 'Thỏa thuận chia hoặc gộp tài sản chung, riêng', 'Agree on shared or separate property'),
              option('other', 'Giao dịch khác', 'Something else'),
            ],
          },
          { key: 'transactionOther', type: 'text', label: t('Ghi rõ giao dịch', 'Say what it is'), required: true, showIf: { field: 'transactionKind', is: 'other' } },
          { key: 'asset', type: 'textarea', label: t('Tài sản', 'The property'), help: t('Ghi rõ nhà, đất, xe hay đồ vật nào; số giấy chứng nhận hoặc biển số; địa chỉ nếu là nhà, đất.', 'Say which house, land, vehicle or thing; the number of its certificate or plate; the address of a house or land.'), required: true },
        ],
      },
      {
        id: 'parties',
        title: t('Các bên', 'The parties'),
        intro: t('Ghi tất cả các bên, kể cả bạn nếu bạn là một bên.', 'List every party, and yourself if you are one.'),
        fields: [
          {
            key: 'parties', type: 'table', label: t('Những người và tổ chức tham gia', 'People and organisations taking part'), required: true, rowName: t('Bên', 'Party'), minRows: 2, maxRows: 20,
            columns: [
              {
                key: 'kind', type: 'select', label: t('Là ai?', 'Who is it?'), required: true,
                options: [
                  option('citizen', 'Công dân Việt Nam', 'Vietnamese citizen'),
                  option('foreigner', 'Người nước ngoài', 'Foreigner'),
                  option('organisation', 'Tổ chức, ngân hàng, công ty', 'Organisation, bank or company'),
                ],
              },
              { key: 'name', type: 'text', label: t('Họ tên, hoặc tên tổ chức', 'Full name, or name of the organisation'), required: true },
              { key: 'personalId', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true, showIf: { field: 'kind', is: 'citizen' } },
              { key: 'otherIdNo', type: 'text', label: t('Số hộ chiếu, hoặc mã số tổ chức', 'Passport number, or number of the organisation'), required: true, showIf: { field: 'kind', in: ['foreigner', 'organisation'] } },
              { key: 'residence', type: 'address', label: t('Nơi cư trú, hoặc trụ sở', 'Residence, or head office'), required: true },
            ],
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
