import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { measures } from './indicator-source.ts';
import { countOver, dayOf, inYear, ofLook, shareOf } from './look.ts';

/** What value created together is measured by: joint work, contributions, and how gains are shared. Amounts of several currencies are never added: each counts by its own share. */

const jointWork = (look: Row): Sql => sql`select 'EsiInvolvement' as type, i.id, i.activated_at as at from esi_involvement i
    where ${ofLook(look, 'i')} and i.activated_at <= ${look('until')} and (i.ended_at is null or i.ended_at > ${look('until')})
  union all select 'VmiAgreement', a.id, a.proposed_at from vmi_agreement a where ${ofLook(look, 'a')} and a.status = 'ACTIVE'
    and exists (select from vmi_agreement_version v where v.workspace_id = a.workspace_id and v.agreement_id = a.id and v.status = 'SIGNED' and v.valid_from <= ${dayOf(look)})`;

/** Contributions that are at work: what they bring is claimed, and to be verified. */
const claimed = (look: Row): Sql => sql`select c.id, c.implemented_at as at, coalesce(c.verified_at <= ${look('until')}, false) as good from esi_contribution c
  where ${ofLook(look, 'c')} and c.state in ('IMPLEMENTED', 'VERIFIED', 'SETTLED') and ${inYear(look, sql`c.implemented_at`)}`;

/** Verified benefits beside what was planned of them: of contributions, and of joint gains that no contribution speaks of. */
const reached = (look: Row): Sql => sql`select 'EsiContribution' as type, c.id, c.verified_at as at, c.verified_amount as reached, c.estimated_amount as planned from esi_contribution c
    where ${ofLook(look, 'c')} and c.verified_amount is not null and c.estimated_amount > 0 and ${inYear(look, sql`c.verified_at`)}
  union all select 'JointValueLine', l.id, v.verified_at, l.verified_amount, l.estimated_amount from joint_value_line l
    join joint_value v on v.workspace_id = l.workspace_id and v.id = l.joint_value_id and v.state <> 'CANCELLED'
    where ${ofLook(look, 'l')} and l.contribution_id is null and l.verified_amount is not null and l.estimated_amount > 0 and ${inYear(look, sql`v.verified_at`)}`;

/** Shares that were agreed and came due, with what was received of them or, where the partner has not said, paid. */
const due = (look: Row): Sql => sql`select s.id, s.due_on::timestamp at time zone 'UTC' as at, case when s.received_at <= ${look('until')} then s.received_amount when s.paid_at <= ${look('until')} then s.paid_amount else 0 end / s.amount as paid
  from joint_value_share s where ${ofLook(look, 's')} and s.amount > 0 and s.state in ('AGREED', 'PAID', 'RECEIVED') and ${inYear(look, sql`s.due_on::timestamp at time zone 'UTC'`)}`;

/** Shares that were received whole, with the days since their gain was verified. */
const settled = (look: Row): Sql => sql`select s.id, s.received_at as at, greatest(0, extract(epoch from s.received_at - v.verified_at) / 86400) as days from joint_value_share s
  join joint_value v on v.workspace_id = s.workspace_id and v.id = s.joint_value_id and v.verified_at is not null
  where ${ofLook(look, 's')} and s.state = 'RECEIVED' and s.received_amount >= s.amount and s.amount > 0 and ${inYear(look, sql`s.received_at`)}`;

const ofShares = (rows: (look: Row) => Sql, value: Sql) => ({
  records: (look: Row) => sql`select 'JointValueShare' as type, x.id, x.at from (${rows(look)}) x`,
  measured: (look: Row) => sql`select avg(${value})::double precision as value, count(*)::double precision as evidence from (${rows(look)}) x`,
});

measures(
  { indicator: 'JOINT_WORK', records: jointWork, measured: (look) => countOver(look, jointWork(look)) },
  {
    indicator: 'BENEFITS_VERIFIED',
    records: (look) => sql`select 'EsiContribution' as type, x.id, x.at from (${claimed(look)}) x`,
    measured: (look) => shareOf(claimed(look)),
  },
  {
    indicator: 'JOINT_VALUE_REACHED',
    records: (look) => sql`select x.type, x.id, x.at from (${reached(look)}) x`,
    measured: (look) => sql`select avg(least(1, greatest(0, x.reached / x.planned)))::double precision as value, count(*)::double precision as evidence from (${reached(look)}) x`,
  },
  { indicator: 'GAINS_PAID', ...ofShares(due, sql`least(1, x.paid)`) },
  { indicator: 'SETTLEMENT_TIME', ...ofShares(settled, sql`x.days`) },
);
