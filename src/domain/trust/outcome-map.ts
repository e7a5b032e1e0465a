/** How good an outcome was, 0 to 1, and how much it counts, above 0. */
export interface WeighedOutcome {
  readonly outcome: number;
  readonly weight: number;
}

/** How facts become evidence. All of it is data; the functions that read it are in `outcomes.ts`. */
export interface OutcomeMap {
  /** Outcome of a promise; its importance, 1 to 5, is its weight. */
  readonly promise: { readonly kept: number; readonly keptLate: number; readonly broken: number };
  /** An order line is worth nothing from so many days of delay on. */
  readonly delivery: { readonly worthlessAfterDays: number; readonly weight: number };
  readonly reply: { readonly weight: number };
  readonly schedule: { readonly shared: number; readonly missed: number; readonly weight: number };
  /** Outcome of an opportunistic act; its severity, 2 to 8, is its weight. */
  readonly opportunisticAct: { readonly outcome: number };
  readonly dispute: {
    readonly settledFairly: WeighedOutcome;
    readonly settledLate: WeighedOutcome;
    readonly settledUnfairly: WeighedOutcome;
    readonly neverSettled: WeighedOutcome;
  };
  /** A month without an opportunistic act or an open dispute. */
  readonly cleanMonth: WeighedOutcome;
  /** What one side forced on the other against what they had agreed. Models from before orders were kept lack it; `wholeOutcomes` fills it in. */
  readonly imposedChange?: WeighedOutcome;
  /** What one department did for another: in time it is worth all, and then the worse the longer it took; and each time that it came back as incomplete. Lacking as `imposedChange`. */
  readonly service?: { readonly weight: number; readonly returned: WeighedOutcome };
  /** Work handed over to another department: taken up as it was, or returned as incomplete. Lacking as `imposedChange`. */
  readonly handOver?: { readonly whole: WeighedOutcome; readonly returned: WeighedOutcome };
  /** A survey less reliable than this counts for less, in proportion; and none counts for more than so many respondents. */
  readonly survey: { readonly sufficientAlpha: number; readonly mostWeight: number };
  readonly shareOfWallet: { readonly weight: number };
  readonly gainShared: { readonly weight: number };
  /** The investment whose outcome is 1 − 1/e, in whole units of the workspace's currency. */
  readonly jointInvestment: { readonly scale: number; readonly weight: number };
  /** The years left whose outcome is 1 − 1/e. */
  readonly contract: { readonly scaleYears: number; readonly weight: number };
  readonly continuity: { readonly renewed: number; readonly lapsed: number; readonly noticeGiven: number; readonly weight: number };
}

/**
 * The platform's own reading; no paper prints these. A dispute settled fairly is functional conflict and no breach (Morgan and Hunt 1994);
 * one settled fairly but late lies half way between that and one never settled, and weighs as much as one that was settled.
 */
export const defaultOutcomeMap: OutcomeMap = {
  promise: { kept: 1, keptLate: 0.5, broken: 0 },
  delivery: { worthlessAfterDays: 5, weight: 1 },
  reply: { weight: 0.5 },
  schedule: { shared: 1, missed: 0, weight: 1 },
  opportunisticAct: { outcome: 0 },
  dispute: {
    settledFairly: { outcome: 0.7, weight: 1 },
    settledLate: { outcome: 0.35, weight: 1 },
    settledUnfairly: { outcome: 0, weight: 2 },
    neverSettled: { outcome: 0, weight: 2 },
  },
  cleanMonth: { outcome: 1, weight: 0.5 },
  imposedChange: { outcome: 0, weight: 1 },
  service: { weight: 1, returned: { outcome: 0, weight: 0.5 } },
  handOver: { whole: { outcome: 1, weight: 0.5 }, returned: { outcome: 0, weight: 0.5 } },
  survey: { sufficientAlpha: 0.7, mostWeight: 10 },
  shareOfWallet: { weight: 2 },
  gainShared: { weight: 2 },
  jointInvestment: { scale: 100_000, weight: 2 },
  contract: { scaleYears: 2, weight: 2 },
  continuity: { renewed: 1, lapsed: 0, noticeGiven: 0, weight: 4 },
};

/** A stored map with what has come to be counted since it was stored. */
export function wholeOutcomes(map: OutcomeMap): OutcomeMap {
  const { imposedChange, service, handOver } = defaultOutcomeMap;
  return { ...map, imposedChange: map.imposedChange ?? imposedChange!, service: map.service ?? service!, handOver: map.handOver ?? handOver! };
}
