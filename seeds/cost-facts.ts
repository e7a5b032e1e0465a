import type { StageName } from './development-facts.ts';

/** What products may cost and come to. Days are counted from the day the world is made; money is for one unit of the product, in the project's currency. */
export interface CostStory {
  components: readonly ComponentFacts[];
  rounds: readonly QuoteRoundFacts[];
  snapshots: readonly GapSnapshotFacts[];
  explanations: readonly GapExplanationFacts[];
}

export interface ComponentFacts {
  key: string;
  /** Project key. */
  project: string;
  /** Component key. */
  parent?: string;
  code: string;
  name: string;
  target?: number;
  isTargetShown?: boolean;
  should?: { cost: number; assumptions: string };
  /** Key of the round in which it was agreed. */
  quotedIn?: string;
  actual?: { cost: number; basis: string };
}

export interface QuoteRoundFacts {
  key: string;
  /** Component key. */
  component: string;
  number: number;
  specification: string;
  toolingUnits?: number;
  /** User key of who asked and decided. */
  by: string;
  openedOn: number;
  dueOn: number;
  requests: readonly QuoteRequestFacts[];
  /** What the component was to cost when the seals were broken. */
  closed?: { target?: number; should?: number };
  /** With the involvement key whose quote was agreed; without, none was. */
  decided?: { on: number; agreed?: string; reason: string; note?: string };
}

export interface QuoteRequestFacts {
  /** Involvement key. */
  involvement: string;
  quotes: readonly QuoteFacts[];
}

export interface QuoteFacts {
  on: number;
  /** User key. */
  by: string;
  /** Absent where it gives no price; the note says why. */
  unitPrice?: number;
  toolingCost?: number;
  leadTimeDays?: number;
  validUntil?: number;
  note?: string;
}

export interface GapSnapshotFacts {
  /** Project key. */
  project: string;
  stage: StageName;
  on: number;
  target: number;
  /** Absent where one of the components was not known. */
  cost?: number;
  known?: number;
  components: number;
  unknown: number;
}

export interface GapExplanationFacts {
  key: string;
  /** Project key. */
  project: string;
  on: number;
  by: string;
  explanation: string;
  target: number;
  cost: number;
}
