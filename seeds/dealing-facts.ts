/** Contact of the past: who met whom, who asked what and when it was answered, and which rhythms were agreed and kept. */
export interface DealingStory {
  contacts: readonly ContactFacts[];
  responseTimes: readonly ResponseTimeFacts[];
  questions: readonly QuestionFacts[];
  cadences: readonly CadenceFacts[];
  schedules: readonly ScheduleFacts[];
}

/** The same, with the day the world is made, which all of it counts back from. */
export interface DealingFacts extends DealingStory {
  /** YYYY-MM-DD. */
  madeOn: string;
}

export type SideFacts = 'FOCAL' | 'PARTNER';

export interface ContactFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  daysAgo: number;
  channel: 'MEETING' | 'CALL' | 'EMAIL' | 'SITE_VISIT' | 'EVENT' | 'PORTAL' | 'EDI';
  initiator: SideFacts;
  purpose: 'SALES' | 'AFTER_SALES' | 'SERVICE' | 'JOINT_WORK' | 'COMPLAINT' | 'INFORMATION' | 'SOCIAL';
  subject: string;
  /** For staff only. */
  notes?: string;
  isShared: boolean;
  /** User key of who recorded it. */
  by: string;
  /** User keys. */
  participants?: readonly string[];
  /** Contacts, each by its party and its own key: `jade-cell/jade-cell-sales`. */
  contacts?: readonly string[];
  /** It was wrong, and the contact with this key says it better. */
  correctedBy?: { key: string; reason: string };
}

export interface ResponseTimeFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  answeringSide: SideFacts;
  hours: number;
  reason: string;
  daysAgo: number;
  /** User key. */
  by: string;
}

export interface QuestionFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  text: string;
  category?: 'FORECAST' | 'STOCK' | 'ORDERS' | 'QUALITY' | 'COST' | 'ROADMAP' | 'CAPACITY';
  daysAgo: number;
  agreedHours: number;
  /** User key of who asked. */
  by: string;
  /** Absent while nobody has answered. */
  answer?: { text: string; by: string; afterHours: number; isAccepted?: boolean };
}

export interface CadenceFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  everyDays: number;
  purpose?: ContactFacts['purpose'];
  responsible: SideFacts | 'BOTH';
  reason: string;
  /** User key. */
  by: string;
  /** How each period came out, oldest first; the one that runs begins today. */
  kept: readonly boolean[];
}

export interface ScheduleFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  category: 'FORECAST' | 'CAPACITY' | 'ROADMAP' | 'QUALITY';
  direction: 'FOCAL_TO_PARTNER' | 'PARTNER_TO_FOCAL';
  everyDays: number;
  graceDays: number;
  reason: string;
  /** User key. */
  by: string;
  /** Whether it was told in each period, oldest first. */
  shared: readonly boolean[];
}
