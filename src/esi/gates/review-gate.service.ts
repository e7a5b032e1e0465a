import { type GateOutcome, outcomeOfVotes } from '../../domain/development/gate-votes.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { unmetFacts, unmetOf } from '../projects/gate-guards.ts';
import { EsiGateVoteEntity, type EsiGateVoteRecord } from '../projects/gate-parts.entity.ts';
import { gateMessages } from '../projects/gate.messages.ts';
import { decideRule, openReviewRule, voteRule, withdrawReviewRule } from '../projects/gates.policy.ts';
import { enterStage, moveProject } from '../projects/move-project.service.ts';
import { endWithProject } from '../projects/project-followers.ts';
import { type EsiGateRecord, esiStages } from '../projects/project.entity.ts';
import { addConditions } from './condition.service.ts';
import { closeReview } from './close-review.ts';
import type { DecideEsiGateInput, OpenEsiGateReviewInput, VoteAtEsiGateInput, WithdrawEsiGateReviewInput } from './gate.input.ts';
import { type GateAnswer, gateConstraints as constraints, type HeldGate, lockGate } from './lock-gate.ts';

/** Opens a review of the gate that the project is at: those named look at it. A gate that failed is reviewed again. */
export function openEsiGateReview(ctx: Context, input: OpenEsiGateReviewInput): Promise<WriteAnswer<GateAnswer>> {
  return write(ctx, { rule: openReviewRule, input: { openEsiGateReview: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { gate, subject } = await lockGate(tx, openReviewRule, input, 'open');
    if (subject.deciderIds.length < (gate.quorum ?? 1)) throw new Refusal({ code: 'INVALID', message: gateMessages.noDeciders, field: ['input', 'esiGateId'] });
    tx.em.assign(gate, { state: 'IN_REVIEW', round: gate.round + 1, reviewOpenedBy: ctx.principal.id, reviewOpenedAt: ctx.now });
    return answerOf(gate);
  });
}

/** Votes in a review, once. What somebody said is never changed. */
export function voteAtEsiGate(ctx: Context, input: VoteAtEsiGateInput): Promise<WriteAnswer<GateAnswer>> {
  return write(ctx, { rule: voteRule, input: { voteAtEsiGate: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const reason = textOf(input.reason, ['input', 'reason'], { max: 2_000 });
    if (input.vote !== 'PASS' && reason === null) throw new Refusal({ code: 'REQUIRED', message: gateMessages.reasonNeeded, field: ['input', 'reason'] });
    const { gate } = await lockGate(tx, voteRule, input, 'review');
    if (gate.stage === 'PRODUCTION' && input.vote === 'CONDITIONAL') throw new Refusal({ code: 'INVALID', message: gateMessages.lastGateWhole, field: ['input', 'vote'] });
    const { workspaceId, id: gateId, projectId, round } = gate;
    tx.em.create(EsiGateVoteEntity, { workspaceId, id: newId(), projectId, gateId, round, voterId: ctx.principal.id, vote: input.vote, reason, castAt: ctx.now } as EsiGateVoteRecord);
    return answerOf(gate);
  });
}

/** Puts down what the votes come to. A gate that is passed lets the next stage begin; the last one closes the project. */
export function decideEsiGate(ctx: Context, input: DecideEsiGateInput): Promise<WriteAnswer<GateAnswer>> {
  return write(ctx, { rule: decideRule, input: { decideEsiGate: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const held = await lockGate(tx, decideRule, input, 'review');
    await refuseOtherOutcome(tx, held, input.outcome);
    if (input.outcome !== 'FAILED') await refuseUnmet(tx, held.gate);
    await closeReview(tx, held, { outcome: input.outcome, reason });
    await addConditions(tx, held.gate, input);
    await tx.em.flush();
    tx.em.assign(held.gate, { state: input.outcome, decidedBy: ctx.principal.id, decidedAt: ctx.now, ...(input.outcome !== 'FAILED' && { exitedAt: ctx.now }) });
    await tx.em.flush();
    if (input.outcome !== 'FAILED') await goOn(tx, held);
    return answerOf(held.gate);
  });
}

/** Takes a review back, with a reason: to name others who decide, or to ask something else. */
export function withdrawEsiGateReview(ctx: Context, input: WithdrawEsiGateReviewInput): Promise<WriteAnswer<GateAnswer>> {
  return write(ctx, { rule: withdrawReviewRule, input: { withdrawEsiGateReview: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const held = await lockGate(tx, withdrawReviewRule, input, 'review');
    await closeReview(tx, held, { outcome: 'WITHDRAWN', reason });
    tx.em.assign(held.gate, { state: 'PENDING', reviewOpenedBy: null, reviewOpenedAt: null });
    return answerOf(held.gate);
  });
}

async function refuseOtherOutcome({ em }: Write, { gate, subject }: HeldGate, wanted: GateOutcome): Promise<void> {
  const { workspaceId, id: gateId, round, quorum } = gate;
  const votes = await em.find<EsiGateVoteRecord>(EsiGateVoteEntity, { workspaceId, gateId, round });
  const outcome = outcomeOfVotes({ votes: votes.map(({ vote }) => vote), deciders: subject.deciderIds.length, quorum: quorum ?? null });
  if (outcome === null) throw new Refusal({ code: 'INVALID', message: gateMessages.votesMissing, field: ['input', 'outcome'] });
  if (outcome !== wanted) throw new Refusal({ code: 'INVALID', message: gateMessages.otherOutcome, values: { outcome }, field: ['input', 'outcome'] });
}

/** All that is missing is listed at once. */
async function refuseUnmet(tx: Write, gate: EsiGateRecord): Promise<void> {
  const unmet = unmetFacts(await unmetOf(tx, gate));
  if (unmet.length > 0) throw new Refusal({ code: 'BLOCKED', message: gateMessages.notReady, values: { count: unmet.length }, unmet });
}

async function goOn(tx: Write, { project }: HeldGate): Promise<void> {
  const next = esiStages[esiStages.indexOf(project.stage!) + 1];
  if (next === undefined) {
    await endWithProject(tx, moveProject(tx, project, 'CLOSED', null));
    return;
  }
  project.stage = next;
  await enterStage(tx, project);
}

function answerOf({ id, projectId }: EsiGateRecord): GateAnswer {
  return { gateId: id, projectId };
}
