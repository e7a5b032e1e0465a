import { oneSidedWarnings } from '../../domain/joint-plan/co-prosperity.ts';
import { jointBusinessOf, type JointFigure, type JointQuarter } from '../../domain/joint-plan/joint-business.ts';
import type { SharedLevel, ShownFigure } from '../../domain/joint-plan/shown-figure.ts';
import { type ShownQuarter, shownQuarter, type ShownSide } from '../../domain/joint-plan/shown-quarter.ts';
import type { SplitAdjustment } from '../../domain/joint-plan/split-adjustment.ts';
import { fromMinorUnits } from '../../domain/money.ts';
import type { Side } from '../../domain/sides.ts';
import type { Money } from '../../platform/money.type.ts';
import type { Principal } from '../../platform/principal.ts';
import { sideOf } from '../../trust/sides.ts';
import type { JointPlanFigureKind } from './joint-plan.entity.ts';
import type { JointPlanQuarter, JointPlanShownFigure, JointPlanSideQuarter, JointPlanSplit, JointPlanWarning } from './joint-quarter.type.ts';

/** What the statement brings of a plan: how much the other side has agreed to tell, and the figures that may be looked at for that. */
export interface QuarterFacts {
  readonly level: SharedLevel;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly figures: readonly (readonly [quarter: string, side: Side, kind: JointPlanFigureKind, currency: string, revenue: string | null, profit: string | null])[];
}

type View = Pick<QuarterFacts, 'level'> & { readonly viewer: Side };

/** A plan's quarters as the asker may see them: its own side's figures as they are, the other's as was agreed. */
export function quartersOf(facts: QuarterFacts, principal: Principal): JointPlanQuarter[] {
  const view = { viewer: sideOf(principal), level: facts.level };
  const [actual, planned] = [businessOf(facts, 'ACTUAL'), businessOf(facts, 'PLANNED')];
  return actual.map((quarter, index) => {
    const [shown, plannedShown] = [shownOf(quarter, view), shownOf(planned[index]!, view)];
    const sideFor = (side: Side): JointPlanSideQuarter => ({ ...amountsOf(quarter, planned[index]!, { side, view }), ...named(partOf(shown, side, view), partOf(plannedShown, side, view)) });
    return { quarter: quarter.quarter, focal: sideFor('FOCAL'), partner: sideFor('PARTNER'), coProsperity: shown.coProsperity, suggestedSplit: splitOf(shown.suggestedSplit) };
  });
}

/** In which quarters one side alone gains; null where the asker is not told who gains. */
export function warningsOf(facts: QuarterFacts, principal: Principal): JointPlanWarning[] | null {
  const view = { viewer: sideOf(principal), level: facts.level };
  const shown = businessOf(facts, 'ACTUAL').map((quarter) => shownOf(quarter, view));
  if (shown.every(({ coProsperity }) => coProsperity === null)) return null;
  return oneSidedWarnings(shown.map(({ quarter, coProsperity }) => ({ quarter, outcome: coProsperity ?? 'UNKNOWN' })))
    .map((warning) => ({ ...warning, suggestedSplit: splitOf(shown.find(({ quarter }) => quarter === warning.quarter)!.suggestedSplit) }));
}

/** What is planned for a plan's first year is held against what the year before came to. */
function businessOf({ firstYear, lastYear, figures }: QuarterFacts, kind: JointPlanFigureKind): JointQuarter[] {
  const known = figures.filter(([quarter, , ofKind]) => ofKind === kind || Number(quarter.slice(0, 4)) < firstYear)
    .map(([quarter, side, , currencyCode, revenue, profit]): JointFigure => ({ quarter, side, currencyCode, revenue: bigOf(revenue), profit: bigOf(profit) }));
  return jointBusinessOf(known, `${firstYear}-01-01`, `${lastYear}-12-31`);
}

function shownOf(quarter: JointQuarter, { viewer, level }: View): ShownQuarter {
  return shownQuarter(quarter, { viewer, agreedLevel: level });
}

function partOf({ own, other }: ShownQuarter, side: Side, { viewer }: View): ShownSide {
  return side === viewer ? own : other;
}

function named(actual: ShownSide, planned: ShownSide): Pick<JointPlanSideQuarter, 'growth' | 'margin' | 'plannedGrowth' | 'plannedMargin'> {
  return { growth: figureOf(actual.growth), margin: figureOf(actual.margin), plannedGrowth: figureOf(planned.growth), plannedMargin: figureOf(planned.margin) };
}

/** Amounts are single figures: of the other side they take all of it. */
function amountsOf(actual: JointQuarter, planned: JointQuarter, { side, view }: { readonly side: Side; readonly view: View }): Pick<JointPlanSideQuarter, 'revenue' | 'profit' | 'plannedRevenue' | 'plannedProfit'> {
  if (side !== view.viewer && view.level !== 'ALL') return { revenue: null, profit: null, plannedRevenue: null, plannedProfit: null };
  const [now, plan] = [actual.sides[side], planned.sides[side]];
  return {
    revenue: moneyOf(now.revenue, now.currencyCode), profit: moneyOf(now.profit, now.currencyCode),
    plannedRevenue: moneyOf(plan.revenue, plan.currencyCode), plannedProfit: moneyOf(plan.profit, plan.currencyCode),
  };
}

function figureOf(figure: ShownFigure): JointPlanShownFigure {
  return { kind: figure.kind, value: figure.kind === 'EXACT' ? figure.value : null, from: figure.kind === 'BAND' ? figure.from : null, to: figure.kind === 'BAND' ? figure.to : null };
}

function splitOf(split: SplitAdjustment | null): JointPlanSplit | null {
  if (split === null) return null;
  const { currencyCode, due, toPartner, relativeGain } = split;
  return { focalDue: moneyOf(due.FOCAL, currencyCode)!, partnerDue: moneyOf(due.PARTNER, currencyCode)!, toPartner: moneyOf(toPartner, currencyCode)!, relativeGain };
}

function moneyOf(minorUnits: bigint | null, currencyCode: string | null): Money | null {
  return minorUnits === null || currencyCode === null ? null : { amount: fromMinorUnits({ minorUnits, currencyCode }), currencyCode };
}

function bigOf(text: string | null): bigint | null {
  return text === null ? null : BigInt(text);
}
