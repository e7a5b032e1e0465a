import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { closeRound, holdRequests } from './close-round.ts';
import { costMessages } from './costs.messages.ts';
import { agreeQuoteRule, cancelRoundRule, closeRoundRule, nextRoundRule } from './costs.policy.ts';
import { costConstraints as constraints, holdRound, type RoundAnswer } from './hold-costs.ts';
import { CostQuoteEntity, type CostQuoteRecord, type QuoteRequestRecord, type QuoteRoundRecord } from './quote.entity.ts';
import type { AgreeQuoteInput, AskForNextRoundInput, CancelQuoteRoundInput, CloseQuoteRoundInput } from './quote.input.ts';

/** Breaks the seals of a round, once its deadline is over. The platform does it by itself soon after. */
export function closeQuoteRound(ctx: Context, input: CloseQuoteRoundInput): Promise<WriteAnswer<RoundAnswer>> {
  return write(ctx, { rule: closeRoundRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { round } = await holdRound(tx, closeRoundRule, input, ['OPEN']);
    await closeRound(tx, round);
    return answerOf(round);
  });
}

/** Agrees to a quote: from now on its component is quoted at that. Each supplier is told of itself alone. */
export function agreeQuote(ctx: Context, input: AgreeQuoteInput): Promise<WriteAnswer<RoundAnswer>> {
  return write(ctx, { rule: agreeQuoteRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { project, component, round } = await holdRound(tx, agreeQuoteRule, input, ['COMPARED']);
    if (project.status !== 'ACTIVE') throw new Refusal({ code: 'STATE_CONFLICT', message: costMessages.projectNotNow, currentState: project.status, allowedActions: [] });
    const quote = await findStanding(tx, round, input.costQuoteId);
    const notes = { agreed: textOf(input.noteToAgreed, ['input', 'noteToAgreed'], { max: 2_000 }), others: textOf(input.noteToOthers, ['input', 'noteToOthers'], { max: 2_000 }) };
    tx.em.assign(round, { state: 'AGREED', ...decided(tx, input.reason), agreedQuoteId: quote.id, agreedCost: quote.unitCost });
    await tx.em.flush();
    tx.em.assign(component, { quotedRoundId: round.id, quotedCost: quote.unitCost });
    await tell(tx, round, ({ id }) => (id === quote.requestId ? { state: 'AGREED', outcomeNote: notes.agreed } : { state: 'NOT_AGREED', outcomeNote: notes.others }));
    return answerOf(round);
  });
}

/** Agrees to none of a round's quotes. */
export function askForNextRound(ctx: Context, input: AskForNextRoundInput): Promise<WriteAnswer<RoundAnswer>> {
  return write(ctx, { rule: nextRoundRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { round } = await holdRound(tx, nextRoundRule, input, ['COMPARED']);
    const outcomeNote = textOf(input.noteToAll, ['input', 'noteToAll'], { max: 2_000 });
    tx.em.assign(round, { state: 'NEXT_ROUND', ...decided(tx, input.reason) });
    await tx.em.flush();
    await tell(tx, round, () => ({ state: 'NOT_AGREED', outcomeNote }));
    return answerOf(round);
  });
}

/** Gives a round up. What was quoted in it is never read. */
export function cancelQuoteRound(ctx: Context, input: CancelQuoteRoundInput): Promise<WriteAnswer<RoundAnswer>> {
  return write(ctx, { rule: cancelRoundRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { round } = await holdRound(tx, cancelRoundRule, input, ['OPEN']);
    const requests = await holdRequests(tx, round, 'OPEN');
    tx.em.assign(round, { state: 'CANCELLED', ...decided(tx, input.reason) });
    await tx.em.flush();
    for (const request of requests) tx.em.assign(request, { state: 'CANCELLED', toldAt: ctx.now });
    return answerOf(round);
  });
}

function answerOf({ id: quoteRoundId, componentId: costComponentId }: QuoteRoundRecord): RoundAnswer {
  return { quoteRoundId, costComponentId };
}

function decided({ ctx }: Write, reason: string): Partial<QuoteRoundRecord> {
  return { decidedBy: ctx.principal.id, decidedAt: ctx.now, decisionReason: requiredText(reason, ['input', 'reason'], 2_000) };
}

async function tell(tx: Write, round: QuoteRoundRecord, outcome: (request: QuoteRequestRecord) => Partial<QuoteRequestRecord>): Promise<void> {
  for (const request of await holdRequests(tx, round, 'CLOSED')) tx.em.assign(request, { ...outcome(request), toldAt: tx.ctx.now });
}

/** A quote of the round that is its supplier's last word, with what a unit costs by it. */
async function findStanding({ em, ctx }: Write, round: QuoteRoundRecord, globalId: string): Promise<{ readonly id: string; readonly requestId: string; readonly unitCost: string }> {
  const field = ['input', 'costQuoteId'];
  const { id, roundId } = await findVisible<CostQuoteRecord>(em, CostQuoteEntity, ctx, idOf('CostQuote', globalId), field);
  // Those of another round may be sealed.
  if (roundId !== round.id) throw notFound(...field);
  const [quote] = await em.execute<{ id: string; requestId: string; unitCost: string }[]>(
    `select q.id, q.request_id as "requestId", q.unit_cost::text as "unitCost" from cost_quote q join esi_involvement i on i.workspace_id = q.workspace_id and i.id = q.involvement_id
     where q.workspace_id = ? and q.id = ? and not q.is_declined and i.state = 'ACTIVE'
       and not exists (select from cost_quote later where later.workspace_id = q.workspace_id and later.request_id = q.request_id and later.revision > q.revision)`, [round.workspaceId, id],
  );
  if (quote === undefined) throw new Refusal({ code: 'INVALID', message: costMessages.notStanding, field });
  return quote;
}
