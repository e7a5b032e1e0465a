import type { Leaf } from './leaves.ts';
import { type OutcomeMap, wholeOutcomes, type WeighedOutcome } from './outcome-map.ts';
import { requireWithin } from '../statistics/require-within.ts';

/** What a fact says, for the one leaf that it feeds. */
export interface Finding {
  readonly leaf: Leaf;
  /** 0 to 1. */
  readonly outcome: number;
  /** Above 0. */
  readonly weight: number;
}

export type PromiseEnding = 'KEPT' | 'KEPT_LATE' | 'BROKEN';

/**
 * A promise that came due.
 * @param importance 1 to 5
 */
export function promiseFinding(ending: PromiseEnding, importance: number, { promise }: OutcomeMap): Finding {
  const outcome = { KEPT: promise.kept, KEPT_LATE: promise.keptLate, BROKEN: promise.broken }[ending];
  return { leaf: 'PROMISE', outcome, weight: requireWithin('Importance', importance, 1, 5) };
}

export interface OrderLineDelivery {
  /** Units, 0 or more. */
  readonly ordered: number;
  readonly delivered: number;
  /** Days after the day promised; early is 0. */
  readonly daysLate: number;
}

/** An order line: the part delivered, less for each day late. Null for a line of nothing. */
export function deliveryFinding({ ordered, delivered, daysLate }: OrderLineDelivery, { delivery }: OutcomeMap): Finding | null {
  requireWithin('Delivered', delivered, 0, Number.MAX_VALUE);
  requireWithin('Days late', daysLate, 0, Number.MAX_VALUE);
  if (requireWithin('Ordered', ordered, 0, Number.MAX_VALUE) === 0) return null;
  const outcome = Math.min(1, delivered / ordered) * Math.max(0, 1 - daysLate / delivery.worthlessAfterDays);
  return { leaf: 'DELIVERY', outcome, weight: delivery.weight };
}

/**
 * An answer: as good as can be within the time agreed, and then the worse the longer it took.
 * @param time 0 or more, in the unit of the time agreed
 * @param agreed above 0
 */
export function replyFinding(time: number, agreed: number, { reply }: OutcomeMap): Finding {
  requireWithin('Reply time', time, 0, Number.MAX_VALUE);
  requireWithin('Reply time agreed', agreed, Number.MIN_VALUE, Number.MAX_VALUE);
  return { leaf: 'COMMUNICATION', outcome: time <= agreed ? 1 : agreed / time, weight: reply.weight };
}

/** No answer within the time agreed; once one comes, it is worth what {@link replyFinding} says. */
export function silenceFinding({ reply }: OutcomeMap): Finding {
  return { leaf: 'COMMUNICATION', outcome: 0, weight: reply.weight };
}

/** A forecast, stock or plan that was to be shared by a day. */
export function scheduleFinding(isShared: boolean, { schedule }: OutcomeMap): Finding {
  return { leaf: 'COMMUNICATION', outcome: isShared ? schedule.shared : schedule.missed, weight: schedule.weight };
}

/**
 * An opportunistic act that a second person has confirmed.
 * @param severity 2 to 8
 */
export function opportunisticActFinding(severity: number, { opportunisticAct }: OutcomeMap): Finding {
  return { leaf: 'NON_OPPORTUNISM', outcome: opportunisticAct.outcome, weight: requireWithin('Severity', severity, 2, 8) };
}

export type DisputeEnding = 'SETTLED_FAIRLY' | 'SETTLED_LATE' | 'SETTLED_UNFAIRLY' | 'NEVER_SETTLED';

/** A dispute that has ended, or that was given up. */
export function disputeFinding(ending: DisputeEnding, { dispute }: OutcomeMap): Finding {
  const endings: Record<DisputeEnding, WeighedOutcome> = {
    SETTLED_FAIRLY: dispute.settledFairly,
    SETTLED_LATE: dispute.settledLate,
    SETTLED_UNFAIRLY: dispute.settledUnfairly,
    NEVER_SETTLED: dispute.neverSettled,
  };
  return { leaf: 'NON_OPPORTUNISM', ...endings[ending] };
}

/** A month in which nothing opportunistic was found. */
export function cleanMonthFinding({ cleanMonth }: OutcomeMap): Finding {
  return { leaf: 'NON_OPPORTUNISM', ...cleanMonth };
}

/** A change that one side forced on the other against what they had agreed. */
export function imposedChangeFinding(map: OutcomeMap): Finding {
  return { leaf: 'NON_OPPORTUNISM', ...wholeOutcomes(map).imposedChange! };
}

/**
 * What one department did for another: as good as can be within the time agreed, and then the worse the longer it took. Null where no time was agreed.
 * @param hours 0 or more, counted as the time agreed is
 * @param agreed above 0; null where none was
 */
export function serviceFinding(hours: number, agreed: number | null, map: OutcomeMap): Finding | null {
  if (agreed === null) return null;
  requireWithin('Hours taken', hours, 0, Number.MAX_VALUE);
  requireWithin('Hours agreed', agreed, Number.MIN_VALUE, Number.MAX_VALUE);
  return { leaf: 'DELIVERY', outcome: hours <= agreed ? 1 : agreed / hours, weight: wholeOutcomes(map).service!.weight };
}

/** A service that came back as incomplete; each time counts. */
export function returnedServiceFinding(map: OutcomeMap): Finding {
  return { leaf: 'DELIVERY', ...wholeOutcomes(map).service!.returned };
}

/** Work that a department handed over: taken up as it was, or returned as incomplete. */
export function handOverFinding(isWhole: boolean, map: OutcomeMap): Finding {
  const { whole, returned } = wholeOutcomes(map).handOver!;
  return { leaf: 'DELIVERY', ...(isWhole ? whole : returned) };
}

export interface SurveyResult {
  /** Scale score, 0 to 100; null where nobody answered all items. */
  readonly score: number | null;
  /** How many answered all items. */
  readonly respondents: number;
  /** Cronbach's alpha, at most 1; null where it is undefined. */
  readonly alpha: number | null;
}

/** A survey: one unit of weight a respondent, less for a scale that measures unreliably. Null where it does not measure at all. */
export function surveyFinding({ score, respondents, alpha }: SurveyResult, { survey }: OutcomeMap): Finding | null {
  requireWithin('Respondents', respondents, 0, Number.MAX_SAFE_INTEGER);
  if (score === null || alpha === null || alpha <= 0 || respondents === 0) return null;
  const outcome = requireWithin('Scale score', score, 0, 100) / 100;
  const reliability = Math.min(1, requireWithin('Alpha', alpha, 0, 1 + 1e-9) / survey.sufficientAlpha);
  return { leaf: 'SHARED_VALUES', outcome, weight: Math.min(survey.mostWeight, respondents * reliability) };
}

/**
 * A quarter's share of what the other side buys or sells of our kind.
 * @param share 0 to 1
 */
export function shareOfWalletFinding(share: number, { shareOfWallet }: OutcomeMap): Finding {
  return { leaf: 'BENEFITS', outcome: requireWithin('Share of wallet', share, 0, 1), weight: shareOfWallet.weight };
}

/**
 * A quarter's gain received against the gain agreed, in one currency. Null where no gain was agreed.
 * @param received any amount; a loss is as bad as nothing
 * @param agreed 0 or more
 */
export function gainSharedFinding(received: number, agreed: number, { gainShared }: OutcomeMap): Finding | null {
  requireWithin('Gain received', received, -Number.MAX_VALUE, Number.MAX_VALUE);
  if (requireWithin('Gain agreed', agreed, 0, Number.MAX_VALUE) === 0) return null;
  return { leaf: 'BENEFITS', outcome: Math.min(1, Math.max(0, received / agreed)), weight: gainShared.weight };
}

/**
 * What both have invested that would be lost with the relationship, as it stands.
 * @param amount 0 or more, in whole units of the workspace's currency
 */
export function jointInvestmentFinding(amount: number, { jointInvestment }: OutcomeMap): Finding {
  const outcome = 1 - Math.exp(-requireWithin('Joint investment', amount, 0, Number.MAX_VALUE) / jointInvestment.scale);
  return { leaf: 'TERMINATION_COSTS', outcome, weight: jointInvestment.weight };
}

/**
 * How long the contract still runs.
 * @param years 0 or more
 */
export function contractFinding(years: number, { contract }: OutcomeMap): Finding {
  const outcome = 1 - Math.exp(-requireWithin('Contract years left', years, 0, Number.MAX_VALUE) / contract.scaleYears);
  return { leaf: 'TERMINATION_COSTS', outcome, weight: contract.weight };
}

export type ContinuityAct = 'RENEWED' | 'LAPSED' | 'NOTICE_GIVEN';

/** A contract renewed, let lapse or given notice of. */
export function continuityFinding(act: ContinuityAct, { continuity }: OutcomeMap): Finding {
  const outcome = { RENEWED: continuity.renewed, LAPSED: continuity.lapsed, NOTICE_GIVEN: continuity.noticeGiven }[act];
  return { leaf: 'CONTINUITY', outcome, weight: continuity.weight };
}
