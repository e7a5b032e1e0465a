import type { SightRule } from '../platform/rules.ts';
import { sql } from '../platform/sql.ts';

/** Staff see it, and everybody who sells for the firm or did; nobody else. For what is offered to the whole channel. */
export function seenByChannel(name: string, description: string): SightRule {
  return {
    kind: 'see', name, description,
    sees: ({ permissions, isStaff, partyId }) => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ')
      && (isStaff || ((row) => sql`exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.market = 'DISTRIBUTOR' and r.partner_id = ${partyId}::uuid)`)),
  };
}

/** The firm's people who may read relationships. */
export function seenByFirm(name: string, description: string): SightRule {
  return { kind: 'see', name, description, sees: ({ permissions, isStaff }) => isStaff && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ') };
}
