import type { Side } from '../domain/sides.ts';
import { sharingMessages } from '../markets/sharing/sharing.messages.ts';
import type { Message } from '../platform/messages.ts';
import type { Principal } from '../platform/principal.ts';
import type { SightRule } from '../platform/rules.ts';
import { sql } from '../platform/sql.ts';

/** The side of a relationship that somebody acts for. */
export function sideOf({ isStaff }: Principal): Side {
  return isStaff ? 'FOCAL' : 'PARTNER';
}

/** Staff see it of every relationship; a partner of its own. For what both sides are to know. */
export function seenByBothSides(name: string, description: string): SightRule {
  return {
    kind: 'see', name, description,
    sees: ({ permissions, isStaff, partyId }) => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ')
      && (isStaff || ((row) => sql`exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.partner_id = ${partyId}::uuid)`)),
  };
}

/** What binds a side is said by people: a key binds nobody. */
export function peopleOnly({ kind }: Principal): Message | null {
  return kind === 'API_KEY' ? sharingMessages.peopleAgree : null;
}
