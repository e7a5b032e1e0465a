/** Joint business plans. Days are counted from the day the world is made: −30 is thirty days ago; quarters count back from the one that ended last, which is 1. */
export interface JointPlanFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  title: string;
  /** User key of who drafted and put it forward, and for which side. */
  by: string;
  bySide: 'FOCAL' | 'PARTNER';
  /** Both signed it in that quarter; absent while it is not agreed: then it covers the coming two years. */
  agreedQuartersAgo?: number;
  /** When it was put forward, of one that is not agreed. */
  proposedOn?: number;
  /** User keys of who signed for the firm and for the partner; either may be missing while it is not agreed. */
  signedBy: { focal?: string; partner?: string };
  objectives: readonly { side?: 'FOCAL' | 'PARTNER'; title: string; target: string }[];
  risks: readonly { title: string; focalShare?: number }[];
  focalGainShare: number;
  splitRule: string;
  figures: readonly JointPlanFigureFacts[];
  reviews: readonly JointPlanReviewFacts[];
}

/** What one side had, in whole units of its currency: revenue and profit by quarter. */
export interface JointPlanFigureFacts {
  side: 'FOCAL' | 'PARTNER';
  by: string;
  currency: string;
  actual: readonly (readonly [quartersAgo: number, revenue: number, profit: number])[];
}

export interface JointPlanReviewFacts {
  quartersAgo: number;
  prepared: { by: string; bySide: 'FOCAL' | 'PARTNER'; findings: string };
  answered?: { by: string; answer: string };
}
