/** What one side promised the other. Who made it says which side that is. */
interface PromiseContent {
  key: string;
  /** Relationship key. */
  relationship: string;
  /** User key of who made it. */
  by: string;
  /** User key of who accepted it for the other side, and said what became of it; absent while nobody has. */
  answeredBy?: string;
  statement: string;
  category?: 'DELIVERY' | 'CAPACITY' | 'QUALITY' | 'PRICE' | 'PAYMENT' | 'INFORMATION' | 'SUPPORT' | 'INVESTMENT' | 'OTHER';
  /** 1 to 5. */
  importance: number;
  /** Key of the promise that it took the place of. */
  supersedes?: string;
  /** Reported by the other side after its due day, with what was missing. */
  broken?: string;
  /** The other side let it go. */
  isWaived?: boolean;
  attachments?: readonly PromiseAttachmentFacts[];
}

export interface PromiseAttachmentFacts {
  key: string;
  /** User key. */
  by: string;
  title: string;
  url: string;
  sha256?: string;
  mediaType?: string;
}

export interface PromiseFacts extends PromiseContent {
  /** YYYY-MM-DD. */
  madeOn: string;
  dueOn: string;
  /** The day on which it was kept. */
  keptOn?: string;
  /** Claimed as kept on a day, and contested by the other side. */
  contested?: { keptOn: string; reason: string };
}

/** A promise as the files tell it, with days counted back from the day the world is made; those ahead are negative. */
export interface PromiseStory extends PromiseContent {
  madeDaysAgo: number;
  dueDaysAgo: number;
  keptDaysAgo?: number;
  contested?: { keptDaysAgo: number; reason: string };
}
