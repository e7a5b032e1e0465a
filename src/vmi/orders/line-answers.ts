import { type ExactUnits, storedUnits, unitsText } from '../../domain/units.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { Message } from '../../platform/messages.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import type { OrderLineRecord } from './order.entity.ts';
import { quantityOf } from './order-lines.ts';
import type { LineAnswerInput } from './order.input.ts';
import { orderMessages } from './orders.messages.ts';

/** What an answer makes of a line. */
export type AnsweredLine = Pick<OrderLineRecord, 'answer' | 'confirmed' | 'confirmedPrice' | 'promisedOn' | 'reaction' | 'answerReason' | 'isClosed'>;

/** What answers are given to. */
export interface AskedLine {
  readonly ordered: string;
  readonly unitPrice: string;
  readonly requestedOn: string;
  readonly today: string;
  /** The agreement's price of a substitute. */
  readonly substitutePrice?: string;
}

/** The vendor's answer as it stands in the line. What differs to the buyer's cost waits for the buyer. */
export function answeredLine(input: LineAnswerInput, asked: AskedLine, path: readonly string[]): AnsweredLine {
  switch (input.answer) {
    case 'ACCEPTED': return accepted(input, asked, path);
    case 'ACCEPTED_WITH_CHANGES': return acceptedWithChanges(input, asked, path);
    case 'REJECTED': return { answer: 'REJECTED', confirmed: '0', confirmedPrice: null, promisedOn: null, reaction: null, answerReason: reasonOf(input, path), isClosed: true };
    case 'SUBSTITUTED': return {
      answer: 'SUBSTITUTED', ...confirmedIn({ ...input, unitPrice: input.unitPrice ?? asked.substitutePrice }, asked, path), reaction: 'PENDING', answerReason: reasonOf(input, path), isClosed: false,
    };
    case 'SPLIT': return {
      answer: 'SPLIT', confirmed: null, confirmedPrice: null, promisedOn: null, reaction: null, answerReason: textOf(input.reason, [...path, 'reason'], { max: 2_000 }), isClosed: true,
    };
  }
}

function accepted(input: LineAnswerInput, asked: AskedLine, path: readonly string[]): AnsweredLine {
  const line = confirmedIn(input, asked, path);
  if (isWorse(line, asked)) refuse(orderMessages.sayChanges, path, 'answer');
  return { answer: 'ACCEPTED', ...line, reaction: null, answerReason: textOf(input.reason, [...path, 'reason'], { max: 2_000 }), isClosed: false };
}

function acceptedWithChanges(input: LineAnswerInput, asked: AskedLine, path: readonly string[]): AnsweredLine {
  const line = confirmedIn(input, asked, path);
  if (!isWorse(line, asked) && line.promisedOn === asked.requestedOn) refuse(orderMessages.nothingChanged, path, 'answer');
  return { answer: 'ACCEPTED_WITH_CHANGES', ...line, reaction: isWorse(line, asked) ? 'PENDING' : null, answerReason: reasonOf(input, path), isClosed: false };
}

interface Confirmed {
  readonly confirmed: string;
  readonly confirmedPrice: string;
  readonly promisedOn: string;
}

/** Another quantity, price or a later day is for the buyer to accept; an earlier day is not. */
export function isWorse({ confirmed, confirmedPrice, promisedOn }: Confirmed, { ordered, unitPrice, requestedOn }: AskedLine): boolean {
  return storedUnits(confirmed) !== storedUnits(ordered) || priceOf(confirmedPrice) !== priceOf(unitPrice) || promisedOn > requestedOn;
}

/** Quantity, price and day, each as ordered where the answer does not say. */
export function confirmedIn(input: Pick<LineAnswerInput, 'quantity' | 'unitPrice' | 'promisedOn'>, asked: AskedLine, path: readonly string[]): Confirmed {
  const units = input.quantity == null ? storedUnits(asked.ordered) : quantityOf(input.quantity, [...path, 'quantity']);
  if (units > storedUnits(asked.ordered)) refuse(orderMessages.moreThanOrdered, path, 'quantity');
  const promisedOn = input.promisedOn ?? (asked.requestedOn < asked.today ? asked.today : asked.requestedOn);
  if (promisedOn < asked.today) refuse(orderMessages.dayPast, path, 'promisedOn');
  return { confirmed: unitsText(units), confirmedPrice: input.unitPrice == null ? asked.unitPrice : priceIn(input.unitPrice, path), promisedOn };
}

function priceIn(price: string, path: readonly string[]): string {
  // A price of 0 is one: a replacement, a sample. Prices have four places, as quantities do.
  if (!/^\d{1,14}(\.\d{1,4}0*)?$/.test(price)) refuse(orderMessages.price, path, 'unitPrice');
  return price;
}

function priceOf(price: string): ExactUnits {
  return storedUnits(price);
}

function reasonOf({ reason }: LineAnswerInput, path: readonly string[]): string {
  return requiredText(reason, [...path, 'reason'], 2_000);
}

function refuse(message: Message, path: readonly string[], field: string): never {
  throw new Refusal({ code: 'OUT_OF_RANGE', message, field: [...path, field] });
}
