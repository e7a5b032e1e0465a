import type { Side } from '../../domain/sides.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { literal, type Sql, sql } from '../../platform/sql.ts';
import { measures } from './indicator-source.ts';
import { countOver, inYear, monthsStood, ofLook, shareOf } from './look.ts';
import { scoreSource } from './scores.ts';

/** What mutual trust is measured by: promises, the scores of both sides, and months without harm. */

const accepted = (look: Row): Sql => sql`select 'PartnerPromise' as type, p.id, p.accepted_at as at from promise p
  where ${ofLook(look, 'p')} and ${inYear(look, sql`p.accepted_at`)} and p.status <> 'WITHDRAWN'`;

/** When it was kept or, where it was not, when it came due. */
const cameDue = sql`case when p.kept_on is null then p.due_ends_at else p.kept_on::timestamp at time zone 'UTC' end`;

/**
 * Promises of a side that came due: kept, kept late, broken, or past their day without a word. What is claimed and not yet answered, contested,
 * waived or put off by agreement says nothing.
 */
const due = (look: Row, side: Side): Sql => sql`select p.id, p.status = 'KEPT' as good, ${cameDue} as at from promise p
  where ${ofLook(look, 'p')} and p.made_by_side = ${literal(side)} and ${inYear(look, cameDue)}
    and (p.status in ('KEPT', 'KEPT_LATE', 'BROKEN') or (p.status = 'ACCEPTED' and p.claimed_at is null))`;

const keptBy = (side: Side) => ({
  records: (look: Row) => sql`select 'PartnerPromise' as type, d.id, d.at from (${due(look, side)}) d`,
  measured: (look: Row) => shareOf(due(look, side)),
});

/** What takes away the cleanness of a month: an act against trust that was confirmed, and a dispute as long as it is open. One withdrawn is none. */
const stains = (look: Row): Sql => sql`select 'OpportunisticAct' as type, o.id, o.occurred_on::timestamp at time zone 'UTC' as at, o.occurred_on::timestamp at time zone 'UTC' as gone
    from opportunistic_act o where ${ofLook(look, 'o')} and o.status = 'CONFIRMED'
  union all select 'Dispute', d.id, d.raised_at, coalesce(d.settled_at, d.closed_at, 'infinity') from dispute d where ${ofLook(look, 'd')} and d.status <> 'WITHDRAWN'`;

const months = (look: Row): Sql => sql`select not exists (select from (${stains(look)}) s
    where s.at <= ${look('until')} - make_interval(months => m.ago - 1) and s.gone > ${look('until')} - make_interval(months => m.ago)) as good
  from generate_series(1, ${monthsStood(look)}::integer) m(ago)`;

measures(
  { indicator: 'PROMISES_ACCEPTED', records: accepted, measured: (look) => countOver(look, accepted(look)) },
  { indicator: 'PROMISES_KEPT_BY_US', ...keptBy('FOCAL') },
  { indicator: 'PROMISES_KEPT_BY_PARTNER', ...keptBy('PARTNER') },
  { indicator: 'TRUST_IN_PARTNER', ...scoreSource('trust', ['PARTNER_TO_FOCAL']) },
  { indicator: 'TRUST_IN_US', ...scoreSource('trust', ['FOCAL_TO_PARTNER']) },
  {
    indicator: 'CLEAN_MONTHS',
    records: (look) => sql`select s.type, s.id, s.at from (${stains(look)}) s where s.at <= ${look('until')} and s.gone > ${look('since')}`,
    measured: (look) => shareOf(months(look)),
  },
);
