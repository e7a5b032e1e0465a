import type { Message } from '../../platform/messages.ts';
import { sql } from '../../platform/sql.ts';
import { guardGates } from '../projects/gate-guards.ts';

export const guardMessages = {
  partWaits: { code: 'ESI_GATE_PART_WAITS', en: 'The part “{name}” is not approved.', 'zh-Hant': '零件「{name}」尚未核准。', 'zh-Hans': '零件“{name}”尚未批准。' },
  nothingApproved: { code: 'ESI_GATE_NOTHING_APPROVED', en: 'No part is approved yet of: {name}.', 'zh-Hant': '此參與項目尚無核准的零件：{name}。', 'zh-Hans': '此参与项目尚无批准的零件：{name}。' },
} as const satisfies Record<string, Message>;

guardGates(
  {
    code: 'PART_APPROVAL', stages: ['PRODUCTION'], message: guardMessages.partWaits,
    unmet: (gate) => sql`select 'PartApproval' as type, a.id, a.part as name from part_approval a
      where a.workspace_id = ${gate('workspace_id')} and a.project_id = ${gate('project_id')} and a.state in ('REQUIRED', 'SUBMITTED', 'REJECTED')`,
  },
  {
    code: 'NOTHING_APPROVED', stages: ['PRODUCTION'], message: guardMessages.nothingApproved,
    unmet: (gate) => sql`select 'EsiInvolvement' as type, i.id, i.scope as name from esi_involvement i
      where i.workspace_id = ${gate('workspace_id')} and i.project_id = ${gate('project_id')} and i.state = 'ACTIVE' and i.responsibility <> 'NONE'
        and not exists (select from part_approval a where a.workspace_id = i.workspace_id and a.involvement_id = i.id and a.state = 'APPROVED')`,
  },
);
