/** How an allowance or a support is paid out: one page for all procedures that pay money. */
import type { Condition, FormPage } from '#lib/procedures/form.ts';
import { option, t } from '../blocks.ts';

const BANK = option('bank-transfer', 'Chuyển vào tài khoản ngân hàng', 'Transfer to a bank account');
const CASH = option('cash', 'Tiền mặt tại điểm chi trả', 'Cash at the pay point');
const CASH_AT_HOME = option('cash-at-home', 'Tiền mặt trả tại nhà, vì người nhận không đi lại được', 'Cash brought home, because the person cannot get about');

/** `atHome`: money that is paid again and again may be brought to those who cannot get about. */
export function paymentPage({ atHome = false, showIf }: { atHome?: boolean; showIf?: Condition } = {}): FormPage {
  return {
    id: 'payment',
    title: t('Cách nhận tiền', 'How the money is paid'),
    ...(showIf && { showIf }),
    fields: [
      { key: 'payMethod', type: 'select', label: t('Hình thức nhận tiền', 'Way of payment'), required: true, options: atHome ? [BANK, CASH, CASH_AT_HOME] : [BANK, CASH] },
      {
        key: 'bankAccount', type: 'bank-account', label: t('Tài khoản ngân hàng nhận tiền', 'Bank account for the money'), required: true, sensitive: true,
        help: t('Ghi số tài khoản và tên chủ tài khoản đúng như ngân hàng đang ghi.', 'Write the number and the holder’s name exactly as the bank has them.'),
        showIf: { field: 'payMethod', is: 'bank-transfer' },
      },
    ],
  };
}
