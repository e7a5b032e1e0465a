import { sideOf } from '../sides.ts';
import { obstacleTo, promiseActs } from '../../domain/trust/promise-course.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { actionOf } from './promise-actions.ts';
import { PartnerPromiseEntity, type PartnerPromiseRecord } from './promise.entity.ts';
import { promiseMessages } from './promises.messages.ts';
import { obstacleMessages, type PromiseActRule, type PromiseSubject, standingOf } from './promises.policy.ts';

/** What acts on a promise answer. */
export type PromiseAnswer = { readonly promiseId: string };

interface PromiseChange {
  readonly promiseId: string;
  readonly expectedVersion?: number | null;
}

const field = ['input', 'promiseId'];

/** What races come to that only the database sees: whoever commits first decides, the other looks again. */
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: promiseMessages.changedMeanwhile, field };
export const promiseConstraints = {
  promise_course: changed, promise_side: changed, promise_superseded_once: changed, promise_counters_its_like: changed,
  promise_one_counter: { code: 'DUPLICATE', message: promiseMessages.oneCounter, field },
} as const satisfies Record<string, UserErrorFacts>;

/** Holds a promise for an act, and refuses the act where the promise's course or the rule does. */
export async function lockPromise(tx: Write, rule: PromiseActRule, input: PromiseChange): Promise<PartnerPromiseRecord> {
  const { em, ctx } = tx;
  const promise = await holdPromise(tx, input.promiseId);
  await findOwnRelationship(em, ctx, promise.relationshipId, field);
  checkVersion(promise, 'PartnerPromise', input.expectedVersion);
  refuseOffCourse(tx, rule, promise);
  authorize(ctx, rule, subjectOf(promise));
  return promise;
}

/** Refuses what the promise's state does not allow, whoever asks; whose act it is, the rule says. */
export function refuseOffCourse({ ctx }: Write, { act }: PromiseActRule, promise: PartnerPromiseRecord): void {
  const side = sideOf(ctx.principal);
  const standing = standingOf(subjectOf(promise));
  const obstacle = obstacleTo(act, standing, side);
  if (obstacle === null || obstacle === 'OTHER_SIDE') return;
  const allowedActions = promiseActs.filter((other) => obstacleTo(other, standing, side) === null).map((other) => actionOf[other]);
  throw new Refusal({ code: 'STATE_CONFLICT', message: obstacleMessages[obstacle], currentState: promise.status, allowedActions });
}

/** A counter is held after what it counters, as by everybody, so that nobody waits for somebody who waits for them. */
async function holdPromise({ em, ctx }: Write, globalId: string): Promise<PartnerPromiseRecord> {
  const id = idOf('PartnerPromise', globalId);
  const { workspaceId } = ctx.principal;
  const seen = id === null ? null : await em.findOne<PartnerPromiseRecord>(PartnerPromiseEntity, { workspaceId, id }, { disableIdentityMap: true });
  if (seen?.supersedesId != null) await lockVisible(em, PartnerPromiseEntity, ctx, seen.supersedesId, field);
  return lockVisible<PartnerPromiseRecord>(em, PartnerPromiseEntity, ctx, id, field);
}

function subjectOf(promise: PartnerPromiseRecord): PromiseSubject {
  return promise;
}
