import type { Message } from '../../platform/messages.ts';
import { sql } from '../../platform/sql.ts';
import { guardGates } from '../projects/gate-guards.ts';

export const guardMessages = {
  blockingIssue: { code: 'ESI_GATE_BLOCKING_ISSUE', en: 'Close the design issue “{name}”, or say that it does not hold up production.', 'zh-Hant': '請先結案設計議題「{name}」，或註明其不影響量產。', 'zh-Hans': '请先关闭设计问题“{name}”，或注明其不影响量产。' },
} as const satisfies Record<string, Message>;

guardGates({
  code: 'BLOCKING_ISSUE', stages: ['PRODUCTION'], message: guardMessages.blockingIssue,
  unmet: (gate) => sql`select 'DesignIssue' as type, d.id, d.title as name from design_issue d
    where d.workspace_id = ${gate('workspace_id')} and d.project_id = ${gate('project_id')} and d.is_blocking and d.state <> 'CLOSED'`,
});
