import type { Context } from '../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../platform/errors/refusal.ts';
import { messages } from '../platform/messages.ts';
import { requiredText, textOf } from '../platform/text.ts';
import { authorize } from '../platform/writes/lock.ts';
import type { Readers } from '../platform/writes/changes.ts';
import { countryOf, glnOf, refuseMoreThan, timeZoneOf, translationsOf } from './checked-values.ts';
import type { UpdateLocationInput } from './location.input.ts';
import { partnerMessages } from './partners.messages.ts';
import { writeIdentifierRule } from './partners.policy.ts';
import type { LocationRecord } from './party-details.entity.ts';

const mostAddressLines = 6;
const glnField = ['input', 'gln'];

/** What each field of an input writes to a location. */
export const locationFields: Readers<UpdateLocationInput, LocationRecord> = {
  name: (value, path) => ({ name: requiredText(value, path, 200) }),
  nameTranslations: (value, path) => ({ names: translationsOf(value, path) }),
  purpose: (value, path) => {
    if (value === null) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: path });
    return { purpose: value };
  },
  gln: (value, path) => ({ gln: glnOf(value, path) }),
  addressLines: (value, path) => ({ addressLines: addressOf(value ?? [], path) }),
  city: (value, path) => ({ city: textOf(value, path, { max: 200 }) }),
  postalCode: (value, path) => ({ postalCode: textOf(value, path, { max: 20 }) }),
  countryCode: (value, path) => ({ countryCode: countryOf(value, path) }),
  timeZone: (value, path) => ({ timeZone: timeZoneOf(value, path) }),
};

/** What the breach of a location's constraints means. */
export const locationConstraints: Readonly<Record<string, UserErrorFacts>> = {
  location_gln_once: { code: 'DUPLICATE', message: partnerMessages.identifierTaken, field: glnField },
};

/**
 * Refuses a partner another GLN than the recorded one. As an official number it is the staff's to keep; and to whoever could set one,
 * "taken" would tell which firms are in the network.
 */
export function authorizeGln(ctx: Context, partyId: string, recorded: string | null | undefined, wanted: string | null | undefined): void {
  if (wanted !== undefined && wanted !== (recorded ?? null)) authorize(ctx, writeIdentifierRule, { partyId }, glnField);
}

function addressOf(lines: readonly string[], path: readonly string[]): string[] {
  refuseMoreThan(mostAddressLines, lines.length, path);
  return lines.map((line, index) => textOf(line, [...path, String(index)], { max: 200 })).filter((line) => line !== null);
}
