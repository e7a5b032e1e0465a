/**
 * A date of X12 as YYYY-MM-DD: eight digits (CCYYMMDD), or six (YYMMDD) as before version 004010 and always in an interchange header. Two digits
 * of a year mean 1980 to 2079, since nothing was sent before.
 * @returns null for what is no day of the calendar
 */
export function dateOf(text: string): string | null {
  const digits = text.length === 6 ? (text < '80' ? '20' : '19') + text : text;
  if (!/^\d{8}$/.test(digits)) return null;
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : null;
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year > 0 && day >= 1 && day <= (lengths[month - 1] ?? 0);
}
