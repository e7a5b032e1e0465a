import { Relationship } from '../../markets/relationship.type.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import { benefitMeasurePage } from './benefit-measure.type.ts';
import { benefitState } from './benefit-state.ts';
import { benefitPage } from './benefit.type.ts';
import { benefitMessages } from './benefits.messages.ts';
import { type GivenRows, ReciprocityQuarter, toReciprocity } from './reciprocity.type.ts';

const yearsAsked = 2;
const mostYears = 10;

/** What benefits add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipBenefits {
  @page(() => benefitPage, { link: { id: 'relationship_id' }, description: 'What the two sides gave each other, as recorded by either. Both sides see all of it.' })
  benefits!: unknown;

  @page(() => benefitMeasurePage, { link: { id: 'relationship_id' }, description: 'The firm’s own figures of what it brought, by quarter; staff only.' })
  benefitMeasures!: unknown;

  @expression(() => [ReciprocityQuarter], {
    description: 'What each side gave and got, quarter by quarter, oldest first: only what the receiver has acknowledged. Quarters are taken whole.',
    args: {
      from: { type: () => LocalDate, nullable: true, description: 'First day; two years before the last when absent.' },
      until: { type: () => LocalDate, nullable: true, description: 'Last day; today when absent. At most ten years after the first.' },
    },
    sql: (row, reader, args) => given(row, periodOf(reader, args)),
    convert: (value) => toReciprocity(value as GivenRows),
  })
  reciprocity!: ReciprocityQuarter[];
}

interface Period {
  readonly first: string;
  readonly last: string;
}

function periodOf({ now }: Reader, { from, until }: { from?: string | null; until?: string | null }): Period {
  const last = until ?? now.toISOString().slice(0, 10);
  const first = from ?? yearsBefore(last, yearsAsked);
  if (first < yearsBefore(last, mostYears)) throw new RequestError('LIMIT_EXCEEDED', benefitMessages.tooManyYears);
  return { first, last };
}

/** The first day of that year's month, which every year has. */
function yearsBefore(day: string, years: number): string {
  return `${String(Math.max(1, Number(day.slice(0, 4)) - years)).padStart(4, '0')}${day.slice(4, 7)}-01`;
}

/** Three quarters more than asked for, which the balance over four looks back to. */
function given(relationship: Row, { first, last }: Period): Sql {
  const ofBenefit: Row = (name) => column('b', name);
  return sql`json_build_object('first', ${first}::text, 'last', ${last}::text, 'given', (
    select coalesce(json_agg(json_build_array(g.quarter, g.giver, g.currency, g.count, g.minor::text)), '[]') from (
      select to_char(b.until_on, 'YYYY"-Q"Q') as quarter, b.giver, b.worth_currency as currency, count(*) as count, sum(b.worth_minor) as minor
      from benefit_record b where b.workspace_id = ${relationship('workspace_id')} and b.relationship_id = ${relationship('id')}
        and b.until_on >= date_trunc('quarter', ${first}::date) - interval '9 months' and b.until_on < date_trunc('quarter', ${last}::date) + interval '3 months'
        and ${benefitState(ofBenefit)} = 'ACKNOWLEDGED'
      group by 1, 2, 3) g))`;
}
