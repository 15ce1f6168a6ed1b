/** Vietnamese number words, as civil-status papers write dates. Data of a form, not text of the interface. */
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

function underHundred(n: number): string {
  const tens = Math.floor(n / 10);
  const unit = n % 10;
  if (tens === 0) return DIGITS[unit] ?? '';
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  if (unit === 0) return head;
  if (unit === 1 && tens > 1) return `${head} mốt`;
  if (unit === 5) return `${head} lăm`;
  return `${head} ${DIGITS[unit]}`;
}

function year(n: number): string {
  const thousands = Math.floor(n / 1000);
  const hundreds = Math.floor(n / 100) % 10;
  const rest = n % 100;
  const tail = rest === 0 ? '' : rest < 10 ? ` linh ${DIGITS[rest]}` : ` ${underHundred(rest)}`;
  const middle = rest === 0 && hundreds === 0 ? '' : ` ${DIGITS[hundreds]} trăm`;
  return `${DIGITS[thousands]} nghìn${middle}${tail}`;
}

/** "2026-11-05" → "ngày năm tháng mười một năm hai nghìn không trăm hai mươi sáu" */
export function dateInWords(date: string): string {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  return `ngày ${underHundred(d)} tháng ${m === 4 ? 'tư' : underHundred(m)} năm ${year(y)}`;
}

const SCALES = ['', 'nghìn', 'triệu', 'tỷ'] as const;

/** Three digits; inside a larger number the hundreds are said even when they are none. */
function threeDigits(n: number, inside: boolean): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const head = hundreds > 0 || inside ? `${DIGITS[hundreds]} trăm` : '';
  const tail = rest === 0 ? '' : rest < 10 && head ? `linh ${DIGITS[rest]}` : underHundred(rest);
  return [head, tail].filter(Boolean).join(' ');
}

/**
 * 25000 → "hai mươi lăm nghìn"; 1005000 → "một triệu không trăm linh năm nghìn"
 * @throws RangeError when it is no whole number from 0 to 999,999,999,999
 */
export function numberInWords(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0 || n >= 1e12) throw new RangeError(`${n} is not said in words`);
  if (n === 0) return DIGITS[0];
  const groups = [3, 2, 1, 0].map((scale) => ({ scale, value: Math.floor(n / 1000 ** scale) % 1000 }));
  const first = groups.findIndex(({ value }) => value > 0);
  return groups.slice(first).flatMap(({ scale, value }, index) => (value === 0 ? [] : [threeDigits(value, index > 0), SCALES[scale]])).filter(Boolean).join(' ');
}
