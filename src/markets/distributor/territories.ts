import { Refusal } from '../../platform/errors/refusal.ts';
import { messages } from '../../platform/messages.ts';
import { wordsOf } from '../field-readers.ts';

/** ISO 3166-1 country codes and ISO 3166-2 subdivision codes, by their shape. */
const territory = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** The territories of a channel partner, each once. */
export function territoriesOf(values: readonly string[] | null, field: readonly string[]): string[] | null {
  const codes = wordsOf(values, field, 6);
  const wrong = codes?.find((code) => !territory.test(code));
  if (wrong !== undefined) throw new Refusal({ code: 'INVALID', message: messages.invalidCountry, values: { value: wrong }, field });
  return codes;
}
