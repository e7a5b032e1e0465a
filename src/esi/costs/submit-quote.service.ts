import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, findVisible, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { requireOpen } from '../involvements/open-project.ts';
import { amountOf } from './amounts.ts';
import { costMessages } from './costs.messages.ts';
import { declineQuoteRule, type RequestSubject, submitQuoteRule } from './costs.policy.ts';
import { costConstraints as constraints } from './hold-costs.ts';
import { CostQuoteEntity, type CostQuoteRecord, QuoteRequestEntity, type QuoteRequestRecord } from './quote.entity.ts';
import type { DeclineToQuoteInput, SubmitQuoteInput } from './quote.input.ts';

export type QuoteAnswer = { readonly quoteRequestId: string; readonly costQuoteId: string };
type Said = Pick<CostQuoteRecord, 'isDeclined' | 'unitPrice' | 'toolingCost' | 'leadTimeDays' | 'validUntil' | 'note'>;

const field = ['input', 'quoteRequestId'];
const mostRevisions = 20;

/** Quotes for the supplier, in the place of what it said before. Until the deadline nobody else reads it. */
export function submitQuote(ctx: Context, input: SubmitQuoteInput): Promise<WriteAnswer<QuoteAnswer>> {
  return write(ctx, { rule: submitQuoteRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const request = await holdRequest(tx, submitQuoteRule, input.quoteRequestId);
    return answer(tx, request, quoted(input, request));
  });
}

/** Says for the supplier that it gives no price; that is an answer, too. */
export function declineToQuote(ctx: Context, input: DeclineToQuoteInput): Promise<WriteAnswer<QuoteAnswer>> {
  return write(ctx, { rule: declineQuoteRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const request = await holdRequest(tx, declineQuoteRule, input.quoteRequestId);
    const note = requiredText(input.reason, ['input', 'reason'], 4_000);
    return answer(tx, request, { isDeclined: true, unitPrice: null, toolingCost: null, leadTimeDays: null, validUntil: null, note });
  });
}

/** The supplier's own request in a project that is open to it, held: whoever closes the round waits until we are done. */
async function holdRequest(tx: Write, rule: ActRule<RequestSubject>, globalId: string): Promise<QuoteRequestRecord> {
  const { em, ctx } = tx;
  const id = idOf('QuoteRequest', globalId);
  const seen = await findVisible<QuoteRequestRecord>(em, QuoteRequestEntity, ctx, id, field);
  await findOwnRelationship(em, ctx, seen.relationshipId, field);
  await requireOpen(tx, seen.projectId, field);
  const request = await lockVisible<QuoteRequestRecord>(em, QuoteRequestEntity, ctx, id, field);
  await em.refresh(request);
  if (request.state !== 'OPEN') throw new Refusal({ code: 'STATE_CONFLICT', message: costMessages.tooLate, currentState: request.state, allowedActions: [] });
  authorize(ctx, rule, request);
  return request;
}

function quoted(input: SubmitQuoteInput, { dueAt }: QuoteRequestRecord): Said {
  const { leadTimeDays = null, validUntil = null } = input;
  if (leadTimeDays !== null && (leadTimeDays < 0 || leadTimeDays > 3_650)) throw new Refusal({ code: 'OUT_OF_RANGE', message: costMessages.leadTimeRange, field: ['input', 'leadTimeDays'] });
  if (validUntil !== null && validUntil < dueAt.toISOString().slice(0, 10)) throw new Refusal({ code: 'OUT_OF_RANGE', message: costMessages.validityPast, field: ['input', 'validUntil'] });
  return {
    isDeclined: false, leadTimeDays, validUntil, note: textOf(input.note, ['input', 'note'], { max: 4_000 }),
    unitPrice: amountOf(input.unitPrice, ['input', 'unitPrice'], { isZeroAllowed: false }), toolingCost: input.toolingCost == null ? null : amountOf(input.toolingCost, ['input', 'toolingCost']),
  };
}

async function answer({ em, ctx }: Write, request: QuoteRequestRecord, said: Said): Promise<QuoteAnswer> {
  const { workspaceId, id: requestId, projectId, relationshipId, involvementId, roundId } = request;
  const revision = 1 + await em.count(CostQuoteEntity, { workspaceId, requestId });
  if (revision > mostRevisions) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: costMessages.tooManyRevisions, field });
  const quote = em.create(CostQuoteEntity, { workspaceId, id: newId(), projectId, relationshipId, involvementId, roundId, requestId, revision, ...said, submittedBy: ctx.principal.id, submittedAt: ctx.now } as CostQuoteRecord);
  return { quoteRequestId: requestId, costQuoteId: quote.id };
}
