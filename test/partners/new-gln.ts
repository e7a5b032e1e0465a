import { gs1CheckDigit } from '../../src/domain/gln.ts';

let made = 0;

/** A GLN of the range kept for examples that nobody in the demo worlds has. */
export function newGln(): string {
  const digits = `9529${String((made += 1)).padStart(8, '0')}`;
  return `${digits}${gs1CheckDigit(digits)}`;
}
