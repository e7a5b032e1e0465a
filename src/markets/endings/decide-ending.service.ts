import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { ApiKeyEntity } from '../../partners/member.entity.ts';
import type { ActRule } from '../../platform/rules.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { RelationshipEntity, type RelationshipRecord } from '../relationship.entity.ts';
import { terminate } from '../terminate-relationship.ts';
import { EndingRequestEntity, type EndingRequestRecord, type EndingRequestStatus } from './ending-request.entity.ts';
import type { ApproveEndingInput, ChangeEndingInput, DeclineEndingInput, WithdrawEndingInput } from './ending-request.input.ts';
import { endingMessages } from './endings.messages.ts';
import { approveEndingRule, declineEndingRule, type EndingSubject, withdrawEndingRule } from './endings.policy.ts';

type Decided = Promise<WriteAnswer<{ endingRequestId: string; relationshipId: string }>>;

/** Approves the end that another person asks for: the relationship ends in the same transaction. */
export function approveEnding(ctx: Context, input: ApproveEndingInput): Decided {
  return write(ctx, { rule: approveEndingRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const note = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const { request, relationship } = await lockOpen(tx, approveEndingRule, input);
    await refuseOwner(tx, request);
    decide(tx, request, 'APPROVED', note);
    // First the approval: without it the database lets no key relationship end.
    await tx.em.flush();
    const { reason, note: endNote, endedOn } = request;
    Object.assign(relationship, await terminate(tx, relationship, { reason, note: endNote ?? null, endedOn: endedOn ?? null }));
    return { endingRequestId: request.id, relationshipId: relationship.id };
  });
}

/** Declines the end that another person asks for: the relationship goes on. */
export function declineEnding(ctx: Context, input: DeclineEndingInput): Decided {
  return write(ctx, { rule: declineEndingRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const note = requiredText(input.note, ['input', 'note'], 2_000);
    const { request } = await lockOpen(tx, declineEndingRule, input);
    await refuseOwner(tx, request);
    return decide(tx, request, 'DECLINED', note);
  });
}

/** Takes back what one has asked for. */
export function withdrawEnding(ctx: Context, input: WithdrawEndingInput): Decided {
  return write(ctx, { rule: withdrawEndingRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const note = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const { request } = await lockOpen(tx, withdrawEndingRule, input);
    return decide(tx, request, 'WITHDRAWN', note);
  });
}

/** Holds the relationship and then the request, as all acts that end one do. */
async function lockOpen(tx: Write, rule: ActRule<EndingSubject>, input: ChangeEndingInput): Promise<{ request: EndingRequestRecord; relationship: RelationshipRecord }> {
  const { em, ctx } = tx;
  const field = ['input', 'endingRequestId'];
  const id = idOf('EndingRequest', input.endingRequestId);
  const seen = id === null ? null : await em.findOne(EndingRequestEntity, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
  const relationship = await lockVisible<RelationshipRecord>(em, RelationshipEntity, ctx, seen?.relationshipId ?? null, field);
  const request = await lockVisible<EndingRequestRecord>(em, EndingRequestEntity, ctx, id, field);
  checkVersion(request, 'EndingRequest', input.expectedVersion);
  if (request.status !== 'OPEN') throw new Refusal({ code: 'STATE_CONFLICT', message: endingMessages.decided, currentState: request.status, allowedActions: [] });
  authorize(ctx, rule, request);
  return { request, relationship };
}

/** A person who asks by a key of their own making is the same person. */
async function refuseOwner({ em, ctx }: Write, { workspaceId, requestedBy }: EndingRequestRecord): Promise<void> {
  const own = await em.count(ApiKeyEntity, { workspaceId, id: requestedBy, createdBy: ctx.principal.id });
  if (own > 0) throw new Refusal({ code: 'NOT_ALLOWED', message: endingMessages.fourEyes });
}

function decide({ ctx }: Write, request: EndingRequestRecord, status: EndingRequestStatus, decisionNote: string | null): { endingRequestId: string; relationshipId: string } {
  Object.assign(request, { status, decidedAt: ctx.now, decidedBy: ctx.principal.id, decisionNote });
  return { endingRequestId: request.id, relationshipId: request.relationshipId };
}
