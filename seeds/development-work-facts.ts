import type { StageName } from './development-facts.ts';

/** Teams and deliverables of development projects. Days are counted from the day the world is made. */
export interface DevelopmentWorkStory {
  team: readonly TeamMemberFacts[];
  deliverables: readonly DeliverableFacts[];
  /** Contacts and questions that are about a project. */
  links: readonly WorkLinkFacts[];
}

export interface WorkLinkFacts {
  /** Project key. */
  project: string;
  kind: 'interaction' | 'question';
  /** Key of the contact or question. */
  key: string;
  /** Relationship key: that of the contact or question. */
  relationship: string;
  /** User key. */
  by: string;
}

export interface TeamMemberFacts {
  key: string;
  /** Project key. */
  project: string;
  /** Involvement key; absent for the firm's own. */
  part?: string;
  /** User key. */
  user: string;
  role: 'LEAD' | 'ENGINEERING' | 'PURCHASING' | 'QUALITY' | 'PRODUCTION' | 'LOGISTICS' | 'FINANCE' | 'OTHER';
  duty?: string;
  joinedOn: number;
  leftOn?: number;
}

export interface DeliverableFacts {
  key: string;
  project: string;
  part?: string;
  title: string;
  description?: string;
  stage: StageName;
  dueOn: number;
  state: 'TODO' | 'IN_PROGRESS' | 'BLOCKED' | 'DONE';
  reason?: string;
  done?: { by: string; on: number };
}
