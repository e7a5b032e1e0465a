import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { Money } from '../../platform/money.type.ts';
import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { CurrencyCode } from '../../platform/scalars.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { minorOf, moneyOf } from './entry-money.ts';
import { valueEntryPage } from './value-entry.type.ts';

@ObjectType({ simpleResolvers: true, description: 'What was gained together in a calendar year, in one currency: amounts of different currencies are never added up.' })
export class JointValueTotal {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => CurrencyCode, { description: 'The currency.' })
  currency!: string;

  @Field(() => Int, { description: 'How many entries it is the sum of.' })
  entries!: number;

  @Field(() => Money, { nullable: true, description: 'What was planned, of the entries of which that is known; null where of none, and for partners.' })
  planned!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What was verified or acknowledged.' })
  verified!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What of that the firm has; null while nothing is split.' })
  toFocal!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What of that the partner has, or was offered; null while nothing is split.' })
  toPartner!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What was paid to the partner; null where nothing was.' })
  paid!: Money | null;
}

/** What the ledger adds to every relationship. */
@addsTo(() => Relationship)
export class RelationshipValueLedger {
  @page(() => valueEntryPage, { link: { id: 'relationship_id' }, description: 'The ledger of joint value: what the two have gained together, or gave each other, and what became of it.' })
  jointValueLedger!: unknown;

  @expression(() => [JointValueTotal], { sql: totals, convert: (value) => (value as readonly TotalRow[]).map(toTotal), description: 'The sums of that ledger, as far as the asker sees its entries, by year and currency; the newest year first.' })
  jointValueTotals!: JointValueTotal[];
}

const amounts = ['planned', 'verified', 'to_focal', 'to_partner', 'paid'] as const;
type TotalRow = readonly [year: number, currency: string, entries: number, ...sums: (string | null)[]];

/** Both kinds of units are brought to minor ones by the places of the currency, which only the program knows: so they are summed apart, and joined after. */
function totals(relationship: Row, { principal }: Reader): Sql {
  const sums = amounts.flatMap((name) => ['not ', ''].map((not) => `(sum(e.${name}) filter (where ${not}e.is_minor))::text`)).join(', ');
  // What partners do not see of entries is not in their sums: the policies of the records hide it; this says so once more.
  return sql`(select coalesce(json_agg(t.total order by t.year desc, t.currency), '[]') from (
    select extract(year from e.gained_on)::integer as year, e.currency, json_build_array(extract(year from e.gained_on)::integer, e.currency, count(*), ${raw(sums)}) as total
    from joint_value_entry e where e.workspace_id = ${relationship('workspace_id')} and e.relationship_id = ${relationship('id')} ${principal.isStaff ? sql`` : sql`and e.kind <> 'UNSPLIT_GAIN'`}
    group by 1, 2) t)`;
}

function toTotal([year, currency, entries, ...sums]: TotalRow): JointValueTotal {
  const [planned, verified, toFocal, toPartner, paid] = amounts.map((_name, index) => {
    const parts = [minorOf({ amount: sums[2 * index] ?? null, currency, isMinor: false }), minorOf({ amount: sums[2 * index + 1] ?? null, currency, isMinor: true })].filter((part) => part !== null);
    return moneyOf(parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0n), currency);
  });
  return { year, currency, entries, planned: planned!, verified: verified!, toFocal: toFocal!, toPartner: toPartner!, paid: paid! };
}
