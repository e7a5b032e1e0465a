/** How departments serve each other. Days are counted from the day the world is made: −30 is thirty days ago, −29.5 half a day later. */
export interface InternalServiceStory {
  readonly agreements: readonly ServiceAgreementFacts[];
  readonly requests: readonly ServiceRequestFacts[];
  readonly handOvers: readonly WorkHandOverFacts[];
  readonly promises: readonly DepartmentPromiseFacts[];
}

/** Two departments, and who does something for whom; party keys, and the key of the relationship between them. */
interface Between {
  key: string;
  relationship: string;
  from: string;
  to: string;
}

export interface ServiceAgreementFacts extends Between {
  service: string;
  details?: string;
  workingHours: number;
  /** User key of the head who proposed it, for the department that receives. */
  by: string;
  on: number;
  /** User key of the head who agreed; absent: it is proposed. */
  agreedBy?: string;
  /** Key of the agreement whose place it takes. In force from the day after it was proposed. */
  supersedes?: string;
}

export interface ServiceRequestFacts {
  key: string;
  /** Key of the agreement under which it was asked for. */
  agreement: string;
  title: string;
  what: string;
  by: string;
  on: number;
  /** User key of who took it up, a fifth of a day after, and did it; absent: nobody has. */
  servedBy?: string;
  doneOn?: number;
  note?: string;
  /** It came back, and was done again, a day and a half after that. */
  returned?: { on: number; reason: string };
  accepted?: { on: number; satisfaction: number; comment?: string };
  withdrawn?: { on: number; reason: string };
}

export interface WorkHandOverFacts extends Between {
  title: string;
  what: string;
  by: string;
  on: number;
  /** Key of the request that it belongs to. */
  request?: string;
  takenUp?: { on: number; by: string };
  returned?: { on: number; by: string; reason: string };
}

export interface DepartmentPromiseFacts extends Between {
  statement: string;
  importance: number;
  by: string;
  on: number;
  dueOn: number;
  /** User key of who accepted it, a day after, and said what became of it. */
  acceptedBy?: string;
  keptOn?: number;
  isBroken?: boolean;
}
