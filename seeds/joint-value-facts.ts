/** What was gained together in development projects. Days are counted from the day the world is made: −30 is thirty days ago. Amounts are decimals. */
export interface JointValueFacts {
  key: string;
  /** Project key. */
  project: string;
  title: string;
  from: number;
  until: number;
  /** User keys of who opened it and proposed the split, and of who verified it and approved. */
  by: string;
  secondBy: string;
  openedOn: number;
  lines: readonly JointValueLineFacts[];
  rule: string;
  dueOn: number;
  offeredOn: number;
  /** What suppliers are offered, by involvement key; the firm keeps the rest. */
  shares: readonly JointValueShareFacts[];
  settledOn?: number;
}

export interface JointValueLineFacts {
  title: string;
  /** Involvement key; absent for what the firm did by itself. */
  involvement?: string;
  /** Contribution key. */
  contribution?: string;
  estimated: string;
  verified: string;
}

export interface JointValueShareFacts {
  key: string;
  involvement: string;
  amount: string;
  agreed?: { by: string; on: number };
  paid?: { by: string; on: number; reference: string };
  received?: { by: string; on: number };
}
