import { numberOf } from '../../markets/field-readers.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { ContactInput } from './interaction.input.ts';
import { InteractionEntity, InteractionParticipantEntity, type InteractionParticipantRecord, type InteractionRecord } from './interaction.entity.ts';
import { interactionMessages } from './interactions.messages.ts';
import { participantsOf, type Surroundings } from './named-people.ts';

/** What is checked of a contact before it is recorded. */
export interface CheckedContact {
  readonly facts: Partial<InteractionRecord>;
  readonly participants: readonly { readonly userId: string | null; readonly contactId: string | null }[];
}

/** @throws {Refusal} what is wrong with it, at the path of the line that it stands in */
export function checkContact(ctx: Context, input: ContactInput, { relationship, people }: Surroundings, field: readonly string[]): CheckedContact {
  const { isStaff } = ctx.principal;
  const { channel, initiator, purpose, occurredAt } = input;
  if (occurredAt > ctx.now) throw new Refusal({ code: 'OUT_OF_RANGE', message: interactionMessages.notYet, field: [...field, 'occurredAt'] });
  const notes = textOf(input.notes, [...field, 'notes'], { max: 10_000 });
  if (notes !== null && !isStaff) throw new Refusal({ code: 'INVALID', message: interactionMessages.notesOfStaff, field: [...field, 'notes'] });
  const durationMinutes = numberOf(input.durationMinutes ?? null, [...field, 'durationMinutes'], { min: 1, max: 14_400 });
  return {
    facts: {
      relationshipId: relationship.id, channel, initiator, purpose, occurredAt, durationMinutes, notes, isShared: !isStaff || input.isShared === true,
      subject: requiredText(input.subject, [...field, 'subject'], 200),
    },
    participants: participantsOf(ctx, { relationship, people }, input.participantIds ?? [], [...field, 'participantIds']),
  };
}

/** Records checked contacts for the asker's side; their ids, in the same order. */
export async function createInteractions({ em, ctx }: Write, contacts: readonly CheckedContact[], correctsId: string | null = null): Promise<string[]> {
  const { workspaceId, id: recordedBy, isStaff } = ctx.principal;
  const made = contacts.map(({ facts, participants }) => {
    const interaction = em.create(InteractionEntity, { ...facts, workspaceId, id: newId(), recordedBy, recordedSide: isStaff ? 'FOCAL' : 'PARTNER', standing: 'RECORDED', correctsId } as InteractionRecord);
    return { interaction, participants };
  });
  // Whoever took part is added to what is there.
  await em.flush();
  for (const { interaction: { id: interactionId, relationshipId }, participants } of made) {
    for (const { userId, contactId } of participants) {
      em.create(InteractionParticipantEntity, { workspaceId, id: newId(), interactionId, relationshipId, userId, contactId } as InteractionParticipantRecord);
    }
  }
  return made.map(({ interaction: { id } }) => id);
}
