import { requiredText } from '../platform/text.ts';
import type { Readers } from '../platform/writes/changes.ts';
import { countryOf, timeZoneOf, translationsOf, websiteOf } from './checked-values.ts';
import type { PartyRecord } from './party.entity.ts';
import type { UpdatePartyInput } from './party.input.ts';

/** What each field of an input writes to a party. */
export const partyFields: Readers<UpdatePartyInput, PartyRecord> = {
  name: (value, path) => ({ name: requiredText(value, path, 200) }),
  nameTranslations: (value, path) => ({ names: translationsOf(value, path) }),
  countryCode: (value, path) => ({ countryCode: countryOf(value, path) }),
  timeZone: (value, path) => ({ timeZone: timeZoneOf(value, path) }),
  website: (value, path) => ({ website: websiteOf(value, path) }),
};
