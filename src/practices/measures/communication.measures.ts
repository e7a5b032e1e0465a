import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { measures } from './indicator-source.ts';
import { countOver, dayOf, inYear, ofLook, shareOf, shareOfWorse } from './look.ts';

/** What open communication is measured by: what is agreed to be shared and is, questions, and the rhythm of contact. */

/** Agreements that were in force at the moment and show something. */
const agreements = (look: Row): Sql => sql`select a.id, a.category, greatest(a.focal_agreed_at, a.partner_agreed_at) as at from sharing_agreement a
  where ${ofLook(look, 'a')} and a.state in ('IN_FORCE', 'ENDED') and a.level <> 'HIDDEN' and greatest(a.focal_agreed_at, a.partner_agreed_at) <= ${look('until')}
    and a.valid_from <= ${dayOf(look)} and (a.valid_until is null or a.valid_until >= ${dayOf(look)}) and (a.ended_at is null or a.ended_at > ${look('until')})`;

/** Periods of schedules that were judged, with whose they were. */
const periods = (look: Row): Sql => sql`select p.id, p.is_shared, p.first_day, p.last_day, p.judged_at as at, s.category, s.direction as side, s.grace_days from information_period p
  join information_schedule s on s.workspace_id = p.workspace_id and s.id = p.schedule_id
  where ${ofLook(look, 'p')} and ${inYear(look, sql`(p.last_day + 1)::timestamp at time zone 'UTC'`)}`;

/** The statements that a period was told by, as far as they say what days they are about. */
const told = (look: Row): Sql => sql`select min(t.covers_from) as covers_from, max(t.covers_until) as covers_until, sum(t.covers_until - t.covers_from + 1) as days, count(t.id) as statements
  from shared_statement t where ${ofLook(look, 't')} and t.category = p.category and t.direction = p.side and t.withdrawn_at is null and t.covers_from is not null and t.covers_until is not null
    and t.created_at >= p.first_day::timestamp at time zone 'UTC' and t.created_at < (p.last_day + 1 + p.grace_days)::timestamp at time zone 'UTC'`;

/** Periods of which it can be told: those in which nothing came, and those whose statements say their days. */
const judged = (look: Row, good: Sql): Sql => sql`select p.id, p.at, p.side, p.is_shared and ${good} as good from (${periods(look)}) p cross join lateral (${told(look)}) c
  where not p.is_shared or c.statements > 0`;

/** All that was agreed: as many days as the period has. */
const complete = (look: Row): Sql => judged(look, sql`c.days >= p.last_day - p.first_day + 1`);
/** No older than agreed: about days of the period, or later ones. */
const fresh = (look: Row): Sql => judged(look, sql`c.covers_until >= p.first_day`);

const onTime = (look: Row): Sql => sql`select p.id, p.at, p.side, p.is_shared as good from (${periods(look)}) p`;
const sharing = (rows: (look: Row) => Sql) => ({
  records: (look: Row) => sql`select 'InformationPeriod' as type, x.id, x.at from (${rows(look)}) x`,
  measured: (look: Row) => shareOfWorse(rows(look)),
});

/** Questions that were answered, closed without an answer, or are past their time; by the side that was asked. */
const questions = (look: Row): Sql => sql`select q.id, q.at, q.side, q.good from (
    select q.id, case q.asked_by_side when 'FOCAL' then 'PARTNER' else 'FOCAL' end as side, q.state in ('ANSWERED', 'ACCEPTED') and q.is_in_time as good,
      case when q.state in ('ANSWERED', 'ACCEPTED') then q.answered_at else q.due_at end as at
    from question q where ${ofLook(look, 'q')} and q.state <> 'WITHDRAWN') q
  where ${inYear(look, sql`q.at`)}`;

const cadence = (look: Row): Sql => sql`select p.id, p.is_kept as good, p.judged_at as at from cadence_period p
  where ${ofLook(look, 'p')} and ${inYear(look, sql`(p.last_day + 1)::timestamp at time zone 'UTC'`)}`;

measures(
  {
    indicator: 'CATEGORIES_AGREED',
    records: (look) => sql`select 'SharingAgreement' as type, a.id, a.at from (${agreements(look)}) a`,
    measured: (look) => countOver(look, sql`select distinct a.category from (${agreements(look)}) a`),
  },
  { indicator: 'SHARED_ON_TIME', ...sharing(onTime) },
  { indicator: 'SHARED_COMPLETE', ...sharing(complete) },
  { indicator: 'SHARED_FRESH', ...sharing(fresh) },
  {
    indicator: 'ANSWERED_IN_TIME',
    records: (look) => sql`select 'Question' as type, x.id, x.at from (${questions(look)}) x`,
    measured: (look) => shareOfWorse(questions(look)),
  },
  {
    indicator: 'CADENCE_KEPT',
    records: (look) => sql`select 'CadencePeriod' as type, x.id, x.at from (${cadence(look)}) x`,
    measured: (look) => shareOf(cadence(look)),
  },
);
