import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';
import { LocalizedText, Node, toLocalizedTexts, Versioned } from '../platform/public.type.ts';
import { column, expression, readType } from '../platform/reads/declare.ts';
import { CountryCode, TimeZone } from '../platform/scalars.ts';
import type { AuditEntry } from './audit-entry.type.ts';
import { definesTimeline } from '../platform/timeline.ts';
import { lastChange } from './last-change.ts';
import { localeArgument, nameIn } from './localized-name.ts';
import { seeLocation } from './partners.policy.ts';

export const LocationPurposeEnum = { HEADQUARTERS: 'HEADQUARTERS', PLANT: 'PLANT', WAREHOUSE: 'WAREHOUSE', STORE: 'STORE', OFFICE: 'OFFICE' } as const;
registerEnumType(LocationPurposeEnum, {
  name: 'LocationPurpose', description: 'What a place is for.',
  valuesConfig: {
    HEADQUARTERS: { description: 'Where the party is led from.' },
    PLANT: { description: 'Where it makes things.' },
    WAREHOUSE: { description: 'Where it keeps stock.' },
    STORE: { description: 'Where it sells.' },
    OFFICE: { description: 'Where else it works.' },
  },
});

@readType({ table: 'location', rule: seeLocation, implements: [Node, Versioned], description: 'A place of a party, in its own time zone.' })
export class Location extends Node {
  @expression(() => String, { sql: nameIn, args: localeArgument, description: 'Its name: in the language asked for, then the request’s, then its own.' })
  name!: string;

  @column(() => [LocalizedText], { column: 'names', convert: toLocalizedTexts, description: 'All recorded translations of the name.' })
  nameTranslations!: LocalizedText[];

  @column(() => LocationPurposeEnum, { column: 'purpose', description: 'What it is for.' })
  purpose!: string;

  @column(() => String, { column: 'gln', nullable: true, description: 'GS1 Global Location Number of the place.' })
  gln!: string | null;

  @column(() => [String], { column: 'address_lines', description: 'Street address, line by line.' })
  addressLines!: string[];

  @column(() => String, { column: 'city', nullable: true, description: 'City or town.' })
  city!: string | null;

  @column(() => String, { column: 'postal_code', nullable: true, description: 'Postal code.' })
  postalCode!: string | null;

  @column(() => CountryCode, { column: 'country_code', nullable: true, description: 'Country.' })
  countryCode!: string | null;

  @column(() => TimeZone, { column: 'time_zone', description: 'Its time zone; opening days and delivery hours are local to it.' })
  timeZone!: string;

  @lastChange()
  lastChange!: AuditEntry | null;
}

definesTimeline('Location', () => Location, { names: { field: 'nameTranslations' } });
