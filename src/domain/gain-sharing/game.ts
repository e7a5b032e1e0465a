/** Some of the parties: bit i is set where party i belongs to it. */
export type Coalition = number;

/**
 * What each coalition could gain by itself. Values are whole numbers of the smallest unit, such as cents, so that nothing is lost by rounding;
 * the empty coalition gains nothing.
 */
export interface Game {
  /** 1 to 30. */
  readonly parties: number;
  readonly value: (coalition: Coalition) => bigint;
}

/** What each party receives: numerators over one denominator above 0. */
export interface Shares {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

export const mostParties = 30;

/** The coalition of all. */
export function everybody(parties: number): Coalition {
  return 2 ** parties - 1;
}

/** The places of the members, lowest first. */
export function membersOf(coalition: Coalition): number[] {
  const members: number[] = [];
  for (let party = 0; party < mostParties; party += 1) if ((coalition & (1 << party)) !== 0) members.push(party);
  return members;
}

/** The coalition of these places. */
export function coalitionOf(members: Iterable<number>): Coalition {
  let coalition = 0;
  for (const member of members) coalition |= 1 << member;
  return coalition;
}

/** @throws RangeError for a number of parties that a game cannot have */
export function requireParties(parties: number, most = mostParties): void {
  if (!Number.isInteger(parties) || parties < 1 || parties > most) throw new RangeError(`${parties} parties: a game has from 1 to ${most}`);
}
