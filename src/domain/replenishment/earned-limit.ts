import { storedUnits, unitsText } from '../units.ts';

/**
 * How much may be decided without anybody, by how the one who decides it has behaved. Autonomy is earned in steps: won one at a time and
 * slowly, lost at once. The two limits that both sides signed bound it: what they begin with, and what they never go beyond.
 */

/** 0 nothing by itself, 1 half of what was signed, 2 what was signed, 3 half-way to the cap, 4 the cap. */
export type AutonomyStep = 0 | 1 | 2 | 3 | 4;

/** Where everybody begins: at what was signed. */
export const signedStep: AutonomyStep = 2;

/** Days after one widening before the next. */
export const patienceDays = 30;

export interface TrustEarned {
  /** 0 to 100; null while too little is known. */
  readonly trust: number | null;
  /** Scores from which trust is medium, and high: those of the model that made the score. */
  readonly mediumFrom: number;
  readonly highFrom: number;
}

/** The step that a score is worth. What nobody knows enough of neither widens nor narrows. */
export function earnedStep({ trust, mediumFrom, highFrom }: TrustEarned): AutonomyStep {
  if (trust === null) return signedStep;
  if (trust < mediumFrom) return 0;
  if (trust < (mediumFrom + highFrom) / 2) return 1;
  if (trust < highFrom) return 2;
  return trust < (highFrom + 100) / 2 ? 3 : 4;
}

/**
 * The step to go to from where one is: down to what is earned at once, up by one, and no sooner than the patience after the last time.
 * @param daysSinceWidened null where it never was
 */
export function nextStep(current: AutonomyStep, earned: AutonomyStep, daysSinceWidened: number | null): AutonomyStep {
  if (earned <= current) return earned;
  return daysSinceWidened === null || daysSinceWidened >= patienceDays ? ((current + 1) as AutonomyStep) : current;
}

export interface SignedLimits {
  /** Decimals with at most four places, not below 0. */
  readonly limit: string;
  /** Null where nothing is ever widened. */
  readonly cap: string | null;
}

/** The limit at a step, a decimal; half of the fourth place falls to the safe side. Never above the cap. */
export function limitAt(step: AutonomyStep, { limit, cap }: SignedLimits): string {
  const signed = storedUnits(limit);
  const most = cap === null ? signed : storedUnits(cap);
  const limits = [0n, signed / 2n, signed, (signed + most) / 2n, most] as const;
  return unitsText(limits[step] < most ? limits[step] : most);
}
