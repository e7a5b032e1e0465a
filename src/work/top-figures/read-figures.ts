import { objectives } from '../../domain/top-figures/objectives.ts';
import type { Context } from '../../platform/context.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import type { FirmFigures } from './firm-figure.type.ts';
import { keptFigures } from './kept-figures.ts';
import { measureFigures } from './measure-figures.ts';
import { showFigure, showNothing } from './show-figure.ts';
import { topFigureMessages } from './top-figures.messages.ts';

/** A day that has begun somewhere on earth: the client's today may be the server's tomorrow. */
const ahead = 14 * 3_600_000;

/**
 * The four figures as of a day: today's are reckoned now, those of a day before are as they were kept.
 * @param asOf YYYY-MM-DD; null for today
 * @throws {RequestError} BAD_USER_INPUT for a day to come
 */
export async function readFigures(ctx: Context, asOf: string | null): Promise<FirmFigures> {
  const today = dayOf(ctx.now);
  if (asOf !== null && asOf > dayOf(new Date(ctx.now.getTime() + ahead))) throw new RequestError('BAD_USER_INPUT', topFigureMessages.future);
  return asOf === null || asOf >= today ? figuresNow(ctx, today) : figuresThen(ctx, asOf);
}

/** The last moment of a day in UTC, ISO 8601. */
export function dayEnd(day: string): string {
  return `${day}T23:59:59.999Z`;
}

async function figuresNow(ctx: Context, today: string): Promise<FirmFigures> {
  const of = { keptOn: today, until: ctx.now.toISOString(), isLive: true, locales: ctx.locales };
  return { asOf: today, isLive: true, figures: (await measureFigures(ctx)).map((facts) => showFigure(facts, of)) };
}

async function figuresThen(ctx: Context, asOf: string): Promise<FirmFigures> {
  const kept = new Map((await keptFigures(ctx, asOf)).map((one) => [one.facts.objective, one]));
  const of = { until: dayEnd(asOf), isLive: false, locales: ctx.locales };
  const figures = objectives.map((objective) => {
    const one = kept.get(objective);
    return one === undefined ? showNothing(objective, { ...of, keptOn: null }) : showFigure(one.facts, { ...of, keptOn: one.day });
  });
  return { asOf, isLive: false, figures };
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
