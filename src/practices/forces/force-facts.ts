import { dayNumber, dayOf } from '../../domain/calendar/day.ts';
import type { RelationshipRecord } from '../../markets/relationship.entity.ts';
import { pastDay } from '../../markets/past-day.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { messages } from '../../platform/messages.ts';
import { requiredText } from '../../platform/text.ts';
import type { Context } from '../../platform/context.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { ForceFactRecord } from './force.entity.ts';
import type { ForceFactInput } from './force.input.ts';
import { forceMessages } from './forces.messages.ts';
import { type ShareInGraph, sharesInGraph } from './shares-in-graph.ts';

/** A fact as it is stored, without what all rows have. */
export type FactToStore = Pick<ForceFactRecord, 'side' | 'part' | 'origin' | 'source' | 'sourceType' | 'sourceId' | 'observedOn' | 'validUntil'> & { readonly value: number };

/** What an assessment rests on: what is stated, and of shares that are not, what the graph tells and still holds. */
export async function factsOf({ em, ctx }: Write, relationship: RelationshipRecord, stated: readonly ForceFactInput[]): Promise<FactToStore[]> {
  const facts = stated.map((fact, index) => statedFact(ctx, fact, ['input', 'facts', String(index)]));
  facts.forEach(({ side, part }, index) => {
    if (facts.findIndex((other) => other.side === side && other.part === part) < index) throw new Refusal({ code: 'DUPLICATE', message: forceMessages.saidTwice, field: ['input', 'facts', String(index)] });
  });
  const shares = (await sharesInGraph(em, ctx, relationship)).map(toldFact).filter(({ validUntil }) => validUntil >= todayOf(ctx));
  for (const share of shares) if (!facts.some(({ side, part }) => side === share.side && part === share.part)) facts.push(share);
  if (facts.length === 0) throw new Refusal({ code: 'REQUIRED', message: forceMessages.nothingKnown, field: ['input', 'facts'] });
  return facts;
}

function statedFact(ctx: Context, { side, part, value, source, observedOn, validUntil }: ForceFactInput, path: readonly string[]): FactToStore {
  if (part === 'ALTERNATIVES' ? !(Number.isInteger(value) && value >= 0 && value <= 1000) : !(value >= 0 && value <= 1)) {
    throw new Refusal({ code: 'OUT_OF_RANGE', ...(part === 'ALTERNATIVES' ? { message: forceMessages.wholeNumber } : { message: messages.outOfRange, values: { min: 0, max: 1 } }), field: [...path, 'value'] });
  }
  const seen = pastDay(ctx, observedOn, [...path, 'observedOn'])!;
  const until = validUntil ?? aYearAfter(seen);
  if (until < seen) throw new Refusal({ code: 'INVALID', message: forceMessages.endsBefore, field: [...path, 'validUntil'] });
  if (until < todayOf(ctx)) throw new Refusal({ code: 'OUT_OF_RANGE', message: forceMessages.outOfDate, field: [...path, validUntil == null ? 'observedOn' : 'validUntil'] });
  return { side, part, value, origin: 'STATED', source: requiredText(source, [...path, 'source'], 500), sourceType: null, sourceId: null, observedOn: seen, validUntil: until };
}

function toldFact({ side, value, origin, sourceType, sourceId, said, observedOn }: ShareInGraph): FactToStore {
  return { side, part: 'SHARE_OF_THEIR_BUSINESS', value: Math.min(1, value), origin, source: said.slice(0, 500), sourceType, sourceId, observedOn, validUntil: aYearAfter(observedOn) };
}

const todayOf = ({ now }: Context): string => now.toISOString().slice(0, 10);

/** 365 days later. */
function aYearAfter(day: string): string {
  return dayOf(dayNumber(day) + 365) ?? '9999-12-31';
}
