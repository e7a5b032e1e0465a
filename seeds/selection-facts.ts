/** Choices among suppliers, and screenings of single ones. Days are counted from the day the world is made. */
export interface SelectionStory {
  selections: readonly SelectionFacts[];
  screenings: readonly ScreeningFacts[];
}

export interface SelectionFacts {
  key: string;
  title: string;
  purpose: string;
  /** Project key. */
  project?: string;
  openedOn: number;
  /** User key. */
  by: string;
  criteria: readonly CriterionFacts[];
  /** Relationship keys. */
  candidates: readonly string[];
  weighings: readonly WeighingFacts[];
  judgements: readonly JudgementFacts[];
  /** Worked out and decided: who was chosen, a relationship key, by whom and why. Everything is judged or stated then. */
  decided?: { on: number; by: string; chosen: string; reason: string };
}

export interface CriterionFacts {
  key: string;
  label: string;
  /** Key of the group that it stands in. */
  group?: string;
  indicator?: 'JUDGED' | 'STATED' | 'TRUST' | 'CERTIFICATES';
  unit?: string;
  isCost?: boolean;
}

export interface WeighingFacts {
  key: string;
  by: string;
  group?: string;
  /** What counts more, what less, and how many times as much. */
  comparisons: readonly (readonly [more: string, less: string, times: number])[];
}

export interface JudgementFacts {
  by: string;
  criterion: string;
  note: string;
  /** In the order of the candidates. */
  values: readonly number[];
}

export interface ScreeningFacts {
  /** Involvement key. */
  involvement: string;
  on: number;
  by: string;
  /** Capability, capacity, roadmap fit, finance, CSR. */
  scores: readonly [number, number, number, number, number];
  note: string;
}
