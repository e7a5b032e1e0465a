import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';
import { Node } from '../platform/public.type.ts';
import { definesTimeline } from '../platform/timeline.ts';
import { column, readType } from '../platform/reads/declare.ts';
import { seeIdentifier, seeReference } from './partners.policy.ts';

export const IdentifierSchemeEnum = { GLN: 'GLN', DUNS: 'DUNS', VAT: 'VAT', LEI: 'LEI', NATIONAL_ID: 'NATIONAL_ID' } as const;
registerEnumType(IdentifierSchemeEnum, {
  name: 'IdentifierScheme', description: 'Who numbers parties.',
  valuesConfig: {
    GLN: { description: 'GS1 Global Location Number, 13 digits.' },
    DUNS: { description: 'Dun & Bradstreet number.' },
    VAT: { description: 'Value-added tax number.' },
    LEI: { description: 'Legal Entity Identifier, ISO 17442.' },
    NATIONAL_ID: { description: 'Number of the national company register, such as the Taiwanese unified business number.' },
  },
});

@readType({ table: 'party_identifier', rule: seeIdentifier, implements: Node, description: 'A number that an authority gave a party; unique within the workspace.' })
export class PartyIdentifier extends Node {
  @column(() => IdentifierSchemeEnum, { column: 'scheme', description: 'Who gave it.' })
  scheme!: string;

  @column(() => String, { column: 'value', description: 'The number as written, 1 to 64 characters.' })
  value!: string;
}

@readType({ table: 'external_reference', rule: seeReference, implements: Node, description: 'What another system of the focal firm calls a party; unique within system and workspace.' })
export class ExternalReference extends Node {
  @column(() => String, { column: 'system', description: 'The other system, such as erp.' })
  system!: string;

  @column(() => String, { column: 'value', description: 'Its key for the party.' })
  value!: string;
}

definesTimeline('PartyIdentifier', () => PartyIdentifier);
definesTimeline('ExternalReference', () => ExternalReference);
