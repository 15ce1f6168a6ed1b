/**
 * VietQR: a bank transfer as a QR code. EMVCo Merchant-Presented Mode: fields of two digits of id, two digits of length
 * and the value, closed by a checksum. Field 38 is NAPAS': its GUID, bank and account, and the service "transfer to account".
 */

export type Transfer = {
  /** 6 digits of the receiving bank (NAPAS) */
  readonly bankBin: string;
  readonly account: string;
  /** whole đồng */
  readonly amountVnd: number;
  /** ASCII, at most 25 characters: what the bank passes on */
  readonly note: string;
};

const NAPAS = 'A000000727';
const TO_ACCOUNT = 'QRIBFTTA';
const DONG = '704';
/** the code is for one payment of this amount, not one that hangs on a wall */
const DYNAMIC = '12';

/** CRC-16/CCITT-FALSE (polynomial 0x1021, start 0xFFFF, nothing reflected) of ASCII text, as four hexadecimal digits. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'ascii')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

function field(id: string, value: string): string {
  if (value.length === 0 || value.length > 99) throw new RangeError(`field ${id} of a VietQR has ${value.length} characters`);
  return `${id}${String(value.length).padStart(2, '0')}${value}`;
}

/**
 * The text of the QR code.
 * @throws RangeError when a value does not fit: an amount that is no whole sum, a note that banks would change
 */
export function vietQrText({ bankBin, account, amountVnd, note }: Transfer): string {
  if (!/^\d{6}$/.test(bankBin)) throw new RangeError('a bank has 6 digits');
  if (!/^[0-9A-Za-z]{1,19}$/.test(account)) throw new RangeError('an account has 1 to 19 letters and digits');
  if (!Number.isSafeInteger(amountVnd) || amountVnd <= 0 || amountVnd > 9_999_999_999_999) throw new RangeError('an amount is a whole number of đồng above 0');
  if (!/^[0-9A-Za-z .-]{1,25}$/.test(note)) throw new RangeError('a note has 1 to 25 letters, digits, spaces, dots and dashes');
  const beneficiary = field('00', bankBin) + field('01', account);
  const body = [
    field('00', '01'),
    field('01', DYNAMIC),
    field('38', field('00', NAPAS) + field('01', beneficiary) + field('02', TO_ACCOUNT)),
    field('53', DONG),
    field('54', String(amountVnd)),
    field('58', 'VN'),
    field('62', field('08', note)),
    '6304',
  ].join('');
  return body + crc16(body);
}

function fieldsOf(text: string): Map<string, string> | null {
  const fields = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const [, id = '', length = ''] = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4)) ?? [];
    const value = text.slice(at + 4, at + 4 + Number(length));
    if (id === '' || fields.has(id) || value.length !== Number(length)) return null;
    fields.set(id, value);
    at += 4 + value.length;
  }
  return fields;
}

/** Reads a VietQR as a bank's app does; null when it is none, is damaged, or is no transfer of a sum in đồng to an account. */
export function readVietQr(text: string): Transfer | null {
  if (crc16(text.slice(0, -4)) !== text.slice(-4)) return null;
  const fields = fieldsOf(text);
  const napas = fieldsOf(fields?.get('38') ?? '');
  const beneficiary = fieldsOf(napas?.get('01') ?? '');
  const bankBin = beneficiary?.get('00');
  const account = beneficiary?.get('01');
  const note = fieldsOf(fields?.get('62') ?? '')?.get('08');
  const amountVnd = Number(fields?.get('54'));
  if (fields?.get('00') !== '01' || fields.get('53') !== DONG || napas?.get('00') !== NAPAS || napas.get('02') !== TO_ACCOUNT) return null;
  return bankBin && account && note && Number.isSafeInteger(amountVnd) ? { bankBin, account, amountVnd, note } : null;
}
