import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type CommitmentHorizon as Horizon, type DedicatedInvestment, dedicatedBySide, type DedicatedSum, horizonOf, type RegisteredCommitment } from '../../domain/commitments/horizon.ts';
import { fromMinorUnits } from '../../domain/money.ts';
import type { Side } from '../../domain/sides.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { Money } from '../../platform/money.type.ts';
import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { commitmentPage } from './commitment.page.ts';

@ObjectType({ simpleResolvers: true, description: 'How far ahead two sides are bound to each other. To the firm each commitment counts by what it means to it, to the partner all alike.' })
export class CommitmentHorizon {
  @Field(() => Float, { nullable: true, description: 'Mean of the years of 365.25 days to the end of those that run and have one; null where none does.' })
  yearsLeft!: number | null;

  @Field(() => Int, { description: 'Commitments that run and have an end, which the years are of.' })
  running!: number;

  @Field(() => Int, { description: 'Commitments that run without an end: their years are not known.' })
  withoutEnd!: number;

  @Field(() => Float, { nullable: true, description: 'Of those that ended and of which it is known, the part in whose place another came, 0 to 1; null where of none.' })
  shareRenewed!: number | null;

  @Field(() => Int, { description: 'Commitments that ended, renewed or not.' })
  ended!: number;

  @Field(() => Int, { description: 'Commitments that ended and of which it is not known whether they were renewed.' })
  undecided!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What the two have put into the relationship that would be worth nothing outside it: of living investments that the other side has confirmed, the specific part.' })
export class DedicatedInvestments {
  @Field(() => [Money], { description: 'Of the focal firm: one sum for each currency, in the order of their codes; amounts of different currencies are never added up.' })
  focal!: Money[];

  @Field(() => [Money], { description: 'Of the partner, in the same way.' })
  partner!: Money[];
}

/** What the register adds to every relationship. */
@addsTo(() => Relationship)
export class RelationshipCommitments {
  @page(() => commitmentPage, { link: { id: 'relationship_id' }, description: 'The register of commitments: what binds the two sides, or one to the other, until when. Both see it.' })
  commitments!: unknown;

  @expression(() => CommitmentHorizon, { sql: registered, convert: (value, { now }): Horizon => horizonOf(value as RegisteredCommitment[], now.toISOString().slice(0, 10)), description: 'How far ahead they are bound, today (UTC).' })
  commitmentHorizon!: CommitmentHorizon;

  @expression(() => DedicatedInvestments, { sql: dedicated, convert: (value) => toDedicated(value as DedicatedRow[]), description: 'What the two have put in that would be worth nothing outside the relationship.' })
  dedicatedInvestments!: DedicatedInvestments;
}

const usualImportance = raw('3');

/** What a commitment means to the firm is the firm's own: from the horizon, too, nobody else learns it. */
function registered(relationship: Row, { principal }: Reader): Sql {
  const weighed = sql`coalesce((select w.importance from commitment_weight w where w.workspace_id = c.workspace_id and w.commitment_id = c.id), ${usualImportance})`;
  return sql`(select coalesce(json_agg(json_build_object('startsOn', c.starts_on, 'endsOn', c.ends_on, 'isRenewed', c.is_renewed, 'importance', ${principal.isStaff ? weighed : usualImportance})), '[]')
    from relationship_commitment c where c.workspace_id = ${relationship('workspace_id')} and c.relationship_id = ${relationship('id')})`;
}

type DedicatedRow = readonly [side: Side, minorUnits: string, currencyCode: string];

function dedicated(relationship: Row): Sql {
  const of = (side: 'focal' | 'partner') => sql`select ${raw(side === 'focal' ? "'FOCAL'" : "'PARTNER'")} as side, floor(${raw(`i.${side}_amount_minor * i.${side}_specific_share`)})::bigint as minor, ${raw(`i.${side}_amount_currency`)} as currency
    from joint_investment i where i.workspace_id = ${relationship('workspace_id')} and i.relationship_id = ${relationship('id')} and i.state = 'LIVING' and ${raw(`i.${side}_confirmed_at`)} is not null`;
  return sql`(select coalesce(json_agg(json_build_array(d.side, d.minor::text, d.currency)), '[]') from (${of('focal')} union all ${of('partner')}) d)`;
}

function toDedicated(rows: readonly DedicatedRow[]): DedicatedInvestments {
  const sides = dedicatedBySide(rows.map(([side, minorUnits, currencyCode]): DedicatedInvestment => ({ side, amount: { minorUnits: BigInt(minorUnits), currencyCode } })));
  return { focal: amountsOf(sides.FOCAL), partner: amountsOf(sides.PARTNER) };
}

function amountsOf({ sums }: DedicatedSum): Money[] {
  return sums.map((sum) => ({ amount: fromMinorUnits(sum), currencyCode: sum.currencyCode }));
}
