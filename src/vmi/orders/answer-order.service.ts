import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { VmiAgreementItemEntity, type VmiAgreementItemRecord } from '../agreements/agreement.entity.ts';
import { StockPositionEntity, type StockPositionRecord } from '../positions/position.entity.ts';
import { cancellationMovements } from '../stock/movements.ts';
import { postStock } from '../stock/post-stock.ts';
import { dayOfNow } from './freeze.ts';
import { answeredLine, type AskedLine } from './line-answers.ts';
import { addParts, type LinePart, partsOf } from './line-parts.ts';
import { lockOrder, type OrderAnswer, orderConstraints } from './lock-order.ts';
import type { OrderLineRecord, ReplenishmentOrderRecord } from './order.entity.ts';
import { recordOrderAnswer } from './order-evidence.ts';
import { eachLine, lockLines, onceEach, subjectsOf } from './order-lines.ts';
import { settleStatus } from './order-standing.ts';
import type { AnswerReplenishmentOrderInput, LineAnswerInput } from './order.input.ts';
import { orderMessages } from './orders.messages.ts';
import { answerOrderRule } from './orders.policy.ts';

/** Answers lines of an order for the vendor. What is answered adds up to what was ordered; the rest waits. */
export function answerOrder(ctx: Context, input: AnswerReplenishmentOrderInput): Promise<WriteAnswer<OrderAnswer>> {
  return write(ctx, { rule: answerOrderRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const order = await lockOrder(tx, answerOrderRule, input);
    const lines = await lockLines(tx, order);
    const answers = answersTo(lines, input.lines, { order, ctx, kept: await keptItems(tx, order, input.lines) });
    for (const { line, answered } of answers) tx.em.assign(line, { ...answered, answeredBy: ctx.principal.id, answeredAt: ctx.now });
    await tx.em.flush();
    let last = Math.max(...lines.map(({ lineNumber }) => lineNumber));
    for (const { line, parts } of answers) last += addParts(tx, line, parts, last).length;
    await tx.em.flush();
    const subjectOf = await subjectsOf(tx, order);
    await postStock(tx, answers.filter(({ line }) => line.answer === 'REJECTED').flatMap(({ line }) => cancellationMovements(subjectOf(line), line.ordered, { source: { type: 'OrderLine', id: line.id, key: 'rejected' }, occurredAt: ctx.now })));
    await concludeAnswer(tx, order);
    return { orderId: order.id };
  });
}

interface Answered {
  readonly line: OrderLineRecord;
  readonly answered: ReturnType<typeof answeredLine>;
  readonly parts: readonly LinePart[];
}

interface Asked {
  readonly ctx: Context;
  readonly order: ReplenishmentOrderRecord;
  /** Prices of the items that the agreement keeps at the order's place. */
  readonly kept: ReadonlyMap<string, string>;
}

function answersTo(lines: readonly OrderLineRecord[], inputs: readonly LineAnswerInput[], { ctx, order, kept }: Asked): Answered[] {
  const once = onceEach();
  return eachLine(inputs, (input, path) => {
    const line = lines.find(({ id }) => id === idOf('OrderLine', input.orderLineId));
    if (line === undefined) throw notFound(...path, 'orderLineId');
    once(line.id, [...path, 'orderLineId']);
    if (line.answer != null || line.isClosed) throw new Refusal({ code: 'STATE_CONFLICT', message: orderMessages.answered, currentState: line.answer ?? 'CLOSED', allowedActions: [], field: [...path, 'orderLineId'] });
    const substitute = input.answer === 'SUBSTITUTED' ? { substitutePrice: priceOfSubstitute(input, kept, path) } : {};
    const asked: AskedLine = { ordered: line.ordered, unitPrice: line.unitPrice, requestedOn: order.requestedOn, today: dayOfNow(ctx.now), ...substitute };
    const substituteItemId = input.answer === 'SUBSTITUTED' ? idOf('Item', input.substituteItemId!) : null;
    return { line, answered: { ...answeredLine(input, asked, path), substituteItemId }, parts: input.answer === 'SPLIT' ? partsOf(line, input.parts, asked, path) : [] };
  });
}

function priceOfSubstitute({ substituteItemId }: LineAnswerInput, kept: Asked['kept'], path: readonly string[]): string {
  const price = kept.get(idOf('Item', substituteItemId ?? '') ?? '');
  if (price === undefined) throw new Refusal({ code: 'INVALID', message: orderMessages.substituteNotKept, field: [...path, 'substituteItemId'] });
  return price;
}

/** What the agreement keeps where the order goes, by item, with its price: what may take another's place. */
async function keptItems({ em }: Write, { workspaceId, agreementId, shipToId }: ReplenishmentOrderRecord, inputs: readonly LineAnswerInput[]): Promise<Map<string, string>> {
  if (inputs.every(({ answer }) => answer !== 'SUBSTITUTED')) return new Map();
  const positions = await em.find<StockPositionRecord>(StockPositionEntity, { workspaceId, agreementId, locationId: shipToId, endedOn: null });
  const items = await em.find<VmiAgreementItemRecord>(VmiAgreementItemEntity, { workspaceId, agreementId, id: { $in: positions.map(({ agreementItemId }) => agreementItemId) }, endedOn: null });
  return new Map(items.map(({ itemId, unitPrice }) => [itemId, unitPrice]));
}

/** Once every line is answered the order is acknowledged, which is evidence; where nothing of it is expected, it is closed. */
async function concludeAnswer(tx: Write, order: ReplenishmentOrderRecord): Promise<void> {
  const { ctx, em } = tx;
  const lines = await lockLines(tx, order);
  if (order.acknowledgedAt == null && lines.every(({ answer }) => answer != null)) {
    em.assign(order, { acknowledgedBy: ctx.principal.id, acknowledgedAt: ctx.now });
    await em.flush();
    await recordOrderAnswer(tx, order);
  }
  if (lines.every(({ isClosed }) => isClosed)) em.assign(order, { closedBy: ctx.principal.id, closedAt: ctx.now });
  await settleStatus(tx, order);
}
