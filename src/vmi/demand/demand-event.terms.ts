import { dayNumber } from '../../domain/calendar/day.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { Message } from '../../platform/messages.ts';
import type { TellDemandEventInput } from './demand-event.input.ts';
import { demandMessages } from './demand.messages.ts';

interface EventTerms {
  readonly fromDay: string;
  readonly toDay: string;
  readonly factor: number;
  readonly unitsPerDay: string;
}

/** The days of an event and what it does to demand, checked. */
export function eventTermsOf({ now }: Context, { kind, fromDay, toDay, ...input }: TellDemandEventInput): EventTerms {
  const [first, last, today] = [dayNumber(fromDay), dayNumber(toDay), dayNumber(now.toISOString().slice(0, 10))];
  if (last < first) throw wrong('INVALID', demandMessages.daysReversed, 'toDay');
  if (first < today - mostBack || last > today + mostAhead) throw wrong('OUT_OF_RANGE', demandMessages.tooFar, first < today - mostBack ? 'fromDay' : 'toDay');
  if (last - first > mostLong) throw wrong('OUT_OF_RANGE', demandMessages.tooLong, 'toDay');
  const factor = input.factor ?? (kind === 'CLOSURE' ? 0 : 1);
  if (!(factor >= 0 && factor <= 100)) throw wrong('OUT_OF_RANGE', demandMessages.notAFactor, 'factor');
  const unitsPerDay = input.unitsPerDay ?? '0';
  if (!/^-?0*\d{1,9}(\.\d{1,4}0*)?$/.test(unitsPerDay)) throw wrong('OUT_OF_RANGE', demandMessages.notUnits, 'unitsPerDay');
  if (factor === 1 && Number(unitsPerDay) === 0) throw wrong('INVALID', demandMessages.changesNothing, 'factor');
  return { fromDay, toDay, factor, unitsPerDay };
}

/** In days. */
const mostBack = 3 * 366;
const mostAhead = 2 * 366;
const mostLong = 366;

function wrong(code: 'INVALID' | 'OUT_OF_RANGE', message: Message, name: string): Refusal {
  return new Refusal({ code, message, field: ['input', name] });
}
