import { chooseForecast } from '../../domain/forecast/choose-forecast.ts';
import { foldSeries } from '../../domain/forecast/fold-demand.ts';
import { defaultSmoothing } from '../../domain/forecast/forecast-method.ts';
import { type ForecastState, startState } from '../../domain/forecast/forecast-state.ts';
import { demandInStock, demandWithoutEvents, type KnownEvent } from '../../domain/forecast/known-events.ts';
import { type DayNote, type DemandHistory, lastKnownDay, withDays } from './demand-history.ts';

/** A position's demand as it is kept, and what its forecast has learned. Days count from 1970-01-01. */
export interface LearnedDemand extends DemandHistory {
  readonly state: ForecastState;
  /** The first day not folded into the state. */
  readonly foldedUntil: number;
  /** Something became known of a day already folded in. */
  readonly isDirty: boolean;
  /** What `foldedUntil` was when the method was chosen; null while none was. */
  readonly fittedUntil: number | null;
  /** From which day on there is something to learn, the method to be chosen anew, or days to fold in; null where nothing waits. */
  readonly dueOn: number | null;
}

/** What learning asks for besides the history. */
export interface Learning {
  /** Days from it on are not over: what is told of them is kept, and learned later. */
  readonly today: number;
  /** Known events that concern the position, in days from 1970-01-01. */
  readonly events: readonly KnownEvent[];
}

/** Before anything was known: the mean of what comes, until there is enough to choose a method by. */
export function nothingLearned(firstDay: number): LearnedDemand {
  return {
    firstDay, demand: new Float32Array(0), closing: new Float32Array(0), state: startState({ method: 'MEAN', smoothing: defaultSmoothing }),
    foldedUntil: firstDay, isDirty: false, fittedUntil: null, dueOn: null,
  };
}

/**
 * Writes days into the history and folds those that are over into the state. What changes a day folded in before marks the demand as dirty,
 * so that `learnAnew` is due.
 */
export function learnDays(kept: LearnedDemand, notes: readonly DayNote[], learning: Learning): LearnedDemand {
  const history = withDays(kept, notes);
  const isRestated = notes.some(({ day }) => day >= history.firstDay && day < kept.foldedUntil && !isSameDay(kept, history, day, learning.events));
  // After years without news, what lies between is not kept, and cannot be folded in.
  const isTorn = history.firstDay > kept.foldedUntil;
  return foldOn({ ...kept, ...history, isDirty: kept.isDirty || isRestated || isTorn }, learning);
}

/** Folds in the days that are over by now, as far as their demand is known. */
export function foldOn(kept: LearnedDemand, { today, events }: Learning): LearnedDemand {
  const until = Math.min(lastKnownDay(kept) + 1, today);
  if (until <= kept.foldedUntil) return { ...kept, dueOn: dueOn(kept, today) };
  const state = foldSeries(kept.state.slice(), learnable(kept, { from: Math.max(kept.firstDay, kept.foldedUntil), until, events }));
  const folded = { ...kept, state, foldedUntil: until };
  return { ...folded, dueOn: dueOn(folded, today) };
}

/** Chooses the method by the last year of what is kept, and learns it from there. */
export function learnAnew(kept: LearnedDemand, { today, events }: Learning): LearnedDemand {
  const until = Math.max(kept.firstDay, Math.min(lastKnownDay(kept) + 1, today));
  const { state } = chooseForecast(learnable(kept, { from: Math.max(kept.firstDay, until - mostLearned), until, events }), daysOfWeek);
  const learned = { ...kept, state, foldedUntil: until, isDirty: false, fittedUntil: until };
  return { ...learned, dueOn: dueOn(learned, today) };
}

/** Whether the method is to be chosen anew. */
export function isFitDue({ isDirty, foldedUntil, fittedUntil, firstDay }: LearnedDemand): boolean {
  return isDirty || foldedUntil >= (fittedUntil === null ? firstDay + fewestDays : fittedUntil + daysBetweenFits);
}

/** People buy and work by the week. */
const daysOfWeek = 7;
const mostLearned = 366;
const fewestDays = 10;
const daysBetweenFits = 7;

function dueOn(kept: LearnedDemand, today: number): number | null {
  if (isFitDue(kept)) return today;
  const open = lastKnownDay(kept);
  return open >= kept.foldedUntil ? open + 1 : null;
}

export interface Span {
  readonly from: number;
  /** Not included. */
  readonly until: number;
  readonly events: readonly KnownEvent[];
}

/**
 * Days as a forecast learns from them: without what known events did to them, and not at all where stock did not last, since what was sold
 * then is less than was asked for.
 */
export function learnable({ firstDay, demand, closing }: DemandHistory, { from, until, events }: Span): Float64Array {
  const [first, end] = [from - firstDay, until - firstDay];
  const hadStock = Array.from({ length: end - first }, (_, at) => !(closing[first + at]! <= 0));
  const inStock = demandInStock(demand.subarray(first, end), hadStock);
  return demandWithoutEvents(inStock, events.map((event) => ({ ...event, from: event.from - from, to: event.to - from })));
}

function isSameDay(before: DemandHistory, after: DemandHistory, day: number, events: readonly KnownEvent[]): boolean {
  if (day < before.firstDay) return false;
  const span = { from: day, until: day + 1, events };
  return Object.is(learnable(before, span)[0], learnable(after, span)[0]);
}
