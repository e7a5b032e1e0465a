import { dayNumber } from '../calendar/day.ts';
import { requirePositive, requireWithin } from '../statistics/require-within.ts';

/** Something to be done within a plan. What was given up is left out of the plan. */
export interface PlanAction {
  /** Above 0, at most 10⁶; only the ratio to the other weights counts. */
  readonly weight: number;
  /** 0 to 1; null where nobody has said, which is not nothing done. */
  readonly shareDone: number | null;
  /** First and last day of the work, YYYY-MM-DD; the last is not before the first. */
  readonly startsOn: string;
  readonly dueOn: string;
}

/** An objective of a plan, with the actions that are to reach it. */
export interface PlanObjective {
  readonly id: string;
  /** Among the objectives, as of an action. */
  readonly weight: number;
  readonly actions: readonly PlanAction[];
}

/** `NOT_STARTED`: nothing is done, and next to nothing has to be. */
export type PlanStatus = 'NOT_STARTED' | 'BEHIND' | 'ON_TRACK' | 'AHEAD' | 'DONE';

/** How far a plan has come. All null where nothing of it is known: a plan without actions has no progress. */
export interface PlanProgress {
  /** What is done, by weight, 0 to 1, of what is known. */
  readonly shareDone: number | null;
  /** What should have been done of the same before the day began, 0 to 1. */
  readonly shareExpected: number | null;
  readonly status: PlanStatus | null;
  /** Actions that nobody has said anything of, and so are left out. */
  readonly unknownActions: number;
  /** Actions that are known not to be done, and those of them whose last day is over. */
  readonly openActions: number;
  readonly overdueActions: number;
}

/** Up to a tenth of the plan before or after what is expected is on track. The platform's own setting. */
export const usualPlanTolerance = 0.1;

/**
 * The progress of a plan from its actions. Work is expected to go on evenly from the morning of an action's first day to the evening of its
 * last, so that nothing is late on its last day.
 * @param day YYYY-MM-DD
 * @param tolerance how far what is done may be from what is expected, 0 to 1
 * @throws RangeError for a weight, a share, a tolerance or a term outside its range
 */
export function progressOf(actions: readonly PlanAction[], day: string, tolerance = usualPlanTolerance): PlanProgress {
  return told(actions.map((action) => partOf(action, day)), tolerance);
}

/** A plan with its objectives. */
export interface PlanRollUp extends PlanProgress {
  readonly objectives: readonly (PlanProgress & { readonly id: string })[];
  /** Objectives of which nothing is known, and which are so left out. */
  readonly unknownObjectives: number;
}

/**
 * The progress of a plan from its objectives, each as {@link progressOf} has it, by the weights of the objectives.
 * @throws RangeError as {@link progressOf}
 */
export function rollUp(objectives: readonly PlanObjective[], day: string, tolerance = usualPlanTolerance): PlanRollUp {
  const parts = objectives.map(({ id, weight, actions }) => ({ id, weight: weightOf(weight), ...progressOf(actions, day, tolerance) }));
  return {
    ...told(parts, tolerance),
    objectives: parts.map(({ weight: _weight, ...progress }) => progress),
    unknownObjectives: parts.filter(({ shareDone }) => shareDone === null).length,
  };
}

/** An action or an objective, as a part of what it belongs to. */
interface Part extends Omit<PlanProgress, 'status'> {
  readonly weight: number;
}

function partOf({ weight, shareDone, startsOn, dueOn }: PlanAction, day: string): Part {
  if (shareDone !== null) requireWithin('Share done', shareDone, 0, 1);
  const [start, due, today] = [dayNumber(startsOn), dayNumber(dueOn), dayNumber(day)];
  const days = requirePositive('Days of an action', due - start + 1);
  const shareExpected = Math.min(1, Math.max(0, requireWithin('Day', today, -largestDay, largestDay) - start) / days);
  const isOpen = shareDone !== null && shareDone < 1;
  return { weight: weightOf(weight), shareDone, shareExpected, unknownActions: Number(shareDone === null), openActions: Number(isOpen), overdueActions: Number(isOpen && today > due) };
}

function told(parts: readonly Part[], tolerance: number): PlanProgress {
  requireWithin('Tolerance', tolerance, 0, 1);
  const known = parts.filter(({ shareDone }) => shareDone !== null);
  const whole = {
    shareDone: mean(known, (part) => part.shareDone!), shareExpected: mean(known, (part) => part.shareExpected!),
    unknownActions: sum(parts, (part) => part.unknownActions), openActions: sum(parts, (part) => part.openActions), overdueActions: sum(parts, (part) => part.overdueActions),
  };
  const isAllKnown = known.length === parts.length && whole.unknownActions === 0;
  return { ...whole, status: known.length === 0 ? null : isAllKnown && whole.openActions === 0 ? 'DONE' : statusOf(whole, tolerance) };
}

/** Where something is open or unknown; what is known has shares. */
function statusOf({ shareDone, shareExpected, openActions, overdueActions }: Omit<PlanProgress, 'status'>, tolerance: number): PlanStatus {
  const ahead = shareDone! - shareExpected!;
  // Once all time is over, what is left is late, however little it is.
  const isTimeOver = openActions > 0 && openActions === overdueActions && shareExpected === 1;
  if (isTimeOver || ahead < -tolerance - roundingError) return 'BEHIND';
  if (shareDone === 0) return 'NOT_STARTED';
  return ahead > tolerance + roundingError ? 'AHEAD' : 'ON_TRACK';
}

function weightOf(weight: number): number {
  return requireWithin('Weight', weight, Number.MIN_VALUE, 1e6);
}

/** By weight; null of nothing. */
function mean(parts: readonly Part[], valueOf: (part: Part) => number): number | null {
  return parts.length === 0 ? null : Math.min(1, sum(parts, (part) => part.weight * valueOf(part)) / sum(parts, ({ weight }) => weight));
}

function sum(parts: readonly Part[], valueOf: (part: Part) => number): number {
  return parts.reduce((total, part) => total + valueOf(part), 0);
}

const largestDay = 1e8;
const roundingError = 1e-9;
