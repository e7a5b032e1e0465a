/**
 * A decimal as PostgreSQL sends it: how many digits to the base of 10,000, the power of the first, the sign, the places shown, the digits.
 * Exact as long as all digits are one whole number that a float can be, which is divided once; longer ones are read as they are written.
 */
export function decimalAt(view: DataView, at: number): number {
  const digits = view.getInt16(at);
  let whole = 0;
  for (let digit = 0; digit < digits; digit += 1) whole = whole * 10_000 + view.getInt16(at + 8 + 2 * digit);
  const power = view.getInt16(at + 2) - digits + 1;
  const short = power < 0 ? whole / 10_000 ** -power : whole * 10_000 ** power;
  const amount = whole <= Number.MAX_SAFE_INTEGER ? short : longDecimal(view, at, power);
  return view.getUint16(at + 4) === isNegative ? -amount : amount;
}

function longDecimal(view: DataView, at: number, power: number): number {
  const digits = Array.from({ length: view.getInt16(at) }, (_, digit) => String(view.getInt16(at + 8 + 2 * digit)).padStart(4, '0'));
  return Number(`${digits.join('')}e${4 * power}`);
}

const isNegative = 0x4000;
