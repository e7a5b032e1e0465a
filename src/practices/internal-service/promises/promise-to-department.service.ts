import { type PromiseEnding, promiseFinding } from '../../../domain/trust/outcomes.ts';
import { numberOf } from '../../../markets/field-readers.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors/refusal.ts';
import { newId } from '../../../platform/ids.ts';
import { requiredText, textOf } from '../../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../../platform/writes/write.ts';
import { changedConstraints, hold, type Kind } from '../hold.ts';
import { holdPair } from '../hold-pair.ts';
import { departmentPromiseActions } from '../internal-service.actions.ts';
import { serviceMessages } from '../internal-service.messages.ts';
import { acceptPromiseRule, confirmKeptRule, makePromiseRule, reportBrokenRule, type ServiceRule, waivePromiseRule, withdrawPromiseRule } from '../internal-service.policy.ts';
import { showEvidence } from '../shown-evidence.ts';
import { DepartmentPromiseEntity, type DepartmentPromiseRecord } from './department-promise.entity.ts';
import type { ChangeDepartmentPromiseInput, CloseDepartmentPromiseInput, ConfirmDepartmentPromiseKeptInput, MakeDepartmentPromiseInput } from './department-promise.input.ts';

type PromiseAnswer = { readonly departmentPromiseId: string };

const constraints = changedConstraints('department_promise');
const kind: Kind<DepartmentPromiseRecord> = {
  type: 'DepartmentPromise', entity: DepartmentPromiseEntity, field: 'departmentPromiseId', actions: departmentPromiseActions, ends: ({ promisorId, promiseeId }) => [promisorId, promiseeId],
};

/** Promises another department something. It binds once that one has accepted it. */
export function makeDepartmentPromise(ctx: Context, input: MakeDepartmentPromiseInput): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule: makePromiseRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const statement = requiredText(input.statement, ['input', 'statement'], 2_000);
    const importance = numberOf(input.importance, ['input', 'importance'], { min: 1, max: 5 })!;
    const { dueOn } = input;
    if (dueOn < dayOf(ctx.now)) throw new Refusal({ code: 'OUT_OF_RANGE', message: serviceMessages.alreadyOver, field: ['input', 'dueOn'] });
    const { relationship, first, second } = await holdPair(tx, makePromiseRule, input);
    const promise = tx.em.create(DepartmentPromiseEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: relationship.id, promisorId: first, promiseeId: second, statement, importance, dueOn, state: 'MADE', madeBy: ctx.principal.id, madeAt: ctx.now,
    } as DepartmentPromiseRecord);
    return { departmentPromiseId: promise.id };
  });
}

/** Accepts a promise; from then on it binds. */
export function acceptDepartmentPromise(ctx: Context, input: ChangeDepartmentPromiseInput): Promise<WriteAnswer<PromiseAnswer>> {
  return change(ctx, acceptPromiseRule, input, () => ({ state: 'ACCEPTED', acceptedBy: ctx.principal.id, acceptedAt: ctx.now }));
}

/** Takes a promise back before it is accepted. */
export function withdrawDepartmentPromise(ctx: Context, input: CloseDepartmentPromiseInput): Promise<WriteAnswer<PromiseAnswer>> {
  return change(ctx, withdrawPromiseRule, input, () => ({ state: 'WITHDRAWN', ...settled(ctx, input) }));
}

/** Lets a promise go; that says nothing about anybody. */
export function waiveDepartmentPromise(ctx: Context, input: CloseDepartmentPromiseInput): Promise<WriteAnswer<PromiseAnswer>> {
  return change(ctx, waivePromiseRule, input, () => ({ state: 'WAIVED', ...settled(ctx, input) }));
}

/** Says on which day a promise was kept, also one that had been reported broken. It is evidence of the department that promised. */
export function confirmDepartmentPromiseKept(ctx: Context, input: ConfirmDepartmentPromiseKeptInput): Promise<WriteAnswer<PromiseAnswer>> {
  return change(ctx, confirmKeptRule, input, async (promise, tx) => {
    const { keptOn } = input;
    const refusal = { code: 'OUT_OF_RANGE', field: ['input', 'keptOn'] } as const;
    if (keptOn < dayOf(promise.madeAt) || keptOn > dayOf(ctx.now)) throw new Refusal({ ...refusal, message: serviceMessages.keptInFuture });
    if (promise.state === 'BROKEN' && keptOn <= promise.dueOn) throw new Refusal({ ...refusal, message: serviceMessages.keptLateOnly });
    await show(tx, promise, { ending: keptOn <= promise.dueOn ? 'KEPT' : 'KEPT_LATE', on: keptOn });
    return { state: 'KEPT', keptOn, ...settled(ctx, input) };
  });
}

/** Reports a promise broken once its day is over. */
export function reportDepartmentPromiseBroken(ctx: Context, input: CloseDepartmentPromiseInput): Promise<WriteAnswer<PromiseAnswer>> {
  return change(ctx, reportBrokenRule, input, async (promise, tx) => {
    if (promise.dueOn >= dayOf(ctx.now)) throw new Refusal({ code: 'STATE_CONFLICT', message: serviceMessages.notYetDue, currentState: promise.state, allowedActions: ['CONFIRM_DEPARTMENT_PROMISE_KEPT', 'WAIVE_DEPARTMENT_PROMISE'] });
    await show(tx, promise, { ending: 'BROKEN', on: promise.dueOn });
    return { state: 'BROKEN', ...settled(ctx, input) };
  });
}

type Changes = Partial<DepartmentPromiseRecord>;

function change(ctx: Context, rule: ServiceRule, input: ChangeDepartmentPromiseInput, changes: (promise: DepartmentPromiseRecord, tx: Write) => Changes | Promise<Changes>): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const promise = await hold(tx, kind, rule, input);
    tx.em.assign(promise, await changes(promise, tx));
    return { departmentPromiseId: promise.id };
  });
}

function settled({ principal, now }: Context, { note }: CloseDepartmentPromiseInput): Changes {
  return { settledBy: principal.id, settledAt: now, settleNote: textOf(note, ['input', 'note'], { max: 2_000 }) };
}

/** What became of a promise is evidence; one reported broken and kept after all says it anew. */
async function show(tx: Write, { id, relationshipId, promisorId, importance, state }: DepartmentPromiseRecord, { ending, on }: { ending: PromiseEnding; on: string }): Promise<void> {
  const end = new Date(`${on}T23:59:59Z`);
  const occurredAt = end < tx.ctx.now ? end : tx.ctx.now;
  await showEvidence(tx, { relationshipId, departmentId: promisorId, source: { type: 'DepartmentPromise', id }, occurredAt, outcome: (map) => promiseFinding(ending, importance, map) }, state === 'BROKEN');
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
