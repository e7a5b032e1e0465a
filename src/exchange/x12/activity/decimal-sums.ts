/** Whether decimal numbers sum to a total, exactly; all are written with digits, at most one point and one leading sign. */
export function isSum(total: string, parts: readonly string[]): boolean {
  const all = [total, ...parts];
  if (all.every(isSmall)) return parts.reduce((sum, part) => sum + Number(part), 0) === Number(total);
  const places = Math.max(...all.map((text) => fractionOf(text).length));
  return parts.reduce((sum, part) => sum + scaled(part, places), 0n) === scaled(total, places);
}

/** Whole numbers below 10^10 sum exactly as numbers, for up to 900,000 of them. */
function isSmall(text: string): boolean {
  return text.length <= 10 && !text.includes('.');
}

function scaled(text: string, places: number): bigint {
  const [whole = ''] = text.split('.');
  const digits = whole.replace('-', '') + fractionOf(text).padEnd(places, '0');
  return text.startsWith('-') ? -BigInt(digits) : BigInt(digits);
}

function fractionOf(text: string): string {
  return text.split('.')[1] ?? '';
}
