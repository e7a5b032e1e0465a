import { Refusal } from './errors/refusal.ts';
import { messages } from './messages.ts';

interface TextLimits {
  /** The most characters (UTF-16 code units), after trimming. */
  readonly max: number;
  readonly isRequired?: boolean;
}

/**
 * A client's text as it is stored: trimmed, empty as null; so is one in which there is nothing to see.
 * @throws {Refusal} REQUIRED, OUT_OF_RANGE for one that is too long, INVALID for one with NUL or half a surrogate pair, which PostgreSQL cannot hold
 */
export function textOf(value: string | null | undefined, field: readonly string[], { max, isRequired = false }: TextLimits): string | null {
  const text = value?.trim() ?? '';
  if (!isStorable(text)) throw new Refusal({ code: 'INVALID', message: messages.invalidText, field });
  if (text.length > max) throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.tooLong, values: { limit: max }, field });
  if (!invisible.test(text)) return text;
  if (isRequired) throw new Refusal({ code: 'REQUIRED', message: messages.required, field });
  return null;
}

/** Blanks, and marks of direction and width that show nothing by themselves. */
const invisible = /^[\s\p{Cf}]*$/u;

/** The same for a text that must be there. */
export function requiredText(value: string | null | undefined, field: readonly string[], max: number): string {
  return textOf(value, field, { max, isRequired: true })!;
}

/** False for a text with NUL or half a surrogate pair, which PostgreSQL cannot hold. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
