/** Development projects of a world, with the suppliers' parts in them. Days are counted from the day the world is made: −30 is thirty days ago. */
export interface DevelopmentStory {
  projects: readonly ProjectFacts[];
  involvements: readonly InvolvementFacts[];
  confidentiality: readonly ConfidentialityFacts[];
}

export type StageName = 'SCREENING' | 'CONCEPT' | 'DESIGN' | 'PROTOTYPE' | 'PRODUCTION';

export interface ProjectFacts {
  key: string;
  number: string;
  title: string;
  outline: string;
  product?: string;
  /** User key. */
  sponsor: string;
  currency: string;
  targetPrice?: number;
  /** A share of the price. */
  targetMargin?: number;
  yearlyUnits?: number;
  launchOn?: number;
  status: 'DRAFT' | 'ACTIVE' | 'CLOSED';
  startedOn?: number;
  endedOn?: number;
  /** The stages that it has entered, in order; the last one is where it is. */
  stages: readonly StageFacts[];
}

export interface StageFacts {
  stage: StageName;
  enteredOn: number;
  exitedOn?: number;
  plannedOn?: number;
}

export interface InvolvementFacts {
  key: string;
  /** Project key. */
  project: string;
  /** Relationship key. */
  relationship: string;
  responsibility: 'NONE' | 'WHITE_BOX' | 'GREY_BOX' | 'BLACK_BOX';
  scope: string;
  state: 'NOMINATED' | 'INVITED' | 'NDA_PENDING' | 'ACTIVE' | 'COMPLETED';
  nominatedOn: number;
  /** User key of the firm's person who did it all. */
  by: string;
  invited?: { on: number; atStage: StageName; answeredOn?: number; answeredBy?: string };
  activatedOn?: number;
  endedOn?: number;
}

export interface ConfidentialityFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  /** Project key; absent for one that covers all projects. */
  project?: string;
  kind: 'NDA' | 'IP_TERMS';
  foregroundOwner?: 'FOCAL' | 'PARTNER' | 'JOINT';
  title: string;
  terms: string;
  from: number;
  until?: number;
  /** User keys of who sent and signed for the firm, and of who signed for the supplier. */
  by: string;
  sentOn: number;
  signedBy?: string;
  signedOn?: number;
}
