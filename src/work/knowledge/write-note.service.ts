import { RelationshipEntity } from '../../markets/relationship.entity.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible, requireVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { assignOrNote } from '../staff/assign-or-note.ts';
import { findAbout, requireAbout } from './find-about.ts';
import { KnowledgeNoteEntity, type KnowledgeNoteRecord, type NoteAudience } from './knowledge.entity.ts';
import type { ChangeKnowledgeNoteInput, RetireKnowledgeNoteInput, WriteKnowledgeNoteInput } from './knowledge.input.ts';
import { knowledgeMessages } from './knowledge.messages.ts';
import { changeNoteRule, type NoteSubject, retireNoteRule, writeNoteRule } from './knowledge.policy.ts';
import type { ActRule } from '../../platform/rules.ts';
import { indexNote } from './search/indexed.ts';
import { VirtualTeamEntity, type VirtualTeamRecord } from './virtual-team.entity.ts';

export type NoteAnswer = { readonly knowledgeNoteId: string };

/** Writes a note, for whom its owner chooses. */
export function writeKnowledgeNote(ctx: Context, input: WriteKnowledgeNoteInput): Promise<WriteAnswer<NoteAnswer>> {
  return write(ctx, { rule: writeNoteRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    if (!ctx.principal.isStaff) throw notFound('input', 'relationshipId');
    authorize(ctx, writeNoteRule, undefined);
    const about = await findAbout(tx, input);
    const note = tx.em.create(KnowledgeNoteEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), ...about, title: requiredText(input.title, ['input', 'title'], 200), text: requiredText(input.text, ['input', 'text'], 10_000),
      audience: input.audience, teamId: await teamOf(tx, input.audience, about.relationshipId), ownerId: ctx.principal.id, state: 'CURRENT', writtenAt: ctx.now,
    } as KnowledgeNoteRecord);
    await indexNote(tx.em, note);
    return { knowledgeNoteId: note.id };
  });
}

/** Writes a note anew, or opens it to others. Who may no longer read it finds it no longer. */
export function changeKnowledgeNote(ctx: Context, input: ChangeKnowledgeNoteInput): Promise<WriteAnswer<NoteAnswer>> {
  return write(ctx, { rule: changeNoteRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    await requireVisible(tx, { entity: RelationshipEntity, type: 'Relationship', id: input.relationshipId, field: 'relationshipId' });
    const note = await holdNote(tx, changeNoteRule, input);
    const about = await changedAbout(tx, note, input);
    const audience = input.audience ?? note.audience;
    // A team that was dissolved since is another one's place.
    const isKept = audience === 'TEAM' && note.audience === 'TEAM' && about.relationshipId === note.relationshipId;
    assignOrNote(tx, { subjectType: 'KnowledgeNote', ownerId: null }, note, {
      ...about, audience, teamId: isKept ? note.teamId ?? null : await teamOf(tx, audience, about.relationshipId),
      title: input.title == null ? note.title : requiredText(input.title, ['input', 'title'], 200), text: input.text == null ? note.text : requiredText(input.text, ['input', 'text'], 10_000),
    });
    await indexNote(tx.em, note);
    return { knowledgeNoteId: note.id };
  });
}

/** Puts a note aside: it stays, and is found no more by search. */
export function retireKnowledgeNote(ctx: Context, input: RetireKnowledgeNoteInput): Promise<WriteAnswer<NoteAnswer>> {
  return write(ctx, { rule: retireNoteRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const note = await holdNote(tx, retireNoteRule, input);
    tx.em.assign(note, { state: 'RETIRED', retiredBy: ctx.principal.id, retiredAt: ctx.now });
    await indexNote(tx.em, note);
    return { knowledgeNoteId: note.id };
  });
}

/** One that the asker may not read is not found: the database shows it to nobody else. */
async function holdNote({ em, ctx }: Write, rule: ActRule<NoteSubject>, input: RetireKnowledgeNoteInput): Promise<KnowledgeNoteRecord> {
  const path = ['input', 'knowledgeNoteId'];
  if (!ctx.principal.isStaff) throw notFound(...path);
  const note = await lockVisible<KnowledgeNoteRecord>(em, KnowledgeNoteEntity, ctx, idOf('KnowledgeNote', input.knowledgeNoteId), path);
  checkVersion(note, 'KnowledgeNote', input.expectedVersion);
  if (note.state === 'RETIRED') throw new Refusal({ code: 'STATE_CONFLICT', message: knowledgeMessages.retired, currentState: note.state, allowedActions: [] });
  authorize(ctx, rule, note);
  return note;
}

async function changedAbout(tx: Write, note: KnowledgeNoteRecord, { relationshipId, topic }: ChangeKnowledgeNoteInput) {
  const said = relationshipId == null && topic == null ? { relationshipId: null, topic: null } : await findAbout(tx, { relationshipId, topic });
  return requireAbout({ relationshipId: relationshipId === undefined ? note.relationshipId ?? null : said.relationshipId, topic: topic === undefined ? note.topic ?? null : said.topic });
}

/** The team that works with the partner now; none of a note that is for others. */
async function teamOf({ em, ctx }: Write, audience: NoteAudience, relationshipId: string | null): Promise<string | null> {
  if (audience !== 'TEAM') return null;
  const team = relationshipId === null ? null : await em.findOne<VirtualTeamRecord>(VirtualTeamEntity, { workspaceId: ctx.principal.workspaceId, relationshipId, state: 'ACTIVE' });
  if (team === null) throw new Refusal({ code: 'INVALID', message: knowledgeMessages.noTeam, field: ['input', 'audience'] });
  return team.id;
}
