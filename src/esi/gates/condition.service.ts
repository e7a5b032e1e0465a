import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { esiMessages } from '../esi.messages.ts';
import { findDeciders } from '../people.ts';
import { type ConditionResolution, EsiGateConditionEntity, type EsiGateConditionRecord } from '../projects/gate-parts.entity.ts';
import { gateMessages } from '../projects/gate.messages.ts';
import { type ConditionSubject, meetConditionRule, waiveConditionRule } from '../projects/gates.policy.ts';
import type { EsiGateRecord } from '../projects/project.entity.ts';
import type { DecideEsiGateInput, EsiGateConditionInput, MeetEsiGateConditionInput, WaiveEsiGateConditionInput } from './gate.input.ts';
import { type ConditionAnswer, gateConstraints as constraints, holdGate, peek } from './lock-gate.ts';

const mostConditions = 20;

/** Says that a condition is met. */
export function meetEsiGateCondition(ctx: Context, input: MeetEsiGateConditionInput): Promise<WriteAnswer<ConditionAnswer>> {
  return write(ctx, { rule: meetConditionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const note = requiredText(input.note, ['input', 'note'], 2_000);
    return resolve(tx, await lockCondition(tx, meetConditionRule, input), 'MET', note);
  });
}

/** Waives a condition, with a reason. */
export function waiveEsiGateCondition(ctx: Context, input: WaiveEsiGateConditionInput): Promise<WriteAnswer<ConditionAnswer>> {
  return write(ctx, { rule: waiveConditionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    return resolve(tx, await lockCondition(tx, waiveConditionRule, input), 'WAIVED', reason);
  });
}

/** Names what a gate is passed on condition of: something, where it is, and nothing otherwise. */
export async function addConditions(tx: Write, gate: EsiGateRecord, { outcome, conditions }: DecideEsiGateInput): Promise<void> {
  const named = conditions ?? [];
  const isRight = outcome === 'CONDITIONAL' ? named.length >= 1 && named.length <= mostConditions : named.length === 0;
  if (!isRight) throw new Refusal({ code: 'INVALID', message: gateMessages.conditionsNeeded, values: { limit: mostConditions }, field: ['input', 'conditions'] });
  if (named.length > 0) await findDeciders(tx, named.map(({ ownerId }) => ownerId), ['input', 'conditions'], gateMessages.cannotDecide);
  named.forEach((condition, index) => addCondition(tx, gate, condition, ['input', 'conditions', String(index)]));
}

function addCondition({ em, ctx }: Write, { workspaceId, id: gateId, projectId, round }: EsiGateRecord, input: EsiGateConditionInput, path: readonly string[]): void {
  const statement = requiredText(input.statement, [...path, 'statement'], 2_000);
  if (input.dueOn < earliestDay(ctx.now)) throw new Refusal({ code: 'OUT_OF_RANGE', message: esiMessages.dayPast, field: [...path, 'dueOn'] });
  em.create(EsiGateConditionEntity, { workspaceId, id: newId(), projectId, gateId, round, statement, ownerId: idOf('User', input.ownerId)!, dueOn: input.dueOn } as EsiGateConditionRecord);
}

interface ConditionInput {
  readonly esiGateConditionId: string;
  readonly expectedVersion?: number | null;
}

/** Holds a condition, and first its project and its gate: whoever passes the next gate waits for it, or it for them. */
async function lockCondition(tx: Write, rule: ActRule<ConditionSubject>, input: ConditionInput): Promise<EsiGateConditionRecord> {
  const path = ['input', 'esiGateConditionId'];
  const id = idOf('EsiGateCondition', input.esiGateConditionId);
  await holdGate(tx, (await peek<EsiGateConditionRecord>(tx, EsiGateConditionEntity, id, path)).gateId, path);
  const condition = await lockVisible<EsiGateConditionRecord>(tx.em, EsiGateConditionEntity, tx.ctx, id, path);
  checkVersion(condition, 'EsiGateCondition', input.expectedVersion);
  if (condition.resolution != null) throw new Refusal({ code: 'STATE_CONFLICT', message: gateMessages.conditionResolved, currentState: condition.resolution, allowedActions: [] });
  authorize(tx.ctx, rule, condition);
  return condition;
}

function resolve({ em, ctx }: Write, condition: EsiGateConditionRecord, resolution: ConditionResolution, resolutionNote: string): ConditionAnswer {
  em.assign(condition, { resolution, resolutionNote, resolvedBy: ctx.principal.id, resolvedAt: ctx.now });
  return { conditionId: condition.id, gateId: condition.gateId, projectId: condition.projectId };
}

/** The first day that is not past everywhere on earth: the client's today may be the server's yesterday. */
function earliestDay(now: Date): string {
  return new Date(now.getTime() - 12 * 3_600_000).toISOString().slice(0, 10);
}
