import { storedUnits, unitsText } from '../../domain/units.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { StockPositionEntity, type StockPositionRecord } from '../positions/position.entity.ts';
import { cancellationMovements, orderMovements, type StockSubject } from '../stock/movements.ts';
import { postStock, type StockMovement } from '../stock/post-stock.ts';
import { addParts } from './line-parts.ts';
import { lockOrder, type OrderAnswer, orderConstraints } from './lock-order.ts';
import type { OrderLineRecord, ReplenishmentOrderRecord } from './order.entity.ts';
import { eachLine, lockLines, onceEach, subjectsOf } from './order-lines.ts';
import { settleStatus } from './order-standing.ts';
import type { LineReactionInput, ReactToOrderAnswerInput } from './order.input.ts';
import { orderMessages } from './orders.messages.ts';
import { reactToAnswerRule } from './orders.policy.ts';

/** Accepts or declines, for the buyer, what the vendor would change; what is then not to come is on order no more. */
export function reactToOrderAnswer(ctx: Context, input: ReactToOrderAnswerInput): Promise<WriteAnswer<OrderAnswer>> {
  return write(ctx, { rule: reactToAnswerRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const order = await lockOrder(tx, reactToAnswerRule, input);
    const lines = await lockLines(tx, order);
    const reactions = reactionsTo(lines, input.lines);
    const subjectOf = await subjectsOf(tx, order);
    const movements: StockMovement[] = [];
    let last = Math.max(...lines.map(({ lineNumber }) => lineNumber));
    for (const { line, accepts, reason } of reactions) {
      tx.em.assign(line, { reaction: accepts ? 'ACCEPTED' : 'DECLINED', reactionReason: reason, reactedBy: ctx.principal.id, reactedAt: ctx.now, isClosed: !accepts || line.answer === 'SUBSTITUTED' });
      movements.push(...notToCome(line, subjectOf(line), ctx.now));
      if (accepts && line.answer === 'SUBSTITUTED') movements.push(...await substitute(tx, order, line, last++));
    }
    await postStock(tx, movements);
    if ((await lockLines(tx, order)).every(({ isClosed }) => isClosed)) tx.em.assign(order, { closedBy: ctx.principal.id, closedAt: ctx.now });
    await settleStatus(tx, order);
    return { orderId: order.id };
  });
}

interface Reaction {
  readonly line: OrderLineRecord;
  readonly accepts: boolean;
  readonly reason: string | null;
}

function reactionsTo(lines: readonly OrderLineRecord[], inputs: readonly LineReactionInput[]): Reaction[] {
  const once = onceEach();
  return eachLine(inputs, ({ orderLineId, accepts, reason }, path) => {
    const line = lines.find(({ id }) => id === idOf('OrderLine', orderLineId));
    if (line === undefined) throw notFound(...path, 'orderLineId');
    once(line.id, [...path, 'orderLineId']);
    if (line.reaction !== 'PENDING' || line.isClosed) throw new Refusal({ code: 'STATE_CONFLICT', message: orderMessages.nothingToReactTo, currentState: line.reaction ?? line.answer ?? 'ISSUED', allowedActions: [], field: [...path, 'orderLineId'] });
    return { line, accepts, reason: textOf(reason, [...path, 'reason'], { max: 2_000 }) };
  });
}

function notToCome(line: OrderLineRecord, subject: StockSubject, occurredAt: Date): StockMovement[] {
  const missing = line.isClosed ? storedUnits(line.ordered) : storedUnits(line.ordered) - storedUnits(line.confirmed!);
  return missing === 0n ? [] : cancellationMovements(subject, unitsText(missing), { source: { type: 'OrderLine', id: line.id, key: 'not to come' }, occurredAt });
}

/** What takes a line's place is a line of its own, for the position of the other item. */
async function substitute(tx: Write, { workspaceId, shipToId }: ReplenishmentOrderRecord, line: OrderLineRecord, last: number): Promise<StockMovement[]> {
  const { agreementId, substituteItemId, confirmed, confirmedPrice, promisedOn } = line;
  const position = await tx.em.findOne<StockPositionRecord>(StockPositionEntity, { workspaceId, agreementId, itemId: substituteItemId, locationId: shipToId });
  if (position === null) throw new Refusal({ code: 'INVALID', message: orderMessages.substituteNotKept, field: ['input', 'lines'] });
  const [part] = addParts(tx, line, [{ positionId: position.id, itemId: position.itemId, ordered: confirmed!, unitPrice: confirmedPrice!, answer: 'ACCEPTED', confirmed: confirmed!, confirmedPrice: confirmedPrice!, promisedOn: promisedOn! }], last);
  const subject = { relationshipId: line.relationshipId, agreementId, positionId: position.id, ownershipRule: 'RECEIPT' as const, unitPrice: confirmedPrice! };
  return orderMovements(subject, confirmed!, { source: { type: 'OrderLine', id: part!.id, key: 'ordered' }, occurredAt: tx.ctx.now });
}
