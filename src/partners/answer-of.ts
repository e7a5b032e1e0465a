import { Refusal } from '../platform/errors/refusal.ts';
import type { WriteAnswer } from '../platform/writes/write.ts';

/** What a write made, for callers without a payload to put user errors into: those are thrown as a `Refusal`. */
export async function answerOf<Made extends object>(writing: Promise<WriteAnswer<Made>>): Promise<Made> {
  const { userErrors, ...made } = await writing;
  if (userErrors.length > 0) throw new Refusal(...userErrors);
  return made as Made;
}
