import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { showAnswer } from '../answer-evidence.ts';
import { holdTurn } from '../hold-turn.ts';
import { turnMessages } from '../turn.messages.ts';
import { issueKind } from './issue.actions.ts';
import type { DesignIssueRecord } from './issue.entity.ts';
import type { AnswerDesignIssueInput, CloseDesignIssueInput, ReopenDesignIssueInput, SetDesignIssueBlockingInput } from './issue.input.ts';
import { answeringSide, answerIssueRule, closeIssueRule, reopenIssueRule, setBlockingRule } from './issues.policy.ts';
import { dueIn, type IssueAnswer } from './raise-issue.service.ts';

/** Answers for the side that was asked. */
export function answerDesignIssue(ctx: Context, input: AnswerDesignIssueInput): Promise<WriteAnswer<IssueAnswer>> {
  return write(ctx, { rule: answerIssueRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const answer = requiredText(input.answer, ['input', 'answer'], 10_000);
    const issue = await holdTurn(tx, issueKind, answerIssueRule, input);
    tx.em.assign(issue, { state: 'ANSWERED', answer, answeredBy: ctx.principal.id, answeredAt: ctx.now });
    await show(tx, issue);
    return { designIssueId: issue.id };
  });
}

/** How long the firm took is evidence at once; of a supplier's answer the platform notes it. What the firm asks itself shows nothing. */
async function show(tx: Write, issue: DesignIssueRecord): Promise<void> {
  const { id, relationshipId, round, askedAt, answerDueAt } = issue;
  if (relationshipId == null || !tx.ctx.principal.isStaff) return;
  await showAnswer(tx, 'DesignIssue', { id, key: String(round), relationshipId, side: answeringSide(issue), askedAt, dueAt: answerDueAt, answeredAt: tx.ctx.now });
}

/** Asks once more, with the same time to answer; the answer given stays in the history. */
export function reopenDesignIssue(ctx: Context, input: ReopenDesignIssueInput): Promise<WriteAnswer<IssueAnswer>> {
  return write(ctx, { rule: reopenIssueRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const reopenReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const issue = await holdTurn(tx, issueKind, reopenIssueRule, input);
    await noteRound(tx, issue);
    tx.em.assign(issue, { state: 'OPEN', answer: null, answeredBy: null, answeredAt: null, round: issue.round + 1, askedAt: ctx.now, ...dueIn(ctx.now, issue.answerDays), reopenReason });
    return { designIssueId: issue.id };
  });
}

/** What the round that ends has shown, before its times are gone: the firm asks, so its session may say so. */
async function noteRound(tx: Write, issue: DesignIssueRecord): Promise<void> {
  const { id, relationshipId, round, askedAt, answerDueAt, answeredAt } = issue;
  if (relationshipId == null || !tx.ctx.principal.isStaff) return;
  await showAnswer(tx, 'DesignIssue', { id, key: String(round), relationshipId, side: answeringSide(issue), askedAt, dueAt: answerDueAt, answeredAt: answeredAt! });
}

/** Closes what one's own side raised. */
export function closeDesignIssue(ctx: Context, input: CloseDesignIssueInput): Promise<WriteAnswer<IssueAnswer>> {
  return write(ctx, { rule: closeIssueRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const closingNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const issue = await holdTurn(tx, issueKind, closeIssueRule, input);
    tx.em.assign(issue, { state: 'CLOSED', closedBy: ctx.principal.id, closedAt: ctx.now, closingNote });
    return { designIssueId: issue.id };
  });
}

/** Says for the firm whether it holds up production. */
export function setDesignIssueBlocking(ctx: Context, input: SetDesignIssueBlockingInput): Promise<WriteAnswer<IssueAnswer>> {
  return write(ctx, { rule: setBlockingRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const blockingReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    await holdProjectOf(tx, input.designIssueId);
    const issue = await holdTurn(tx, issueKind, setBlockingRule, input);
    if (issue.isBlocking === input.isBlocking) throw new Refusal({ code: 'INVALID', message: turnMessages.blockingAlready, field: ['input', 'isBlocking'] });
    tx.em.assign(issue, { isBlocking: input.isBlocking, blockingChangedBy: ctx.principal.id, blockingChangedAt: ctx.now, blockingReason });
    return { designIssueId: issue.id };
  });
}

/** Whoever passes a gate holds its project: it is held here before the issue, so that neither overlooks the other. */
async function holdProjectOf({ em, ctx }: Write, designIssueId: string): Promise<void> {
  const { workspaceId } = ctx.principal;
  await em.execute('select p.id from esi_project p where p.workspace_id = ? and p.id = (select d.project_id from design_issue d where d.workspace_id = p.workspace_id and d.id = ?) for key share', [workspaceId, idOf('DesignIssue', designIssueId)]);
}
