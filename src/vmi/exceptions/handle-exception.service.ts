import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { MembershipEntity } from '../../partners/member.entity.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { sideOf } from '../../trust/sides.ts';
import { exceptionActions } from './exception.actions.ts';
import { type ExceptionStatus, SupplyExceptionEntity, type SupplyExceptionRecord } from './exception.entity.ts';
import type {
  AcknowledgeSupplyExceptionInput, EscalateSupplyExceptionInput, ExceptionActInput, ResolveSupplyExceptionInput, SnoozeSupplyExceptionInput, TakeOnSupplyExceptionInput,
} from './exception.input.ts';
import { exceptionMessages } from './exceptions.messages.ts';
import {
  acknowledgeExceptionRule, escalateExceptionRule, type ExceptionActRule, resolveExceptionRule, snoozeExceptionRule, takeOnExceptionRule,
} from './exceptions.policy.ts';

type Handled = Promise<WriteAnswer<{ readonly exceptionId: string }>>;
type Changes = Partial<Pick<SupplyExceptionRecord, 'ownerId' | 'ownerSide' | 'snoozedUntil' | 'statusReason'>>;

const mostDays = 30;

/** Says that an exception was seen: it is no longer escalated by itself. */
export function acknowledgeException(ctx: Context, input: AcknowledgeSupplyExceptionInput): Handled {
  return handle(ctx, { rule: acknowledgeExceptionRule, input, status: 'ACKNOWLEDGED' }, () => ({ statusReason: noteOf(input.note) }));
}

/** Has somebody of one's own side work on an exception. */
export function takeOnException(ctx: Context, input: TakeOnSupplyExceptionInput): Handled {
  return handle(ctx, { rule: takeOnExceptionRule, input, status: 'IN_WORK' }, async (tx) => ({ statusReason: noteOf(input.note), ownerId: await ownerOf(tx, input.ownerId), ownerSide: sideOf(ctx.principal) }));
}

/** Puts an exception aside; the platform opens it again. */
export function snoozeException(ctx: Context, input: SnoozeSupplyExceptionInput): Handled {
  return handle(ctx, { rule: snoozeExceptionRule, input, status: 'SNOOZED' }, () => {
    const ahead = input.until.getTime() - ctx.now.getTime();
    if (!(ahead > 0 && ahead <= mostDays * 86_400_000)) throw new Refusal({ code: 'OUT_OF_RANGE', message: exceptionMessages.snoozeRange, values: { days: mostDays }, field: ['input', 'until'] });
    return { snoozedUntil: input.until, statusReason: requiredText(input.reason, ['input', 'reason'], 2_000) };
  });
}

/** Hands an exception up, whoever works on it: nobody's owner keeps it from the other side's superiors. */
export function escalateException(ctx: Context, input: EscalateSupplyExceptionInput): Handled {
  return handle(ctx, { rule: escalateExceptionRule, input, status: 'ESCALATED' }, () => ({ statusReason: requiredText(input.reason, ['input', 'reason'], 2_000) }));
}

/** Says that an exception is over. It is not opened again while its cause lasts. */
export function resolveException(ctx: Context, input: ResolveSupplyExceptionInput): Handled {
  return handle(ctx, { rule: resolveExceptionRule, input, status: 'RESOLVED' }, () => ({ statusReason: requiredText(input.reason, ['input', 'reason'], 2_000) }));
}

interface Act {
  readonly rule: ExceptionActRule;
  readonly input: ExceptionActInput;
  readonly status: ExceptionStatus;
}

const changed: UserErrorFacts = { code: 'STATE_CONFLICT', message: exceptionMessages.changedMeanwhile, field: ['input', 'exceptionId'] };
const constraints = { supply_exception_course: changed, supply_exception_side: changed };

function handle(ctx: Context, { rule, input, status }: Act, change: (tx: Write) => Changes | Promise<Changes>): Handled {
  return write(ctx, { rule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const field = ['input', 'exceptionId'];
    const exception = await lockVisible<SupplyExceptionRecord>(tx.em, SupplyExceptionEntity, ctx, idOf('SupplyException', input.exceptionId), field);
    await findOwnRelationship(tx.em, ctx, exception.relationshipId, field);
    // One side's inner affair is nothing that the other has ever heard of.
    if (exception.forSide != null && exception.forSide !== sideOf(ctx.principal)) throw notFound(...field);
    checkVersion(exception, 'SupplyException', input.expectedVersion);
    refuseOffCourse(rule, exception, field);
    authorize(ctx, rule, exception, field);
    const made = await change(tx);
    if (status === exception.status && isAsBefore(exception, made)) throw offCourse(exception, field);
    tx.em.assign(exception, { snoozedUntil: null, ...made, status, statusChangedBy: ctx.principal.id, statusChangedAt: ctx.now, escalatesAt: null });
    return { exceptionId: exception.id };
  });
}

function refuseOffCourse({ statuses }: ExceptionActRule, exception: SupplyExceptionRecord, field: readonly string[]): void {
  if (!statuses.includes(exception.status)) throw offCourse(exception, field);
}

function offCourse({ status }: SupplyExceptionRecord, field: readonly string[]): Refusal {
  const allowedActions = Object.entries(exceptionActions).flatMap(([action, rule]) => (rule.statuses.includes(status) ? [action] : []));
  return new Refusal({ code: 'STATE_CONFLICT', message: exceptionMessages.notNow, currentState: status, allowedActions, field });
}

/** Taken on once more by the same person with the same words: nothing that anybody would want to read. */
function isAsBefore(exception: SupplyExceptionRecord, made: Changes): boolean {
  return Object.entries(made).every(([name, value]) => exception[name as keyof Changes] === value);
}

/** An active user of the asker's own party; anybody else is not found, whoever they are. */
async function ownerOf({ em, ctx }: Write, ownerId: string | null | undefined): Promise<string> {
  if (ownerId == null) return ctx.principal.id;
  const { workspaceId, partyId } = ctx.principal;
  const userId = idOf('User', ownerId);
  if (userId === null || (await em.count(MembershipEntity, { workspaceId, userId, partyId, status: 'ACTIVE' })) === 0) throw notFound('input', 'ownerId');
  return userId;
}

function noteOf(note: string | null | undefined): string | null {
  return textOf(note, ['input', 'note'], { max: 2_000 });
}
