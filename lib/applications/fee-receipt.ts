/** The electronic receipt of a fee as PDF. Made anew whenever it is asked for: the same receipt gives the same bytes. */
import words from '#locales/vi-only/fee-receipt.json' with { type: 'json' };
import { fact, letterhead, signatures, title } from '#lib/documents/legal-forms/frame.ts';
import { mm, renderPdf } from '#lib/documents/legal-forms/pdf.ts';
import { receiptNumber, type PaymentMethod } from '#lib/payments/model.ts';
import { formatDate, formatDateTime, formatMoney } from '#lib/platform/i18n/format.ts';
import { translate, type Values } from '#lib/platform/i18n/translate.ts';
import { numberInWords } from '#lib/procedures/vietnamese-number.ts';

export type FeeReceipt = {
  readonly serial: string;
  readonly number: number;
  readonly issuedAt: Date;
  /** in Vietnamese, as the law's papers are */
  readonly officeName: string;
  /** "phường Hoàn Kiếm", and where papers are dated: "Hoàn Kiếm" */
  readonly wardName: string;
  readonly place: string;
  readonly payer: string;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  /** whole đồng */
  readonly amountVnd: number;
  readonly method: PaymentMethod;
  readonly transaction: string | null;
  readonly paidAt: Date;
  /** who took cash */
  readonly collector: string | null;
  readonly refunded: boolean;
};

const say = (key: string, values?: Values): string => translate('vi', words, key, values);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function feeReceiptPdf(receipt: FeeReceipt): Promise<Uint8Array<ArrayBuffer>> {
  return renderPdf({
    title: `${words.title} ${receipt.serial} ${receiptNumber(receipt.number)}`,
    at: receipt.issuedAt,
    ...(receipt.refunded && { watermark: words.refunded }),
    footer: words.legal,
    pageWords: (page, pages) => say('page', { page, pages }),
    content: [
      letterhead({ agency: { above: `UBND ${receipt.wardName}`, own: receipt.officeName }, place: receipt.place, at: receipt.issuedAt }),
      title(words.title, words.electronic),
      fact(words.serial, receipt.serial),
      fact(words.number, receiptNumber(receipt.number)),
      fact(words.issuedAt, formatDate(receipt.issuedAt)),
      { text: '', margin: [0, mm(2), 0, 0] },
      fact(words.payer, receipt.payer),
      fact(words.code, receipt.code),
      fact(words.for, say('forValue', { name: receipt.procedureName, procedureCode: receipt.procedureCode })),
      fact(words.sum, formatMoney(receipt.amountVnd, 'vi')),
      fact(words.sumWords, say('dong', { words: capital(numberInWords(receipt.amountVnd)) })),
      fact(words.method, words.methods[receipt.method]),
      ...(receipt.transaction ? [fact(words.transaction, receipt.transaction)] : []),
      fact(words.paidAt, formatDateTime(receipt.paidAt)),
      signatures(null, { role: words.collector, under: words.electronicNote, name: receipt.collector ?? words.bySystem }),
    ],
  });
}
