/** What a decider says of a gate. */
export type GateVote = 'PASS' | 'CONDITIONAL' | 'FAIL';
/** What the votes at a gate come to. */
export type GateOutcome = 'PASSED' | 'CONDITIONAL' | 'FAILED';

export interface GateCount {
  /** The votes given, one of each decider at most. */
  readonly votes: readonly GateVote[];
  /** How many decide, 1 or more. */
  readonly deciders: number;
  /** How many of them must be for it, 1 to all; null for all. */
  readonly quorum: number | null;
}

/**
 * What the votes at a gate come to; null while the votes still missing could change it. Whoever is for passing it is also for passing it with
 * conditions: with fewer than the quorum for the one, both together may reach it for the other.
 */
export function outcomeOfVotes({ votes, deciders, quorum }: GateCount): GateOutcome | null {
  const needed = quorum ?? deciders;
  const missing = deciders - votes.length;
  const [passing, failing] = [count(votes, 'PASS'), count(votes, 'FAIL')];
  const favourable = votes.length - failing;
  if (passing >= needed) return 'PASSED';
  if (favourable + missing < needed) return 'FAILED';
  return favourable >= needed && passing + missing < needed ? 'CONDITIONAL' : null;
}

function count(votes: readonly GateVote[], vote: GateVote): number {
  return votes.filter((one) => one === vote).length;
}
