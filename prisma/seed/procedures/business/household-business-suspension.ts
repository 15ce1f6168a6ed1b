import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, eformDocument } from '../blocks.ts';
import { businessCodeField, ownerPage } from './owner.ts';

export default {
  code: '1.001570',
  content: {
    name: t('Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn của hộ kinh doanh', 'Suspension or early resumption of a household business'),
    field: 'household-business',
    lifeEvents: ['opening-a-shop'],
    keywords: {
      vi: ['tạm ngừng kinh doanh', 'tạm nghỉ bán hàng', 'tạm đóng cửa hàng', 'đóng cửa quán một thời gian', 'nghỉ kinh doanh', 'tạm ngưng hộ kinh doanh', 'mở lại cửa hàng', 'kinh doanh trở lại', 'tiếp tục kinh doanh trước thời hạn'],
      en: ['suspend business', 'close the shop for a while', 'pause a household business', 'reopen the shop', 'resume business early', 'temporary closure'],
    },
    summary: t(
      'Dành cho chủ hộ kinh doanh muốn nghỉ bán hàng một thời gian, hoặc muốn mở lại sớm hơn ngày đã báo.',
      'For the owner of a household business who wants to stop for a while, or to reopen earlier than announced.',
    ),
    level: 'full',
    workingDays: 3,
    fee: { counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free', note: t('Thủ tục này không thu lệ phí.', 'This procedure is free of charge.') },
    documents: [eformDocument('Thông báo tạm ngừng hoặc tiếp tục kinh doanh', 'Notice of suspension or resumption')],
    conditions: [],
    result: t('Giấy xác nhận', 'Confirmation'),
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
        id: 'notice',
        title: t('Tạm ngừng hoặc tiếp tục', 'Suspend or resume'),
        fields: [
          businessCodeField('Mã số hộ kinh doanh', 'Business code'),
          {
            key: 'kind', type: 'select', label: t('Bạn muốn tạm ngừng hay kinh doanh trở lại?', 'Do you want to suspend or resume?'), required: true,
            options: [
              option('suspend', 'Tạm ngừng kinh doanh', 'Suspend the business'),
              option('resume', 'Kinh doanh trở lại trước thời hạn', 'Resume earlier than announced'),
            ],
          },
          { key: 'period', type: 'daterange', notBefore: 'today', label: t('Tạm ngừng từ ngày nào đến ngày nào?', 'Suspended from when to when?'), required: true, showIf: { field: 'kind', is: 'suspend' } },
          { key: 'resumeDate', type: 'date', notBefore: 'today', label: t('Kinh doanh trở lại từ ngày nào?', 'From which day do you resume?'), required: true, showIf: { field: 'kind', is: 'resume' } },
          {
            key: 'reason', type: 'textarea', maxLength: 500, label: t('Lý do', 'Reason'), required: true,
            help: t('Một câu ngắn là đủ. Ví dụ: sửa lại cửa hàng.', 'One short sentence is enough. Example: the shop is being repaired.'),
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
