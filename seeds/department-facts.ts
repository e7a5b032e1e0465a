/** What happens within departments. Days are counted from the day the world is made: −30 is thirty days ago. */
export interface DepartmentStory {
  readonly posts: readonly PostFacts[];
  readonly sponsors: readonly SponsorFacts[];
  readonly roles: readonly RoleFacts[];
  readonly skills: readonly SkillFacts[];
  readonly goals: readonly GoalFacts[];
  readonly trainings: readonly TrainingFacts[];
  readonly appraisals: readonly AppraisalFacts[];
  readonly matters: readonly MatterFacts[];
}

interface OfDepartment {
  readonly key: string;
  /** Key of its relationship, in the internal market. */
  readonly department: string;
  /** User key of who says so. */
  readonly by: string;
  readonly on: number;
}

interface OfPerson extends OfDepartment {
  /** User key. */
  readonly person: string;
}

/** Somebody works there since a day, until another. */
export interface PostFacts extends OfPerson {
  readonly isHead?: boolean;
  readonly until?: number;
}

/** Who of top management stands behind a partner; answered with no, or not at all, they do not. */
export interface SponsorFacts {
  readonly key: string;
  readonly relationship: string;
  readonly person: string;
  readonly by: string;
  readonly on: number;
  readonly everyDays: number;
  readonly reason: string;
  readonly answered?: { readonly on: number; readonly isAgreed: boolean; readonly note?: string };
}

export interface RoleFacts extends OfDepartment {
  readonly name: string;
  readonly skills: readonly (readonly [skill: string, least: number])[];
  readonly filled?: { readonly person: string; readonly on: number };
}

export interface SkillFacts extends OfPerson {
  readonly skill: string;
  readonly level: number;
}

export interface GoalFacts extends OfPerson {
  readonly statement: string;
  readonly payShare: number;
  readonly isTied?: boolean;
  readonly isOneSided?: boolean;
  readonly from: number;
  readonly until: number;
  readonly agreedOn?: number;
}

export interface TrainingFacts extends OfPerson {
  readonly what: string;
  readonly skill?: string;
  readonly due: number;
  readonly done?: { readonly on: number; readonly note: string };
}

export interface AppraisalFacts extends OfPerson {
  readonly due: number;
  readonly held?: { readonly on: number; readonly by: string; readonly looksAtRelationships: boolean; readonly summary: string };
  readonly comment?: { readonly on: number; readonly text: string };
}

export interface MatterFacts extends OfDepartment {
  readonly field: string;
  readonly question: string;
  readonly decided?: { readonly on: number; readonly by: string; readonly decision: string };
  readonly opinions: readonly OpinionFacts[];
}

export interface OpinionFacts {
  readonly key: string;
  readonly expert: string;
  readonly by: string;
  readonly on: number;
  readonly given?: { readonly on: number; readonly opinion: string };
  /** The decision went against it; null where nobody has said why. */
  readonly overridden?: { readonly reason: string | null };
}
