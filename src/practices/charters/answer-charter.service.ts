import { renewalDueOn } from '../../domain/consensus/charter-renewal.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { PartnerCharterEntity, type PartnerCharterRecord } from './charter.entity.ts';
import type { ChangeCharterDepartmentInput, ObjectToPartnerCharterInput, SignPartnerCharterInput } from './charter.input.ts';
import { charterMessages } from './charters.messages.ts';
import { objectToCharterRule, signCharterRule, withdrawObjectionRule } from './charters.policy.ts';
import { type CharterDepartmentAnswer, charterConstraints as constraints, holdDepartment, subjectOfDepartment, take } from './hold-charter.ts';
import { newestText } from './revise-charter.service.ts';

/** Signs for a department the text that was read. The last signature brings the charter into force, in the place of the one before. */
export function signPartnerCharter(ctx: Context, input: SignPartnerCharterInput): Promise<WriteAnswer<CharterDepartmentAnswer>> {
  return write(ctx, { rule: signCharterRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const held = await holdDepartment(tx, input);
    const after = take(tx, 'SIGN', held);
    authorize(ctx, signCharterRule, subjectOfDepartment(held));
    const { charter, department } = held;
    tx.em.assign(department, { state: 'SIGNED', answeredBy: ctx.principal.id, answeredAt: ctx.now, textNumber: await numberRead(tx, charter, input) });
    if (after.status === 'IN_FORCE') await bringIntoForce(tx, charter);
    return { charterId: charter.id, charterDepartmentId: department.id };
  });
}

/** Objects for a department: until it takes that back, or the text is written anew, the charter is not in force. */
export function objectToPartnerCharter(ctx: Context, input: ObjectToPartnerCharterInput): Promise<WriteAnswer<CharterDepartmentAnswer>> {
  return write(ctx, { rule: objectToCharterRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const objection = requiredText(input.objection, ['input', 'objection'], 4_000);
    const held = await holdDepartment(tx, input);
    take(tx, 'OBJECT', held);
    authorize(ctx, objectToCharterRule, subjectOfDepartment(held));
    const { charter, department } = held;
    tx.em.assign(department, { state: 'OBJECTED', answeredBy: ctx.principal.id, answeredAt: ctx.now, textNumber: await numberRead(tx, charter, input), objection });
    return { charterId: charter.id, charterDepartmentId: department.id };
  });
}

/** Takes a department's objection back; it has yet to sign. */
export function withdrawCharterObjection(ctx: Context, input: ChangeCharterDepartmentInput): Promise<WriteAnswer<CharterDepartmentAnswer>> {
  return write(ctx, { rule: withdrawObjectionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const held = await holdDepartment(tx, input);
    take(tx, 'WITHDRAW_OBJECTION', held);
    authorize(ctx, withdrawObjectionRule, subjectOfDepartment(held));
    const { charter, department } = held;
    tx.em.assign(department, { state: 'NAMED', answeredBy: null, answeredAt: null, textNumber: null, objection: null });
    return { charterId: charter.id, charterDepartmentId: department.id };
  });
}

/** Nobody signs, or objects to, a text that was written after the one that they read. */
async function numberRead(tx: Write, { id }: PartnerCharterRecord, { textNumber }: SignPartnerCharterInput): Promise<number> {
  const { number } = await newestText(tx, id);
  if (number === textNumber) return number;
  throw new Refusal({ code: 'STALE_VERSION', message: charterMessages.textChanged, field: ['input', 'textNumber'], current: { type: 'PartnerCharter', id } });
}

async function bringIntoForce(tx: Write, charter: PartnerCharterRecord): Promise<void> {
  const { em, ctx } = tx;
  // First the signature: the database asks for all of them.
  await em.flush();
  const before = await em.findOne<PartnerCharterRecord>(PartnerCharterEntity, { workspaceId: charter.workspaceId, relationshipId: charter.relationshipId, state: 'IN_FORCE' });
  if (before !== null) {
    const held = await lockVisible<PartnerCharterRecord>(em, PartnerCharterEntity, ctx, before.id, []);
    if (held.state === 'IN_FORCE') em.assign(held, { state: 'SUPERSEDED', supersededAt: ctx.now });
    // At no moment are two in force.
    await em.flush();
  }
  const inForceOn = ctx.now.toISOString().slice(0, 10);
  em.assign(charter, { state: 'IN_FORCE', inForceAt: ctx.now, inForceOn, renewalDueOn: renewalDueOn(inForceOn) });
}
