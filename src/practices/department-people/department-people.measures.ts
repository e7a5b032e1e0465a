import type { Indicator } from '../../domain/practices/indicators.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { literal, raw, type Sql, sql } from '../../platform/sql.ts';
import { measures } from '../measures/indicator-source.ts';
import { dayOf, ofLook, shareOf } from '../measures/look.ts';

/**
 * What incentives, people and evaluation within a department are measured by. Single people's facts are their own, so that the database counts
 * over all of them whoever asks (`department_figures`); the records behind a figure are those that the asker sees.
 */

const counted = (indicator: Indicator) => (look: Row): Sql =>
  sql`select f.value, f.evidence from department_figures(${look('workspace_id')}, ${look('relationship_id')}, ${look('since')}, ${look('until')}) f where f.indicator = ${literal(indicator)}`;

const firstDay = (look: Row): Sql => sql`(${look('since')} at time zone 'UTC')::date`;
const startOf = (day: string): Sql => sql`${raw(day)}::timestamp at time zone 'UTC'`;

const goals = (look: Row): Sql => sql`select 'IncentiveGoal' as type, g.id, g.agreed_at as at from incentive_goal g where ${ofLook(look, 'g')} and g.agreed_at <= ${look('until')}
  and g.from_on <= ${dayOf(look)} and g.until_on >= ${dayOf(look)} and (g.withdrawn_at is null or g.withdrawn_at > ${look('until')})`;

/** Roles that are not given up. */
const roles = (look: Row): Sql => sql`select r.id, greatest(r.defined_at, coalesce(case when r.placed_at <= ${look('until')} then r.placed_at end, r.defined_at)) as at,
    r.person_id is not null and r.placed_at <= ${look('until')} as good
  from department_role r where ${ofLook(look, 'r')} and r.defined_at <= ${look('until')} and (r.closed_at is null or r.closed_at > ${look('until')})`;
const roleRecords = (look: Row): Sql => sql`select 'DepartmentRole' as type, r.id, r.at from (${roles(look)}) r`;

const trainings = (look: Row): Sql => sql`select 'Training' as type, t.id, ${startOf('t.due_on')} as at from training t where ${ofLook(look, 't')} and t.agreed_at <= ${look('until')}
  and t.due_on > ${firstDay(look)} and t.due_on < ${dayOf(look)} and (t.state <> 'CANCELLED' or t.ended_at > ${look('until')})`;

const due = (look: Row): Sql => sql`select 'Appraisal' as type, a.id, ${startOf('a.due_on')} as at from appraisal a where ${ofLook(look, 'a')} and a.planned_at <= ${look('until')}
  and a.due_on > ${firstDay(look)} and (a.due_on < ${dayOf(look)} or a.held_on <= ${dayOf(look)}) and (a.cancelled_at is null or a.cancelled_at > ${look('until')})`;
const held = (look: Row): Sql => sql`select 'Appraisal' as type, a.id, ${startOf('a.held_on')} as at from appraisal a where ${ofLook(look, 'a')} and a.held_on > ${firstDay(look)} and a.held_on <= ${dayOf(look)}`;

measures(
  { indicator: 'PEOPLE_TIED', records: goals, measured: counted('PEOPLE_TIED') },
  { indicator: 'PAY_TIED', records: goals, measured: counted('PAY_TIED') },
  { indicator: 'GOALS_ONE_SIDED', records: goals, measured: counted('GOALS_ONE_SIDED') },
  { indicator: 'ROLES_FILLED', records: roleRecords, measured: (look) => shareOf(roles(look)) },
  { indicator: 'SKILLS_MET', records: roleRecords, measured: counted('SKILLS_MET') },
  { indicator: 'TRAINING_DONE', records: trainings, measured: counted('TRAINING_DONE') },
  { indicator: 'APPRAISALS_HELD', records: due, measured: counted('APPRAISALS_HELD') },
  { indicator: 'RELATIONSHIPS_APPRAISED', records: held, measured: counted('RELATIONSHIPS_APPRAISED') },
  { indicator: 'APPRAISAL_DELAY', records: held, measured: counted('APPRAISAL_DELAY') },
);
