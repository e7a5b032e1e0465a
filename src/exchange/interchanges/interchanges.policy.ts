import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import type { InterchangeState } from './interchange.entity.ts';
import { interchangeMessages } from './interchanges.messages.ts';

/** Who hands in electronic documents, who sees them, and who decides on those that are held. */

export const seeInterchange: SightRule = {
  kind: 'see', name: 'interchange.see', description: 'Staff see all interchanges; a partner those with itself.',
  sees: ({ permissions, isStaff, partyId }) => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ') && (isStaff || ((row) => sql`${row('party_id')} = ${partyId}::uuid`)),
};

export const submitInterchangeRule: ActRule = { kind: 'act', name: 'interchange.submit', description: 'Each side hands in the electronic documents that it sends or received.', permission: 'VMI_WRITE' };

const whileHeld = (_: unknown, { state }: { readonly state: InterchangeState }) => (state === 'QUARANTINED' ? null : interchangeMessages.notQuarantined);

export const replayInterchangeRule: ActRule<{ readonly state: InterchangeState }> = {
  kind: 'act', name: 'interchange.replay', description: 'Each side has an interchange that is held read once more.', permission: 'VMI_WRITE', refuses: whileHeld,
};

export const discardInterchangeRule: ActRule<{ readonly state: InterchangeState }> = {
  kind: 'act', name: 'interchange.discard', description: 'Each side gives up what is held of an interchange, with a reason.', permission: 'VMI_WRITE', refuses: whileHeld,
};

export const applyInterchangeRule: ActRule = { kind: 'act', name: 'interchange.apply', description: 'What was handed in is read and applied with the rights of who did.', permission: 'VMI_WRITE' };

export const interchangeRules: readonly Rule[] = [seeInterchange, submitInterchangeRule, replayInterchangeRule, discardInterchangeRule, applyInterchangeRule];
