/** What departments agree on about partners. Days are counted from the day the world is made: −30 is thirty days ago. */
export interface CharterFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  /** User key of who drafted it, put it to the departments, and wrote it anew. */
  by: string;
  /** In order; the first on the day of the draft. */
  texts: readonly CharterTextFacts[];
  /** When it was put to the departments; absent: a draft. */
  askedOn?: number;
  /** In force once all have signed. */
  departments: readonly CharterDepartmentFacts[];
}

export interface CharterTextFacts {
  key: string;
  on: number;
  purpose: string;
  principles: string;
  gives: string;
  expects: string;
  /** Why it was written anew; of all but the first. */
  reason?: string;
}

export interface CharterDepartmentFacts {
  key: string;
  /** Party key. */
  department: string;
  /** User key of who speaks for it. */
  by: string;
  signedOn?: number;
  objected?: { on: number; objection: string };
  ratings?: readonly CharterRatingFacts[];
}

export interface CharterRatingFacts {
  key: string;
  on: number;
  /** The charter's year; its first when absent. */
  year?: number;
  /** In the order of the statements: keeps its word, delivers quality, speaks openly, deals fairly, brings ideas, is easy to work with. */
  scores: readonly [number, number, number, number, number, number];
}
