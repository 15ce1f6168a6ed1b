import type { Locale } from '#lib/platform/text.ts';

/** Sentences of the simulator's own pages. They are PayGov's and the bank's, not the app's, so they stand here. */
const vi = {
  demo: 'PayGov mô phỏng – bản trình diễn, không trừ tiền thật.',
  brand: 'PayGov mô phỏng',
  payTitle: 'Thanh toán',
  pays: 'Nội dung',
  amount: 'Số tiền',
  bank: 'Chọn ngân hàng hoặc ví',
  pay: 'Thanh toán',
  fail: 'Giả làm thẻ không đủ tiền',
  cancel: 'Hủy và quay lại',
  over: 'Giao dịch này đã kết thúc.',
  expired: 'Giao dịch này đã hết hạn.',
  back: 'Quay lại',
  bankTitle: 'Ứng dụng ngân hàng mô phỏng',
  qr: 'Nội dung mã VietQR',
  qrHelp: 'Dán nội dung mã bạn đã sao chép từ trang thanh toán.',
  read: 'Đọc mã',
  notRead: 'Đây không phải mã VietQR, hoặc mã bị hỏng.',
  account: 'Tài khoản nhận',
  note: 'Lời nhắn',
  transfer: 'Chuyển khoản',
  transferred: 'Đã chuyển khoản.',
  notFound: 'Không có trang này.',
};

export type Texts = typeof vi;

const en: Texts = {
  demo: 'Simulated PayGov – a demonstration, no real money is taken.',
  brand: 'Simulated PayGov',
  payTitle: 'Payment',
  pays: 'For',
  amount: 'Amount',
  bank: 'Choose a bank or wallet',
  pay: 'Pay',
  fail: 'Pretend that the card has too little money',
  cancel: 'Cancel and go back',
  over: 'This payment has ended.',
  expired: 'This payment has expired.',
  back: 'Go back',
  bankTitle: 'Simulated banking app',
  qr: 'Text of the VietQR code',
  qrHelp: 'Paste the text that you copied from the payment page.',
  read: 'Read the code',
  notRead: 'This is no VietQR code, or it is damaged.',
  account: 'Receiving account',
  note: 'Note',
  transfer: 'Transfer',
  transferred: 'The money was transferred.',
  notFound: 'There is no such page.',
};

export const TEXTS: Record<Locale, Texts> = { vi, en };

export const BANKS = ['Vietcombank', 'BIDV', 'VietinBank', 'Agribank', 'MB Bank', 'MoMo', 'ZaloPay'] as const;
