import type { NoteAudience } from '../src/work/knowledge/knowledge.entity.ts';

/** What the firm's people know. Days are counted from the day the world is made. */
export interface KnowledgeStory {
  teams: readonly VirtualTeamFacts[];
  notes: readonly KnowledgeNoteFacts[];
  questions: readonly KnowledgeQuestionFacts[];
}

interface AboutFacts {
  key: string;
  /** Relationship key; this, a topic, or both. */
  relationship?: string;
  topic?: string;
  /** User key of who wrote or asked it. */
  by: string;
  on: number;
}

export interface VirtualTeamFacts {
  key: string;
  relationship: string;
  name: string;
  purpose: string;
  by: string;
  on: number;
  members: readonly { key: string; user: string; department?: string; role: string; from: number; until?: number }[];
}

export interface KnowledgeNoteFacts extends AboutFacts {
  title: string;
  text: string;
  audience: NoteAudience;
  /** Key of the team that it is open to. */
  team?: string;
}

export interface KnowledgeQuestionFacts extends AboutFacts {
  text: string;
  /** One at most is accepted. */
  answers: readonly { key: string; by: string; on: number; text: string; acceptedOn?: number }[];
}
