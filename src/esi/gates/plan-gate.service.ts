import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findDeciders } from '../people.ts';
import { EsiGateDeciderEntity, type EsiGateDeciderRecord } from '../projects/gate-parts.entity.ts';
import { gateMessages } from '../projects/gate.messages.ts';
import { planGateRule } from '../projects/gates.policy.ts';
import type { NameEsiGateDecidersInput, PlanEsiGateInput } from './gate.input.ts';
import { type GateAnswer, gateConstraints as constraints, lockGate } from './lock-gate.ts';

const mostDeciders = 20;

/** Plans the day on which a gate is to be passed. */
export function planEsiGate(ctx: Context, input: PlanEsiGateInput): Promise<WriteAnswer<GateAnswer>> {
  return write(ctx, { rule: planGateRule, input: { planEsiGate: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { gate } = await lockGate(tx, planGateRule, input, 'plan');
    applyChanges(tx, 'EsiGate', gate, { plannedOn: input.plannedOn ?? null });
    return { gateId: gate.id, projectId: gate.projectId };
  });
}

/** Names everybody who decides at a gate. They stay the same while they look at it. */
export function nameEsiGateDeciders(ctx: Context, input: NameEsiGateDecidersInput): Promise<WriteAnswer<GateAnswer>> {
  return write(ctx, { rule: planGateRule, input: { nameEsiGateDeciders: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const count = new Set(input.userIds).size;
    refuseNumbers(count, input.quorum);
    const { gate, project } = await lockGate(tx, planGateRule, input, 'plan');
    const userIds = await findDeciders(tx, input.userIds, ['input', 'userIds'], gateMessages.cannotDecide);
    if (gate.stage === 'PRODUCTION' && userIds.includes(project.sponsorId)) throw new Refusal({ code: 'INVALID', message: gateMessages.lastGateByOthers, field: ['input', 'userIds'] });
    applyChanges(tx, 'EsiGate', gate, { quorum: input.quorum ?? null });
    const { workspaceId, id: gateId, projectId } = gate;
    const named = await tx.em.find<EsiGateDeciderRecord>(EsiGateDeciderEntity, { workspaceId, gateId, removedAt: null }, { orderBy: { id: 'asc' } });
    for (const one of named) if (!userIds.includes(one.userId)) tx.em.assign(one, { removedBy: ctx.principal.id, removedAt: ctx.now });
    const added = userIds.filter((userId) => !named.some((one) => one.userId === userId));
    for (const userId of added) tx.em.create(EsiGateDeciderEntity, { workspaceId, id: newId(), projectId, gateId, userId, namedBy: ctx.principal.id, namedAt: ctx.now } as EsiGateDeciderRecord);
    return { gateId, projectId };
  });
}

function refuseNumbers(count: number, quorum: number | null | undefined): void {
  if (count < 1 || count > mostDeciders) throw new Refusal({ code: 'OUT_OF_RANGE', message: gateMessages.tooManyDeciders, values: { limit: mostDeciders }, field: ['input', 'userIds'] });
  if (quorum != null && (quorum < 1 || quorum > count)) throw new Refusal({ code: 'OUT_OF_RANGE', message: gateMessages.quorum, field: ['input', 'quorum'] });
}
