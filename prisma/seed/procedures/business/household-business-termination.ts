import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, eformDocument } from '../blocks.ts';
import { businessCodeField, ownerPage } from './owner.ts';

export default {
  code: '1.001266',
  content: {
    name: t('Chấm dứt hoạt động hộ kinh doanh', 'Termination of a household business'),
    field: 'household-business',
    lifeEvents: ['opening-a-shop'],
    keywords: {
      vi: ['chấm dứt hộ kinh doanh', 'đóng cửa hàng', 'nghỉ bán hẳn', 'giải thể hộ kinh doanh', 'trả giấy phép kinh doanh', 'ngừng kinh doanh hẳn', 'hủy đăng ký kinh doanh', 'đóng mã số thuế hộ kinh doanh', 'dẹp tiệm'],
      en: ['close a business', 'close the shop for good', 'terminate household business', 'stop trading', 'cancel business registration', 'give back business licence'],
    },
    summary: t('Dành cho chủ hộ kinh doanh muốn nghỉ kinh doanh hẳn.', 'For the owner of a household business who closes it for good.'),
    level: 'full',
    workingDays: 3,
    fee: { counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free', note: t('Thủ tục này không thu lệ phí.', 'This procedure is free of charge.') },
    documents: [
      eformDocument('Thông báo chấm dứt hoạt động', 'Notice of termination'),
      {
        id: 'tax-clearance', name: t('Thông báo hoàn thành nghĩa vụ thuế', 'Tax clearance notice'), form: 'copy', online: 'scan', required: false,
        note: t('Không cần nộp nếu cơ sở dữ liệu dùng chung đã có.', 'Not needed when the shared database already holds it.'),
      },
    ],
    conditions: [],
    result: t('Thông báo chấm dứt', 'Notice of termination'),
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
        id: 'termination',
        title: t('Chấm dứt hoạt động', 'Closing the business'),
        fields: [
          businessCodeField('Mã số hộ kinh doanh', 'Business code'),
          { key: 'endDate', type: 'date', label: t('Nghỉ kinh doanh hẳn từ ngày nào?', 'From which day is the business closed?'), required: true },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
