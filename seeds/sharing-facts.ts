/** Who tells whom what. Both in force from the day the world is made. */
export interface SharingStory {
  agreements: readonly SharingFacts[];
  statements: readonly StatementFacts[];
  /** Relationship keys of alliances with rivals that have passed every legal check. */
  clearedAlliances: readonly string[];
}

type Category = 'PROFILE' | 'FORECAST' | 'STOCK' | 'ORDERS' | 'QUALITY' | 'COST' | 'ROADMAP' | 'CAPACITY' | 'SCORECARD' | 'NETWORK';

export interface SharingFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  category: Category;
  direction: 'FOCAL_TO_PARTNER' | 'PARTNER_TO_FOCAL';
  level: 'HIDDEN' | 'COUNTS' | 'AGGREGATED' | 'ALL';
  purpose: string;
  /** User key of who proposed it. */
  by: string;
  /** User key of who agreed for the other side; absent while nobody has. */
  agreedBy?: string;
  /** Key of the agreement that it was to replace. */
  supersedes?: string;
}

export interface StatementFacts {
  key: string;
  /** Relationship key. */
  relationship: string;
  category: Category;
  direction: 'FOCAL_TO_PARTNER' | 'PARTNER_TO_FOCAL';
  title: string;
  body: string;
  /** User key of who told it. */
  by: string;
}
