import type { Comparison } from '../src/domain/practices/maturity-model.ts';
import type { Practice } from '../src/domain/practices/practices.ts';
import type { Leaf } from '../src/domain/trust/leaves.ts';
import type { Indicator } from '../src/domain/practices/indicators.ts';
import type { WorkPlanResult } from '../src/work/work-plans/work-plan.entity.ts';
import type { Amount } from './values.ts';

/** What the firm plans. Days are counted from the day the world is made: −30 is thirty days ago. */
export interface WorkPlanFacts {
  key: string;
  /** Relationship key; absent: the whole firm. */
  relationship?: string;
  /** Key of the long-term plan that it stands under. */
  under?: string;
  horizon: 'LONG_TERM' | 'YEARLY';
  title: string;
  aim: string;
  from: number;
  to: number;
  /** User key of who answers for it, drafted and submitted it. */
  by: string;
  draftedOn: number;
  submittedOn?: number;
  /** User key of who put it into force. */
  approved?: { on: number; by: string };
  closed?: { on: number; result: WorkPlanResult; note: string };
  objectives: readonly WorkObjectiveFacts[];
  reviews?: readonly { key: string; on: number; finding: string; nextOn?: number }[];
}

export interface WorkObjectiveFacts {
  key: string;
  title: string;
  strategy?: string;
  weight?: number;
  /** Either a driver or a practice. */
  driver?: Leaf;
  practice?: Practice;
  target?: { indicator: Indicator; comparison: Comparison; value: number; base?: number };
  actions?: readonly WorkActionFacts[];
}

export interface WorkActionFacts {
  key: string;
  what: string;
  /** User key. */
  by: string;
  from: number;
  to: number;
  weight?: number;
  personDays?: number;
  money?: Amount;
  /** What was last said of it; of the whole it is done. */
  reported?: { on: number; share: number; note?: string; personDays?: number; money?: Amount };
  cancelled?: { on: number; reason: string };
}
