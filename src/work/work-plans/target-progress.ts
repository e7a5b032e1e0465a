import { progressOf, type Target } from '../../domain/practices/target-progress.ts';
import type { Measure } from '../../domain/practices/verdict.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import type { PracticeTargetProgress } from '../../practices/programmes/practice-target.type.ts';

interface TargetFacts extends Target {
  readonly present: Measure | null;
}

/** An objective's figure with the newest measure of its indicator; null where there is none to measure. */
export function targetFacts(row: Row): Sql {
  return sql`(select json_build_object('indicator', ${row('indicator')}, 'comparison', ${row('comparison')}, 'value', ${row('value')}, 'baseValue', ${row('base_value')}, 'startDay', p.starts_on, 'byDay', p.ends_on,
    'present', (select m from practice_standing s cross join jsonb_array_elements(s.measures) m where s.workspace_id = p.workspace_id and s.relationship_id = p.relationship_id and s.practice = ${row('practice')} and s.audience = 'FIRM'
      and m ->> 'indicator' = ${row('indicator')}))
    from work_plan p where p.workspace_id = ${row('workspace_id')} and p.id = ${row('plan_id')} and p.relationship_id is not null and ${row('indicator')} is not null)`;
}

/** How far it is today. */
export function toTargetProgress(facts: unknown, { now }: Reader): PracticeTargetProgress {
  const { present, ...target } = facts as TargetFacts;
  const measure = { value: present?.value ?? null, evidence: present?.evidence ?? 0 };
  return { ...progressOf(target, measure, now.toISOString().slice(0, 10)), value: measure.value };
}
