/** What a relationship must hold, and what stands still while it does not. */

/** Acts that a lapse can block. */
export const blockableActs = ['ADVANCE_RELATIONSHIP', 'PLACE_ORDER', 'JOIN_PROJECT', 'REPLENISH'] as const;
export type BlockableAct = (typeof blockableActs)[number];

/** `MISSING`: nothing verified was ever there, so nothing is known; that is never good enough. */
export type RequirementStatus = 'MET' | 'NOT_MET' | 'LAPSED' | 'MISSING';

export interface RequirementFacts {
  readonly status: RequirementStatus;
  readonly blocks: readonly BlockableAct[];
  /** First day on which it is required. */
  readonly requiredFrom: string;
  /** Day on which it ended as a requirement; null while it stands. */
  readonly endedOn: string | null;
  /** Last day of the newest override; null when there was none. */
  readonly overriddenUntil: string | null;
}

/** True while the requirement stands in the way of what it blocks: it stands, is due, is not met and not overridden on that day. */
export function isBlocking({ status, requiredFrom, endedOn, overriddenUntil }: RequirementFacts, today: string): boolean {
  return endedOn === null && requiredFrom <= today && status !== 'MET' && !(overriddenUntil !== null && overriddenUntil >= today);
}

/** The requirements that block an act on a day. */
export function blockersOf<Facts extends RequirementFacts>(requirements: readonly Facts[], act: BlockableAct, today: string): Facts[] {
  return requirements.filter((requirement) => requirement.blocks.includes(act) && isBlocking(requirement, today));
}
