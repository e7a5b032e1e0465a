import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { changeActions } from './change-request.actions.ts';
import { ChangeRequestEntity, type ChangeRequestRecord } from './change-request.entity.ts';
import { changeMessages } from './change-requests.messages.ts';
import type { ChangeRule } from './change-requests.policy.ts';

/** What acts on requests for changes answer. A type, as the payloads' index asks. */
export type ChangeAnswer = { readonly changeRequestId: string };

/** What races come to that only the database sees. */
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: changeMessages.changedMeanwhile };
export const changeConstraints = {
  change_request_course: changed, change_request_round_number_once: changed, change_request_round_is_its_requests: changed,
  change_request_superseded_once: { code: 'DUPLICATE', message: changeMessages.supersededAlready, field: ['input', 'supersedesChangeRequestId'] },
} as const satisfies Record<string, UserErrorFacts>;

const field = ['input', 'changeRequestId'];

/** Holds a request of the asker's own side, in a relationship that lives, for an act that its state and the rule allow. */
export async function holdRequest({ em, ctx }: Write, rule: ChangeRule, input: { readonly changeRequestId: string; readonly expectedVersion?: number | null }): Promise<ChangeRequestRecord> {
  const request = await lockVisible<ChangeRequestRecord>(em, ChangeRequestEntity, ctx, idOf('ChangeRequest', input.changeRequestId), field);
  await findOwnLiving(em, ctx, request.relationshipId, field);
  checkVersion(request, 'ChangeRequest', input.expectedVersion);
  if (!rule.states.includes(request.state)) {
    const allowedActions = Object.entries(changeActions).filter(([, other]) => can(ctx.principal, other, request).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: changeMessages.notNow, currentState: request.state, allowedActions });
  }
  authorize(ctx, rule, request);
  return request;
}
