import { sql } from '../../platform/sql.ts';
import { guardGates } from '../projects/gate-guards.ts';
import { costMessages } from './costs.messages.ts';

/** The design gate is passed once the cost is within its target, or somebody has said why not. The database refuses the same: `esi_gate_cost_gap_explained`. */
guardGates({
  code: 'COST_GAP_UNEXPLAINED', stages: ['DESIGN'], message: costMessages.gapUnexplained,
  unmet: (gate) => sql`select 'EsiProject'::text as type, p.id, p.title as name from esi_project p
    where p.workspace_id = ${gate('workspace_id')} and p.id = ${gate('project_id')} and cost_gap_is_explained(p.workspace_id, p.id) is not true`,
});
