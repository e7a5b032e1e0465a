import type { StageName } from './development-facts.ts';

/** What gates of projects asked, who decided and what came of it. Days are counted from the day the world is made; people are user keys. */
export interface GateStory {
  costTargets: readonly CostTargetFacts[];
  gates: readonly GateFacts[];
}

export interface CostTargetFacts {
  key: string;
  /** Project key. */
  project: string;
  price: number;
  /** A share of the price. */
  margin: number;
  reason: string;
  by: string;
  on: number;
}

export interface GateFacts {
  /** Project key. */
  project: string;
  stage: StageName;
  quorum?: number;
  deciders: readonly string[];
  named: { by: string; on: number };
  /** What shows that a criterion is met, by its code; of a gate that is passed all are. */
  met?: Readonly<Record<string, { by: string; on: number; note: string }>>;
  /** Those that are over, oldest first. */
  reviews: readonly ReviewFacts[];
  /** The one that is open. */
  open?: { by: string; on: number; votes: readonly VoteFacts[] };
  /** What its last review was passed on condition of. */
  conditions?: readonly ConditionFacts[];
}

export interface ReviewFacts {
  opened: { by: string; on: number };
  votes: readonly VoteFacts[];
  outcome: 'PASSED' | 'CONDITIONAL' | 'FAILED';
  decided: { by: string; on: number; reason: string };
}

export interface VoteFacts {
  by: string;
  on: number;
  vote: 'PASS' | 'CONDITIONAL' | 'FAIL';
  reason?: string;
}

export interface ConditionFacts {
  key: string;
  statement: string;
  owner: string;
  dueOn: number;
  met?: { by: string; on: number; note: string };
}
