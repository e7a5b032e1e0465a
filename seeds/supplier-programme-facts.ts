/** Programmes by which the firm develops a supplier. Days are counted from the day the world is made: −30 is thirty days ago. */
export interface SupplierProgrammeFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  /** Involvement key; absent where it is for no project. */
  involvement?: string;
  title: string;
  gap?: string;
  dueOn: number;
  /** User key. */
  by: string;
  /** Absent: a draft. */
  proposed?: { by: string; on: number; answerDays?: number };
  /** The supplier's consent. */
  agreed?: { by: string; on: number; note?: string };
  closed?: { by: string; on: number; outcome: 'ACHIEVED' | 'PARTLY_ACHIEVED' | 'NOT_ACHIEVED'; note: string };
  findings: readonly AuditFindingFacts[];
  goals: readonly SupplierGoalFacts[];
  help: readonly SupplierHelpFacts[];
}

type Area = 'QUALITY' | 'DELIVERY' | 'COST' | 'TECHNOLOGY' | 'CAPACITY' | 'MANAGEMENT' | 'SUSTAINABILITY';

export interface AuditFindingFacts {
  key: string;
  area: Area;
  score: number;
  note: string;
  on: number;
  by: string;
}

export interface SupplierGoalFacts {
  key: string;
  area: Area;
  measure: string;
  unit: string;
  /** Decimals as text. */
  baseline: string;
  target: string;
  dueOn: number;
  results: readonly GoalResultFacts[];
}

export interface GoalResultFacts {
  key: string;
  value: string;
  on: number;
  by: string;
  side: 'FOCAL' | 'PARTNER';
  method: string;
  verified?: { by: string; on: number; note?: string };
}

export interface SupplierHelpFacts {
  key: string;
  kind: 'TRAINING' | 'PEOPLE' | 'EQUIPMENT' | 'FINANCE' | 'DATA' | 'OTHER';
  title: string;
  note?: string;
  on: number;
  cost?: readonly [amount: number, currency: string];
  personDays?: string;
  by: string;
  side: 'FOCAL' | 'PARTNER';
  /** Key of the joint investment that it is. */
  investment?: string;
  confirmed?: { by: string; on: number; note?: string };
}
