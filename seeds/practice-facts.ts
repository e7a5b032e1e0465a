/** The practices towards partners as programmes. Days are counted from the day the world is made: −30 is thirty days ago. */
export interface PracticeStory {
  readonly models: readonly MaturityModelFacts[];
  /** Relationship keys whose practices were looked at, on each of these days, in order. What was found is computed, as the platform does every day. */
  readonly looked: readonly string[];
  readonly looks: readonly number[];
  readonly tellings: readonly TellingFacts[];
  readonly targets: readonly PracticeTargetFacts[];
  readonly actions: readonly PracticeActionFacts[];
  readonly reviews: readonly PracticeReviewFacts[];
}

export type PracticeName = 'CONSENSUS' | 'TRUST' | 'COMMUNICATION' | 'EQUALITY' | 'CO_CREATION' | 'COMMITMENT' | 'CO_PROSPERITY'
  | 'SUPPORT' | 'CULTURE' | 'STRUCTURE' | 'INCENTIVES' | 'PEOPLE' | 'EVALUATION' | 'EXPERTISE';

/** What a level asks of an indicator: its name, whether at least or at most, and how much. */
export type CriterionFacts = readonly [indicator: string, comparison: 'AT_LEAST' | 'AT_MOST', threshold: number];

/** A version of what makes levels. */
export interface MaturityModelFacts {
  readonly key: string;
  readonly practice: PracticeName;
  readonly levels: Readonly<Record<'INITIAL' | 'DEFINED' | 'MANAGED' | 'OPTIMIZING', readonly CriterionFacts[]>>;
  /** User key. */
  readonly by: string;
  readonly on: number;
  readonly reason: string;
}

/** That a partner is told, until that is taken back. */
export interface TellingFacts {
  readonly key: string;
  readonly relationship: string;
  readonly by: string;
  readonly on: number;
  readonly takenBack?: { readonly by: string; readonly on: number; readonly reason: string };
}

interface OfPractice {
  readonly key: string;
  readonly relationship: string;
  readonly practice: PracticeName;
  readonly isTold?: boolean;
  readonly by: string;
  readonly on: number;
}

export interface PracticeTargetFacts extends OfPractice {
  readonly indicator: string;
  readonly value: number;
  /** What it was on that day; absent where nobody knew. */
  readonly base?: number;
  readonly dueOn: number;
  readonly reason: string;
}

export interface PracticeActionFacts extends OfPractice {
  readonly what: string;
  readonly side: 'FOCAL' | 'PARTNER';
  /** User key. */
  readonly owner: string;
  readonly dueOn: number;
  readonly ended?: { readonly by: string; readonly on: number; readonly isDone: boolean; readonly note: string };
}

export interface PracticeReviewFacts extends OfPractice {
  readonly finding: string;
  readonly nextDueOn?: number;
  readonly comment?: { readonly by: string; readonly on: number; readonly text: string };
}
