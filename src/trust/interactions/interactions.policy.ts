import type { Side } from '../../domain/sides.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type ActRule, type Rule, type SightRule, staffOnly } from '../../platform/rules.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import type { InteractionStanding } from './interaction.entity.ts';
import { interactionMessages } from './interactions.messages.ts';

/** Who sees which contacts, and who records them. */

export const mayRead = ({ permissions }: Principal): boolean => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');

/** That a row is of a relationship of the asker's own. */
export const inOwnRelationship = ({ partyId }: Principal) => (row: Row): Sql => sql`exists (select from relationship r
  where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.partner_id = ${partyId}::uuid)`;

export const seeInteraction: SightRule = {
  kind: 'see', name: 'interaction.see', description: 'Staff see all contacts; a partner those of its own relationships that are shared with it, among them all that it recorded itself.',
  sees: (principal) => mayRead(principal) && (principal.isStaff || ((row) => sql`(${row('is_shared')} and ${inOwnRelationship(principal)(row)})`)),
};

export const seeParticipant: SightRule = {
  kind: 'see', name: 'interaction.participant.see', description: 'Who took part is shown to whoever sees the contact; who it is, to whoever sees that person.',
  sees: (principal) => mayRead(principal) && (principal.isStaff || ((row) => sql`exists (select from interaction i
    where i.workspace_id = ${row('workspace_id')} and i.id = ${row('interaction_id')} and i.is_shared and ${inOwnRelationship(principal)(row)})`)),
};

export const seeInteractionNotes: SightRule = { ...staffOnly, name: 'interaction.notes.see', description: 'What the firm’s own people noted of a contact: staff only.' };

/** What the rules of changes look at. */
export interface InteractionSubject {
  readonly recordedSide: Side;
  readonly standing: InteractionStanding;
}

export const logInteractionRule: ActRule = {
  kind: 'act', name: 'interaction.log', description: 'Whoever deals with the other side records contact with it: staff for the firm, a partner for itself.', permission: 'DEALING_WRITE',
};

export const changeInteractionRule: ActRule<InteractionSubject> = {
  kind: 'act', name: 'interaction.change', description: 'The side that recorded a contact corrects or withdraws it.', permission: 'DEALING_WRITE',
  refuses: ({ isStaff }, { recordedSide, standing }) => (standing === 'RECORDED' ? null : interactionMessages.setAside)
    ?? ((recordedSide === 'FOCAL') === isStaff ? null : interactionMessages.otherSideRecorded),
};

export const interactionRules: readonly Rule[] = [seeInteraction, seeParticipant, seeInteractionNotes, logInteractionRule, changeInteractionRule];
