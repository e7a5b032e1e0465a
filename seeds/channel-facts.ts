/** What the firm does with its channel. Days are counted from the day the world is made: −30 is thirty days ago. */
export interface ChannelStory {
  tiers: readonly ChannelTierModelFacts[];
  /** Relationship keys of the partners looked at, and on which days. */
  assessed: readonly string[];
  looks: readonly number[];
  courses: readonly ChannelCourseFacts[];
  certificates: readonly ChannelCertificateFacts[];
  deals: readonly ChannelDealFacts[];
  funds: readonly ChannelFundFacts[];
  launches: readonly ChannelLaunchFacts[];
}

export interface ChannelTierModelFacts {
  key: string;
  currency: string;
  /** Lowest first: the name of each, and what it asks for at least. */
  tiers: readonly (readonly [string, Readonly<Record<string, number>>])[];
  by: string;
  on: number;
  reason: string;
}

export interface ChannelCourseFacts {
  key: string;
  code: string;
  title: string;
  description?: string;
  /** Absent for good. */
  validMonths?: number;
  by: string;
  on: number;
  retired?: { by: string; on: number };
}

export interface ChannelCertificateFacts {
  key: string;
  relationship: string;
  course: string;
  /** Key of a contact, as `radhafen/radhafen-category`. */
  contact: string;
  reference?: string;
  side: 'FOCAL' | 'PARTNER';
  by: string;
  on: number;
  completedOn: number;
  /** Absent for good. */
  expiresOn?: number;
  verified?: { by: string; on: number };
  rejected?: { by: string; on: number; reason: string };
  revoked?: { by: string; on: number; reason: string };
  notices?: readonly { key: string; kind: 'IN_60_DAYS' | 'IN_30_DAYS' | 'LAST_DAY'; on: number }[];
}

export interface ChannelDealFacts {
  key: string;
  relationship: string;
  title: string;
  customer: { name: string; countryCode: string; postalCode?: string; number?: readonly [scheme: 'VAT' | 'LEI' | 'DUNS' | 'NATIONAL_ID', value: string] };
  productFamily: string;
  /** In whole units, and the currency. */
  amount: readonly [number, string];
  expectedOn: number;
  by: string;
  on: number;
  approved?: { by: string; on: number; until: number; note?: string; conflictNote?: string; extended?: { by: string; on: number; reason: string } };
  refused?: { by: string; on: number; refusal: 'CUSTOMER_NOT_AVAILABLE' | 'NOT_QUALIFIED' | 'INCOMPLETE' | 'OTHER'; note?: string; conflictNote?: string };
  won?: { by: string; on: number; amount: number; note?: string };
  lost?: { by: string; on: number; reason: string };
  withdrawn?: { by: string; on: number; reason: string };
  expired?: { on: number };
  /** How many others stood in the way when it was decided; none where absent. */
  found?: number;
}

/** Amounts in whole units of the fund's currency. */
export interface ChannelFundFacts {
  key: string;
  title: string;
  purpose?: string;
  startsOn: number;
  endsOn: number;
  currency: string;
  by: string;
  on: number;
  budgets: readonly { key: string; amount: number; twoAbove?: number; by: string; on: number; reason: string }[];
  requests: readonly ChannelFundRequestFacts[];
}

export interface ChannelFundRequestFacts {
  key: string;
  relationship: string;
  title: string;
  activity: string;
  heldOn: number;
  amount: number;
  by: string;
  on: number;
  approved?: { amount: number; claimUntil: number; note?: string; by: readonly { key: string; by: string; on: number }[] };
  rejected?: { by: string; on: number; note: string };
  claims?: readonly ChannelFundClaimFacts[];
}

export interface ChannelFundClaimFacts {
  key: string;
  amount: number;
  proof: string;
  documents: readonly string[];
  by: string;
  on: number;
  verified?: { by: string; on: number };
  paid?: { by: string; on: number; amount: number; reference?: string };
  refused?: { by: string; on: number; reason: string };
}

/** What is needed of a partner is absent where it is not asked for. */
export interface ChannelLaunchFacts {
  key: string;
  name: string;
  product: string;
  item?: string;
  course?: string;
  launchOn: number;
  neededSentiment?: number;
  leastSupport?: number;
  by: string;
  on: number;
  partners: readonly { key: string; relationship: string; trainedPeople?: number; certificates?: number; stockOnHand?: number; by: string; on: number }[];
  /** That the firm waits; with the figures of the day the world is made. */
  held?: { key: string; by: string; on: number; reason: string };
}
