import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { some, type Sql, sql } from '../../platform/sql.ts';

/** Who sees how the work is divided among managers, and who divides it. */

/** The firm's own view of its network: staff who may read relationships and the parties they are with. */
export const seesOwnNetwork = ({ isStaff, permissions }: Principal): boolean => isStaff && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');

export const seeManagerLoad: SightRule = {
  kind: 'see', name: 'manager.load.see',
  description: 'How much each manager looks after is shown to staff who may read relationships: of those who manage one, and of relationship managers who have none.',
  sees: (principal) => seesOwnNetwork(principal) && ((row) => some([manages(row), isAtTheFirm(row, sql`m.status = 'ACTIVE' and m.role = 'RELATIONSHIP_MANAGER'`)])),
};

function manages(row: Row): Sql {
  return sql`exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.manager_id = ${row('id')} and r.stage <> 'TERMINATED')`;
}

/** That a user has a membership of the focal firm for which the condition on `m` holds. */
export function isAtTheFirm(row: Row, condition: Sql): Sql {
  return sql`exists (select from membership m join workspace w on w.id = m.workspace_id and w.focal_party_id = m.party_id
    where m.workspace_id = ${row('workspace_id')} and m.user_id = ${row('id')} and ${condition})`;
}

export const seeManagerLimit: SightRule = {
  kind: 'see', name: 'manager.limit.see', description: 'The limits of managers are shown to staff who may read relationships.', sees: seesOwnNetwork,
};

export const seeLoadOverride: SightRule = {
  kind: 'see', name: 'manager.override.see', description: 'Why somebody manages more than the limit is shown to staff who may read relationships.', sees: seesOwnNetwork,
};

export const setManagerLimitRule: ActRule = {
  kind: 'act', name: 'manager.limit.set', description: 'The general manager sets how many key relationships a manager may look after.', permission: 'RELATIONSHIP_APPROVE',
};

export const managerRules: readonly Rule[] = [seeManagerLoad, seeManagerLimit, seeLoadOverride, setManagerLimitRule];
