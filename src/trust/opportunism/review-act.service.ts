import { opportunisticActFinding } from '../../domain/trust/outcomes.ts';
import { RelationshipEntity } from '../../markets/relationship.entity.ts';
import { ApiKeyEntity } from '../../partners/member.entity.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { shownBy } from '../evidence/evidence.terms.ts';
import { correctEvidence, recordEvidence } from '../evidence/record-evidence.ts';
import { cleanAgain, soiled } from './clean-month.ts';
import { opportunismMessages } from './opportunism.messages.ts';
import { type OpportunisticActSubject, overturnOpportunisticActRule, reviewOpportunisticActRule } from './opportunism.policy.ts';
import { OpportunisticActEntity, type OpportunisticActRecord, type OpportunisticActStatus } from './opportunistic-act.entity.ts';
import type { ConfirmOpportunisticActInput, OverturnOpportunisticActInput, RejectOpportunisticActInput } from './opportunistic-act.input.ts';

type Decided = Promise<WriteAnswer<{ opportunisticActId: string }>>;

/** Confirms what another person has reported. It counts from now on, and the month in which it was done was no clean one. */
export function confirmOpportunisticAct(ctx: Context, input: ConfirmOpportunisticActInput): Decided {
  return write(ctx, { rule: reviewOpportunisticActRule, input: { confirm: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const reviewNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const act = await lockAct(tx, reviewOpportunisticActRule, input, 'REPORTED');
    await refuseReporter(tx, act);
    Object.assign(act, { status: 'CONFIRMED', reviewedBy: ctx.principal.id, reviewedAt: ctx.now, reviewNote });
    await recordEvidence(tx, {
      relationshipId: act.relationshipId, direction: shownBy(act.committedBySide), source: sourceOf(act), occurredAt: dayOf(tx, act), outcome: (map) => opportunisticActFinding(act.severity, map),
    });
    await soiled(tx, act);
    return { opportunisticActId: act.id };
  });
}

/** Rejects what another person has reported. */
export function rejectOpportunisticAct(ctx: Context, input: RejectOpportunisticActInput): Decided {
  return write(ctx, { rule: reviewOpportunisticActRule, input: { reject: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const reviewNote = requiredText(input.note, ['input', 'note'], 2_000);
    const act = await lockAct(tx, reviewOpportunisticActRule, input, 'REPORTED');
    await refuseReporter(tx, act);
    Object.assign(act, { status: 'REJECTED', reviewedBy: ctx.principal.id, reviewedAt: ctx.now, reviewNote });
    return { opportunisticActId: act.id };
  });
}

/** Overturns what another approver has confirmed: it counts no more, and its month is clean again if nothing else was done in it. */
export function overturnOpportunisticAct(ctx: Context, input: OverturnOpportunisticActInput): Decided {
  return write(ctx, { rule: overturnOpportunisticActRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const overturnReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const act = await lockAct(tx, overturnOpportunisticActRule, input, 'CONFIRMED');
    Object.assign(act, { status: 'OVERTURNED', overturnedBy: ctx.principal.id, overturnedAt: ctx.now, overturnReason });
    await tx.em.flush();
    await correctEvidence(tx, sourceOf(act), null);
    await cleanAgain(tx, act);
    return { opportunisticActId: act.id };
  });
}

interface ActChange {
  readonly opportunisticActId: string;
  readonly expectedVersion?: number | null;
}

const field = ['input', 'opportunisticActId'];

/** Holds the relationship and then the act: whoever records its clean months waits, and then looks at what was decided. */
async function lockAct({ em, ctx }: Write, rule: ActRule<OpportunisticActSubject>, input: ActChange, status: OpportunisticActStatus): Promise<OpportunisticActRecord> {
  const id = idOf('OpportunisticAct', input.opportunisticActId);
  const seen = id === null ? null : await em.findOne(OpportunisticActEntity, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
  await lockVisible(em, RelationshipEntity, ctx, seen?.relationshipId ?? null, field);
  const act = await lockVisible<OpportunisticActRecord>(em, OpportunisticActEntity, ctx, id, field);
  checkVersion(act, 'OpportunisticAct', input.expectedVersion);
  if (act.status !== status) {
    const message = status === 'REPORTED' ? opportunismMessages.decided : opportunismMessages.notConfirmed;
    throw new Refusal({ code: 'STATE_CONFLICT', message, currentState: act.status, allowedActions: act.status === 'CONFIRMED' ? ['OVERTURN_OPPORTUNISTIC_ACT'] : [] });
  }
  authorize(ctx, rule, act);
  return act;
}

/** A person who reported by a key of their own making is the same person. */
async function refuseReporter({ em, ctx }: Write, { workspaceId, reportedBy }: OpportunisticActRecord): Promise<void> {
  const own = await em.count(ApiKeyEntity, { workspaceId, id: reportedBy, createdBy: ctx.principal.id });
  if (own > 0) throw new Refusal({ code: 'NOT_ALLOWED', message: opportunismMessages.fourEyes });
}

const sourceOf = ({ id }: OpportunisticActRecord) => ({ type: 'OpportunisticAct', id });

/** The act's day; where that begins later than now, as it does east of here, now. */
function dayOf({ ctx }: Write, { occurredOn }: OpportunisticActRecord): Date {
  return new Date(Math.min(Date.parse(`${occurredOn}T00:00:00Z`), ctx.now.getTime()));
}
