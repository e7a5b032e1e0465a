import { storedUnits, unitsText } from '../../domain/units.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { type AskedLine, confirmedIn, isWorse } from './line-answers.ts';
import { OrderLineEntity, type OrderLineRecord } from './order.entity.ts';
import type { LinePartInput } from './order.input.ts';
import { orderMessages } from './orders.messages.ts';

const mostParts = 20;

/** A part of a line, with what the vendor says of it; a rest is a part of which it says nothing. */
export type LinePart = Pick<OrderLineRecord, 'positionId' | 'itemId' | 'ordered' | 'unitPrice'> & Partial<OrderLineRecord>;

/** The parts of a split and the rest, which together are what was ordered. */
export function partsOf(line: OrderLineRecord, parts: readonly LinePartInput[] | null | undefined, asked: AskedLine, path: readonly string[]): LinePart[] {
  const given = parts ?? [];
  const { positionId, itemId, unitPrice } = line;
  const made = given.map((part, index) => {
    const at = [...path, 'parts', String(index)];
    const confirmed = confirmedIn(part, asked, at);
    const isChanged = isWorse(confirmed, { ...asked, ordered: confirmed.confirmed });
    return { positionId, itemId, unitPrice, ordered: confirmed.confirmed, ...confirmed, answer: isChanged ? 'ACCEPTED_WITH_CHANGES' as const : 'ACCEPTED' as const, reaction: isChanged ? 'PENDING' as const : null };
  });
  const rest = storedUnits(line.ordered) - made.reduce((sum, { ordered }) => sum + storedUnits(ordered), 0n);
  if (rest < 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: orderMessages.moreThanOrdered, field: [...path, 'parts'] });
  if (made.length === 0 || made.length > mostParts || (made.length === 1 && rest === 0n)) throw new Refusal({ code: 'OUT_OF_RANGE', message: orderMessages.twoParts, field: [...path, 'parts'] });
  return rest === 0n ? made : [...made, { positionId, itemId, unitPrice, ordered: unitsText(rest) }];
}

/** Adds what takes a line's place, behind the order's other lines. */
export function addParts({ em }: Write, line: OrderLineRecord, parts: readonly LinePart[], lastNumber: number): OrderLineRecord[] {
  const { workspaceId, relationshipId, agreementId, orderId, answeredBy, answeredAt } = line;
  return parts.map((part, index) => em.create(OrderLineEntity, {
    workspaceId, relationshipId, agreementId, orderId, id: newId(), lineNumber: lastNumber + 1 + index, splitFromId: line.id, isClosed: false,
    ...part, ...(part.answer != null && { answeredBy, answeredAt }),
  } as OrderLineRecord));
}
