/**
 * Whether the text is a Global Location Number: exactly 13 digits of which the last is the right check digit.
 *
 * Says nothing of whether the number was ever issued: GS1 prefix 952, for one, is kept for examples and demonstrations.
 * Source: GS1 General Specifications, GLN data structure (AI 410–417) and section 7.9, check digit calculations.
 */
export function isGln(text: string): boolean {
  return /^\d{13}$/.test(text) && gs1CheckDigit(text.slice(0, -1)) === Number(text.at(-1));
}

/**
 * The check digit, 0–9, that completes the digits of a GS1 identification key (GLN, GTIN, SSCC and the others of fixed length).
 *
 * Weights 3, 1, 3, 1 … run from the right, so that one rule serves every length; the check digit lifts the weighted sum to the
 * next multiple of ten. It finds every single wrong digit and every swap of neighbours that do not differ by five.
 *
 * @param digits the key without its check digit; ASCII digits only, at least one
 * @throws RangeError when the text is empty or holds anything but digits
 * Source: GS1 General Specifications, section 7.9, standard check digit calculations for GS1 data structures.
 */
export function gs1CheckDigit(digits: string): number {
  if (!/^\d+$/.test(digits)) throw new RangeError('A GS1 check digit is computed from digits only');
  let weightedSum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const isOddFromRight = (digits.length - index) % 2 === 1;
    weightedSum += Number(digits[index]) * (isOddFromRight ? 3 : 1);
  }
  return (10 - (weightedSum % 10)) % 10;
}
