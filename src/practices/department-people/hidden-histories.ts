import { hidesHistory } from '../../platform/hidden-history.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';

/** What is of single people, the audit log tells to whom its records are told: auditors count what happened, and read nobody's appraisal. */
const isTold = (record: Row): Sql => sql`(${record('person_id')} = app_principal() or app_leads(${record('workspace_id')}, ${record('relationship_id')}))`;

for (const [entityName, table] of [['PersonSkill', 'person_skill'], ['IncentiveGoal', 'incentive_goal'], ['Training', 'training'], ['Appraisal', 'appraisal']] as const) hidesHistory({ entityName, table, isTold });
