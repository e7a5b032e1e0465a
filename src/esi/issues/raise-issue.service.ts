import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { wholeWithin } from '../exact-amount.ts';
import { joinPart, requireUnderWay, turnConstraints } from '../hold-turn.ts';
import { EsiProjectEntity, type EsiProjectRecord } from '../projects/project.entity.ts';
import { DesignIssueEntity, type DesignIssueRecord } from './issue.entity.ts';
import type { RaiseDesignIssueInput } from './issue.input.ts';
import { raiseIssueRule } from './issues.policy.ts';

/** What acts on design issues answer. A type, as the payloads' index asks. */
export type IssueAnswer = { readonly designIssueId: string };

const usualAnswerDays = 7;
const day = 86_400_000;

/** Raises what the design leaves open: with one supplier, or for all in the project. */
export function raiseDesignIssue(ctx: Context, input: RaiseDesignIssueInput): Promise<WriteAnswer<IssueAnswer>> {
  return write(ctx, { rule: raiseIssueRule, input, idempotencyKey: input.idempotencyKey, constraints: turnConstraints }, async (tx) => {
    const of = await placeOf(tx, input);
    authorize(ctx, raiseIssueRule, undefined);
    const { title, description, isBlocking } = input;
    const answerDays = wholeWithin(input.answerDays ?? usualAnswerDays, [3, 60], ['input', 'answerDays']);
    const issue = tx.em.create(DesignIssueEntity, {
      ...of, id: newId(), title: requiredText(title, ['input', 'title'], 200), description: requiredText(description, ['input', 'description'], 10_000), isBlocking, raisedBySide: sideOf(ctx.principal),
      raisedBy: ctx.principal.id, raisedAt: ctx.now, state: 'OPEN', round: 1, askedAt: ctx.now, ...dueIn(ctx.now, answerDays),
    } as DesignIssueRecord);
    return { designIssueId: issue.id };
  });
}

/** When an answer is due that is asked for now. */
export function dueIn(now: Date, answerDays: number): Pick<DesignIssueRecord, 'answerDays' | 'answerDueAt'> {
  return { answerDays, answerDueAt: new Date(now.getTime() + answerDays * day) };
}

type Place = Pick<DesignIssueRecord, 'workspaceId' | 'projectId' | 'relationshipId' | 'involvementId'>;

async function placeOf(tx: Write, { esiInvolvementId, esiProjectId }: RaiseDesignIssueInput): Promise<Place> {
  if (esiInvolvementId != null && esiProjectId == null) return (await joinPart(tx, esiInvolvementId)).of;
  const path = ['input', 'esiProjectId'];
  if (esiProjectId == null || esiInvolvementId != null) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: ['input', 'esiInvolvementId'] });
  // What is for all is the firm's to raise: a supplier speaks in its own part.
  if (!tx.ctx.principal.isStaff) throw notFound(...path);
  const project = await lockVisible<EsiProjectRecord>(tx.em, EsiProjectEntity, tx.ctx, idOf('EsiProject', esiProjectId), path);
  requireUnderWay(project, path);
  return { workspaceId: project.workspaceId, projectId: project.id, relationshipId: null, involvementId: null };
}
