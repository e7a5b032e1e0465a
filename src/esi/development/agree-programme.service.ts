import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { showAnswer } from '../answer-evidence.ts';
import { wholeWithin } from '../exact-amount.ts';
import type { AgreeToSupplierProgrammeInput, EndSupplierProgrammeInput, ProposeSupplierProgrammeInput } from './development.input.ts';
import { developmentMessages } from './development.messages.ts';
import { answerProgrammeRule, proposeProgrammeRule } from './development.policy.ts';
import { holdProgramme, type ProgrammeAnswer, programmeConstraints as constraints } from './hold-programme.ts';
import type { SupplierProgrammeRecord } from './programme.entity.ts';
import { SupplierAuditFindingEntity, SupplierGoalEntity } from './records.entity.ts';

const usualAnswerDays = 14;
const day = 86_400_000;

/** Puts the plan to the supplier, which from now on reads it, with what the audit found. */
export function proposeSupplierProgramme(ctx: Context, input: ProposeSupplierProgrammeInput): Promise<WriteAnswer<ProgrammeAnswer>> {
  return write(ctx, { rule: proposeProgrammeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const answerDays = wholeWithin(input.answerDays ?? usualAnswerDays, [7, 60], ['input', 'answerDays']);
    const programme = await holdProgramme(tx, proposeProgrammeRule, input);
    await refuseUnfounded(tx, programme);
    // What the last round showed is told before the next one takes its place.
    if (programme.answeredAt != null) await showProgrammeAnswer(tx, programme);
    const { now, principal } = ctx;
    tx.em.assign(programme, {
      state: 'PROPOSED', round: programme.round + 1, firstProposedAt: programme.firstProposedAt ?? now, proposedBy: principal.id, proposedAt: now, answerDueAt: new Date(now.getTime() + answerDays * day),
      answeredBy: null, answeredAt: null, answerNote: null,
    });
    return { programmeId: programme.id };
  });
}

async function refuseUnfounded({ em }: Write, { workspaceId, id: programmeId, gap }: SupplierProgrammeRecord): Promise<void> {
  if (gap == null) throw new Refusal({ code: 'REQUIRED', message: developmentMessages.noGap, field: ['input', 'supplierProgrammeId'] });
  const [findings, goals] = [await em.count(SupplierAuditFindingEntity, { workspaceId, programmeId }), await em.count(SupplierGoalEntity, { workspaceId, programmeId, state: 'SET' })];
  if (findings === 0 || goals === 0) throw new Refusal({ code: 'REQUIRED', message: developmentMessages.notFounded, field: ['input', 'supplierProgrammeId'] });
}

/** How long the supplier took for an answer, in the round that it stands in. */
async function showProgrammeAnswer(tx: Write, { id, round, relationshipId, proposedAt, answerDueAt, answeredAt }: SupplierProgrammeRecord): Promise<void> {
  await showAnswer(tx, 'SupplierProgramme', { id, key: String(round), relationshipId, side: 'PARTNER', askedAt: proposedAt!, dueAt: answerDueAt!, answeredAt: answeredAt ?? null });
}

/** The supplier agrees: the programme is under way. */
export function agreeToSupplierProgramme(ctx: Context, input: AgreeToSupplierProgrammeInput): Promise<WriteAnswer<ProgrammeAnswer>> {
  return write(ctx, { rule: answerProgrammeRule, input: { agree: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const answerNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const programme = await holdProgramme(tx, answerProgrammeRule, input);
    tx.em.assign(programme, { state: 'UNDER_WAY', answeredBy: ctx.principal.id, answeredAt: ctx.now, answerNote });
    return { programmeId: programme.id };
  });
}

/** The supplier objects: the firm plans anew, or gives it up. */
export function objectToSupplierProgramme(ctx: Context, input: EndSupplierProgrammeInput): Promise<WriteAnswer<ProgrammeAnswer>> {
  return write(ctx, { rule: answerProgrammeRule, input: { object: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const answerNote = requiredText(input.reason, ['input', 'reason'], 2_000);
    const programme = await holdProgramme(tx, answerProgrammeRule, input);
    tx.em.assign(programme, { state: 'OBJECTED', answeredBy: ctx.principal.id, answeredAt: ctx.now, answerNote });
    return { programmeId: programme.id };
  });
}
