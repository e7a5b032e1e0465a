/** What two sides asked each other to change. Days are counted from the day the world is made: −30 is thirty days ago. */
export interface ChangeRequestFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  title: string;
  /** Key of the agreement or the contract that it is about; both absent where it is about something else. */
  agreement?: string;
  contract?: string;
  /** In order; the sides take turns. */
  rounds: readonly ChangeRoundFacts[];
  agreed?: { by: string; on: number; note?: string };
  declined?: { by: string; on: number; reason: string };
  imposed?: { by: string; on: number; reason: string; statement?: { by: string; on: number; text: string } };
}

export interface ChangeRoundFacts {
  key: string;
  side: 'FOCAL' | 'PARTNER';
  /** User key. */
  by: string;
  on: number;
  what: string;
  why: string;
  effectiveOn: number;
  /** What it costs the side that is asked to change: the amount in whole units, and the currency. */
  cost?: readonly [number, string];
  answerDueOn: number;
}
