import 'reflect-metadata';
import { Node, Versioned } from '../platform/public.type.ts';
import { column, expression, one, readType } from '../platform/reads/declare.ts';
import { CurrencyCode } from '../platform/scalars.ts';
import { localeArgument, nameIn } from './localized-name.ts';
import { Party } from './party.type.ts';
import { seeWorkspace } from './partners.policy.ts';

@readType({ table: 'workspace', rule: seeWorkspace, implements: [Node, Versioned], description: 'One firm’s marketing network, apart from all others.' })
export class Workspace extends Node {
  @column(() => String, { column: 'slug', description: 'Its short name in addresses and tokens.' })
  slug!: string;

  @expression(() => String, { sql: nameIn, args: localeArgument, description: 'Its name, in the language asked for.' })
  name!: string;

  @one(() => Party, { link: { id: 'workspace_id', focal_party_id: 'id' }, nullable: true, description: 'The firm whose network it is. Null for a key that may not read parties.' })
  focalParty!: Party | null;

  @column(() => CurrencyCode, { column: 'reporting_currency', nullable: true, description: 'The currency that it measures in, such as what was invested; null while none is set, and then nothing is measured.' })
  reportingCurrency!: string | null;
}
