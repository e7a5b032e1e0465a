import { personNamed } from '../../../partners/person-named.ts';
import type { Context } from '../../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../../platform/errors/refusal.ts';
import { idOf, newId } from '../../../platform/ids.ts';
import { authorize, checkVersion, lockVisible, requireVisible } from '../../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../../platform/writes/write.ts';
import { pastDay } from '../../past-day.ts';
import { findDepartment, findStaff, standingIn } from './find-department.ts';
import { DepartmentPostEntity, type DepartmentPostRecord } from './post.entity.ts';
import type { EndDepartmentPostInput, NameDepartmentPostInput } from './post.input.ts';
import { postMessages } from './posts.messages.ts';
import { endPostRule, namePostRule } from './posts.policy.ts';

/** What acts on posts answer. A type, as the payloads' index asks. */
export type PostAnswer = { readonly departmentPostId: string };

const constraints = {
  department_post_one_head: { code: 'DUPLICATE', message: postMessages.hasHead, field: ['input', 'isHead'] },
  department_post_one_place: { code: 'DUPLICATE', message: postMessages.hasPlace, field: ['input', 'personId'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Says that somebody works in a department, or is its head. */
export function nameDepartmentPost(ctx: Context, input: NameDepartmentPostInput): Promise<WriteAnswer<PostAnswer>> {
  return write(ctx, { rule: namePostRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { isHead } = input;
    await requireVisible(tx, personNamed(input.personId, 'personId'));
    const { workspaceId, relationshipId, leads, keepsPeople } = await findDepartment(tx, input.relationshipId);
    authorize(ctx, namePostRule, { leads, keepsPeople, isHead });
    const post = tx.em.create(DepartmentPostEntity, {
      workspaceId, id: newId(), relationshipId, personId: await findStaff(tx, input.personId, ['input', 'personId']), isHead, sinceOn: pastDay(ctx, input.sinceOn, ['input', 'sinceOn'])!,
      state: 'HELD', namedBy: ctx.principal.id, namedAt: ctx.now,
    } as DepartmentPostRecord);
    return { departmentPostId: post.id };
  });
}

/** Says that somebody works in a department no longer. */
export function endDepartmentPost(ctx: Context, input: EndDepartmentPostInput): Promise<WriteAnswer<PostAnswer>> {
  return write(ctx, { rule: endPostRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const path = ['input', 'departmentPostId'];
    if (!ctx.principal.isStaff) throw notFound(...path);
    const post = await lockVisible<DepartmentPostRecord>(tx.em, DepartmentPostEntity, ctx, idOf('DepartmentPost', input.departmentPostId), path);
    checkVersion(post, 'DepartmentPost', input.expectedVersion);
    if (post.state !== 'HELD') throw new Refusal({ code: 'STATE_CONFLICT', message: postMessages.notHeld, currentState: post.state, allowedActions: [] });
    authorize(ctx, endPostRule, { ...await standingIn(tx, post.relationshipId), isHead: post.isHead, state: post.state });
    const untilOn = pastDay(ctx, input.untilOn, ['input', 'untilOn'])!;
    if (untilOn < post.sinceOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: postMessages.notBefore, field: ['input', 'untilOn'] });
    tx.em.assign(post, { state: 'ENDED', untilOn, endedBy: ctx.principal.id, endedAt: ctx.now });
    return { departmentPostId: post.id };
  });
}
