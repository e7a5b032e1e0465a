/** What is brought into development projects, left open, changed and approved. Days are counted from the day the world is made: −30 is thirty days ago. */
export interface ContributionStory {
  contributions: readonly ContributionFacts[];
  issues: readonly IssueFacts[];
  changes: readonly ChangeFacts[];
  approvals: readonly ApprovalFacts[];
}

interface OfPart {
  key: string;
  /** Involvement key. */
  involvement: string;
}

export interface ContributionFacts extends OfPart {
  kind: 'COST' | 'QUALITY' | 'TIME' | 'FUNCTION' | 'RISK';
  title: string;
  description: string;
  /** User key; of the supplier's people, or of the firm's. */
  by: string;
  bySide: 'FOCAL' | 'PARTNER';
  submittedOn: number;
  answerDays?: number;
  estimatedAmount?: number;
  estimatedDays?: number;
  evaluated?: { by: string; on: number; isAccepted: boolean; note?: string };
  implementedOn?: number;
  verified?: { by: string; on: number; amount?: number; days?: number; method: string; from: number; until: number };
}

export interface IssueFacts {
  key: string;
  /** Involvement key; absent for what is for all in the project. */
  involvement?: string;
  /** Project key, where it is for all. */
  project?: string;
  title: string;
  description: string;
  by: string;
  bySide: 'FOCAL' | 'PARTNER';
  raisedOn: number;
  isBlocking: boolean;
  answered?: { by: string; on: number; answer: string };
  closed?: { by: string; on: number };
}

export interface ChangeFacts extends OfPart {
  title: string;
  description: string;
  by: string;
  bySide: 'FOCAL' | 'PARTNER';
  proposedOn: number;
  stage: 'SCREENING' | 'CONCEPT' | 'DESIGN' | 'PROTOTYPE' | 'PRODUCTION';
  impact?: { by: string; bySide: 'FOCAL' | 'PARTNER'; on: number; unitCost: number; tooling: number; days: number };
  agreed?: { by: string; on: number };
  implementedOn?: number;
}

export interface ApprovalFacts extends OfPart {
  part: string;
  requirement: string;
  by: string;
  requiredOn: number;
  submitted?: { by: string; on: number; submission: string };
  approved?: { by: string; on: number };
}
