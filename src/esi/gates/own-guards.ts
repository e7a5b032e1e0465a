import type { GateGuard } from '../projects/gate-guards.ts';
import { gateMessages } from '../projects/gate.messages.ts';
import { esiStages } from '../projects/project.entity.ts';
import { sql } from '../../platform/sql.ts';

/** What every gate asks: that its mandatory criteria are met, and the conditions of earlier gates with them. */
export const ownGuards: readonly GateGuard[] = [
  {
    code: 'CRITERION_UNMET', stages: esiStages, message: gateMessages.criterionUnmet,
    unmet: (gate) => sql`select 'EsiGateCriterion' as type, c.id, c.code as name from esi_gate_criterion c
      where c.workspace_id = ${gate('workspace_id')} and c.gate_id = ${gate('id')} and c.is_mandatory and c.met_at is null and c.removed_at is null`,
  },
  {
    code: 'CONDITION_OPEN', stages: esiStages, message: gateMessages.conditionOpen,
    unmet: (gate) => sql`select 'EsiGateCondition' as type, c.id, e.stage as name from esi_gate_condition c join esi_gate e on e.workspace_id = c.workspace_id and e.id = c.gate_id
      where c.workspace_id = ${gate('workspace_id')} and c.project_id = ${gate('project_id')} and c.gate_id <> ${gate('id')} and c.resolution is null`,
  },
];
