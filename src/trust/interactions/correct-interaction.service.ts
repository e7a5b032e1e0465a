import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { messages } from '../../platform/messages.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion, findVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { InteractionEntity, type InteractionRecord, type InteractionStanding } from './interaction.entity.ts';
import type { CorrectInteractionInput, WithdrawInteractionInput } from './interaction.input.ts';
import { interactionMessages } from './interactions.messages.ts';
import { changeInteractionRule } from './interactions.policy.ts';
import { findPeople } from './named-people.ts';
import { checkContact, createInteractions } from './new-interaction.ts';

type Answer = WriteAnswer<{ interactionId: string; relationshipId: string }>;

/** What two corrections at once come to. */
const constraints: Record<string, UserErrorFacts> = { interaction_corrected_once: { code: 'STALE_VERSION', message: messages.staleVersion } };

/** Says a contact anew, whole: another record, which counts in the place of the one that it corrects. Both stay. */
export function correctInteraction(ctx: Context, input: CorrectInteractionInput): Promise<Answer> {
  return write(ctx, { rule: changeInteractionRule, input: { correct: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const earlier = await setAside(tx, input, 'CORRECTED');
    if (earlier.isShared && input.isShared === false) throw new Refusal({ code: 'INVALID', message: interactionMessages.staysShared, field: ['input', 'isShared'] });
    const { workspaceId } = ctx.principal;
    const relationship = await tx.em.findOneOrFail<RelationshipRecord>(RelationshipEntity, { workspaceId, id: earlier.relationshipId });
    const people = await findPeople(tx.em, ctx, input.participantIds ?? []);
    const checked = checkContact(ctx, { ...input, isShared: input.isShared ?? earlier.isShared }, { relationship, people }, ['input']);
    const [interactionId] = await createInteractions(tx, [checked], earlier.id);
    return { interactionId: interactionId!, relationshipId: earlier.relationshipId };
  });
}

/** Marks a contact as recorded by mistake; it stays as history and counts no more. */
export function withdrawInteraction(ctx: Context, input: WithdrawInteractionInput): Promise<Answer> {
  return write(ctx, { rule: changeInteractionRule, input: { withdraw: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { id: interactionId, relationshipId } = await setAside(tx, input, 'WITHDRAWN');
    return { interactionId, relationshipId };
  });
}

interface Change {
  readonly interactionId: string;
  readonly reason: string;
  readonly expectedVersion?: number | null;
}

/** The record's version stands in for a lock: of two changes at once the second is told that it has changed. */
async function setAside({ em, ctx }: Write, input: Change, standing: InteractionStanding): Promise<InteractionRecord> {
  const field = ['input', 'interactionId'];
  const setAsideReason = requiredText(input.reason, ['input', 'reason'], 2_000);
  const interaction = await findVisible<InteractionRecord>(em, InteractionEntity, ctx, idOf('Interaction', input.interactionId), field);
  await findOwnRelationship(em, ctx, interaction.relationshipId, field);
  if (!ctx.principal.isStaff && !interaction.isShared) throw notFound(...field);
  checkVersion(interaction, 'Interaction', input.expectedVersion);
  if (interaction.standing !== 'RECORDED') {
    throw new Refusal({ code: 'STATE_CONFLICT', message: interactionMessages.setAside, currentState: interaction.standing, allowedActions: [] });
  }
  authorize(ctx, changeInteractionRule, interaction);
  em.assign(interaction, { standing, setAsideBy: ctx.principal.id, setAsideAt: ctx.now, setAsideReason });
  return interaction;
}
