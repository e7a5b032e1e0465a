import 'reflect-metadata';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { Contact } from '../../partners/contact.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, list, one, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { InteractionChannelEnum, InteractionPurposeEnum, InteractionStandingEnum } from './interaction.enums.ts';
import { changeInteractionRule, seeInteraction, seeInteractionNotes, seeParticipant } from './interactions.policy.ts';

defineActions({ CORRECT_INTERACTION: 'Say the contact anew, whole.', WITHDRAW_INTERACTION: 'Mark it as recorded by mistake.' });

@readType({ table: 'interaction_participant', rule: seeParticipant, implements: Node, description: 'Somebody who took part in a contact. Neither user nor contact: somebody whom the asker does not see, or whose contact was removed.' })
export class InteractionParticipant extends Node {
  @one(() => User, { link: { user_id: 'id' }, nullable: true, description: 'The user; null for a contact, and for whom the asker does not see.' })
  user!: User | null;

  @one(() => Contact, { link: { contact_id: 'id' }, nullable: true, description: 'The contact; null for a user, and for whom the asker does not see.' })
  contact!: Contact | null;
}

@readType({
  table: 'interaction', rule: seeInteraction, implements: [Node, Versioned, Actionable],
  description: 'One contact between the sides of a relationship: who began it, how, what for. Its facts never change: a mistake is corrected by another record, or withdrawn.',
})
export class Interaction extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => InteractionChannelEnum, { column: 'channel', description: 'How the sides were in contact.' })
  channel!: string;

  @column(() => SharingSideEnum, { column: 'initiator', description: 'Which side began it.' })
  initiator!: string;

  @column(() => InteractionPurposeEnum, { column: 'purpose', description: 'What it was for.' })
  purpose!: string;

  @column(() => DateTime, { column: 'occurred_at', convert: toInstant, description: 'When it took place or began.' })
  occurredAt!: string;

  @column(() => Int, { column: 'duration_minutes', nullable: true, description: 'How long it took, in minutes; null when nobody noted it.' })
  durationMinutes!: number | null;

  @column(() => String, { column: 'subject', description: 'What it was about.' })
  subject!: string;

  @column(() => String, { column: 'notes', nullable: true, rule: seeInteractionNotes, description: 'What the firm’s own people noted; staff only.' })
  notes!: string | null;

  @list(() => InteractionParticipant, { link: { id: 'interaction_id' }, order: ['id'], description: 'Who took part; at most 50.' })
  participants!: InteractionParticipant[];

  @column(() => Boolean, { column: 'is_shared', description: 'The partner sees it, without the notes.' })
  isShared!: boolean;

  @column(() => SharingSideEnum, { column: 'recorded_side', description: 'Which side recorded it.' })
  recordedBySide!: string;

  @one(() => User, { link: { recorded_by: 'id' }, nullable: true, description: 'Who recorded it; null for a key, and for whom the asker does not see.' })
  recordedBy!: User | null;

  @column(() => InteractionStandingEnum, { column: 'standing', description: 'Whether it counts.' })
  standing!: string;

  @one(() => Interaction, { link: { corrects_id: 'id' }, nullable: true, description: 'The record that this one corrects; null for a first record, and where the asker does not see that one.' })
  corrects!: Interaction | null;

  @one(() => Interaction, { link: { id: 'corrects_id' }, nullable: true, description: 'The record that counts in its place; null where it was not corrected.' })
  correctedBy!: Interaction | null;

  @column(() => DateTime, { column: 'set_aside_at', convert: toInstant, nullable: true, description: 'When it was corrected or withdrawn; null while it counts.' })
  setAsideAt!: string | null;

  @column(() => String, { column: 'set_aside_reason', nullable: true, description: 'Why.' })
  setAsideReason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ recordedSide: 'recorded_side', standing: 'standing' }, { CORRECT_INTERACTION: changeInteractionRule, WITHDRAW_INTERACTION: changeInteractionRule })
  viewerActions!: unknown;
}

definesTimeline('Interaction', () => Interaction, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, recordedSide: { field: 'recordedBySide' }, recordedBy: { field: 'recordedBy', idOf: 'User' },
  correctsId: { field: 'corrects', idOf: 'Interaction' },
});

@ObjectType({ simpleResolvers: true, description: 'A line of a call, and the record that was made of it.' })
export class LoggedLine {
  @Field(() => Int, { description: 'The line’s place in the input, from 0.' })
  line!: number;

  @Field(() => ID, { description: 'The record’s id, to be read with node or nodes.' })
  interactionId!: string;
}
