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
