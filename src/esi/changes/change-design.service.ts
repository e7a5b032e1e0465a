import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { amountOf, dayGone, wholeWithin } from '../exact-amount.ts';
import { holdTurn, joinPart, turnConstraints } from '../hold-turn.ts';
import { changeKind } from './change.actions.ts';
import { EngineeringChangeEntity, type EngineeringChangeRecord } from './change.entity.ts';
import type {
  AnswerEngineeringChangeInput, ImplementEngineeringChangeInput, ProposeEngineeringChangeInput, StateChangeImpactInput, WithdrawEngineeringChangeInput,
} from './change.input.ts';
import { answerChangeRule, implementChangeRule, proposeChangeRule, stateImpactRule, withdrawChangeRule } from './changes.policy.ts';

/** What acts on engineering changes answer. A type, as the payloads' index asks. */
export type ChangeAnswer = { readonly engineeringChangeId: string };

/** Proposes a change in an active part; whether it is late is told by the stage that the project is in. */
export function proposeEngineeringChange(ctx: Context, input: ProposeEngineeringChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: proposeChangeRule, input, idempotencyKey: input.idempotencyKey, constraints: turnConstraints }, async (tx) => {
    const { of, project } = await joinPart(tx, input.esiInvolvementId);
    authorize(ctx, proposeChangeRule, undefined);
    const change = tx.em.create(EngineeringChangeEntity, {
      ...of, id: newId(), title: requiredText(input.title, ['input', 'title'], 200), description: requiredText(input.description, ['input', 'description'], 10_000),
      proposedBySide: sideOf(ctx.principal), proposedBy: ctx.principal.id, proposedAt: ctx.now, stageAtProposal: project.stage, state: 'PROPOSED', currency: project.currency,
    } as EngineeringChangeRecord);
    return { engineeringChangeId: change.id };
  });
}

/** Says what it comes to, in place of what was said before; the other side answers. */
export function stateChangeImpact(ctx: Context, input: StateChangeImpactInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: stateImpactRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const impact = {
      unitCostChange: amountOf(input.unitCostChange, ['input', 'unitCostChange'], { isBelowZeroAllowed: true }), toolingCost: amountOf(input.toolingCost, ['input', 'toolingCost']),
      daysChange: wholeWithin(input.daysChange, [-3650, 3650], ['input', 'daysChange']), impactNote: textOf(input.note, ['input', 'note'], { max: 2_000 }),
    };
    const change = await holdTurn(tx, changeKind, stateImpactRule, input);
    // Said twice in one request it may change nothing the second time, and is on record all the same.
    if (change.impactAt?.getTime() === ctx.now.getTime()) tx.record({ subjectType: 'EngineeringChange', subjectId: change.id, changes: {} });
    tx.em.assign(change, { ...impact, state: 'IMPACT', impactBySide: sideOf(ctx.principal), impactBy: ctx.principal.id, impactAt: ctx.now });
    return { engineeringChangeId: change.id };
  });
}

/** Agrees to it as the other side has said. */
export function agreeToEngineeringChange(ctx: Context, input: AnswerEngineeringChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: answerChangeRule, input: { agree: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const answerNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const change = await holdTurn(tx, changeKind, answerChangeRule, input);
    tx.em.assign(change, { state: 'AGREED', answeredBy: ctx.principal.id, answeredAt: ctx.now, answerNote });
    return { engineeringChangeId: change.id };
  });
}

/** Refuses it, with the reason. */
export function refuseEngineeringChange(ctx: Context, input: AnswerEngineeringChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: answerChangeRule, input: { refuse: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const answerNote = requiredText(input.note, ['input', 'note'], 2_000);
    const change = await holdTurn(tx, changeKind, answerChangeRule, input);
    tx.em.assign(change, { state: 'REFUSED', answeredBy: ctx.principal.id, answeredAt: ctx.now, answerNote });
    return { engineeringChangeId: change.id };
  });
}

/** Says since when it is in the product. */
export function implementEngineeringChange(ctx: Context, input: ImplementEngineeringChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: implementChangeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const change = await holdTurn(tx, changeKind, implementChangeRule, input);
    tx.em.assign(change, { state: 'IMPLEMENTED', implementedBy: ctx.principal.id, implementedAt: ctx.now, implementedOn: dayGone(input.implementedOn, ctx.now, ['input', 'implementedOn']) });
    return { engineeringChangeId: change.id };
  });
}

/** Takes back what one's own side proposed, until it is answered. */
export function withdrawEngineeringChange(ctx: Context, input: WithdrawEngineeringChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: withdrawChangeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const withdrawalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const change = await holdTurn(tx, changeKind, withdrawChangeRule, input);
    tx.em.assign(change, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawalReason });
    return { engineeringChangeId: change.id };
  });
}
