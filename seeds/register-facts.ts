/** What binds: the kind and key of its record in the seeds. */
export type CommitmentKey = readonly [kind: 'CONTRACT' | 'INVESTMENT' | 'VMI_AGREEMENT' | 'JOINT_PLAN', key: string];

/** How much a commitment means to the firm. */
export interface CommitmentWeightFacts {
  commitment: CommitmentKey;
  /** Relationship key. */
  relationship: string;
  importance: number;
  note?: string;
  /** User key. */
  by: string;
}

/** That both talked about the end of a commitment. Days are counted from the day the world is made. */
export interface CommitmentReviewFacts {
  key: string;
  commitment: CommitmentKey;
  /** Relationship key. */
  relationship: string;
  daysBefore: 180 | 90 | 30;
  /** Last day of the commitment. */
  endsOn: number;
  on: number;
  by: string;
  bySide: 'FOCAL' | 'PARTNER';
  summary: string;
}
