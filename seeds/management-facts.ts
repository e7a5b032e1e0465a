import type { EndReasonFacts, Names } from './values.ts';

/** Who manages how much, and what is under way between managers. */
export interface ManagementFacts {
  limits: readonly ManagerLimitFacts[];
  overrides: readonly LoadOverrideFacts[];
  handovers: readonly HandoverFacts[];
  endingRequests: readonly EndingRequestFacts[];
}

export interface ManagerLimitFacts {
  key: string;
  /** User key; absent for everybody who has no limit of their own. */
  manager?: string;
  /** Key relationships. */
  limit: number;
  reason?: string;
}

/** That somebody got one key relationship too many, and why. */
export interface LoadOverrideFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  /** User keys. */
  manager: string;
  by: string;
  keyRelationships: number;
  limit: number;
  reason: string;
}

/** A relationship that is being handed over. */
export interface HandoverFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  /** User keys. */
  from: string;
  to: string;
  startedBy: string;
  reason: string;
  items: readonly HandoverItemFacts[];
}

export interface HandoverItemFacts {
  key: string;
  name: Names;
  isRequired: boolean;
  /** User key; absent while it is not done. */
  doneBy?: string;
  note?: string;
}

/** That somebody asked to end a key relationship, and was told no; or waits. */
export interface EndingRequestFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  /** User key. */
  requestedBy: string;
  reason: EndReasonFacts['code'];
  note: string;
  declined?: { by: string; note: string };
}
