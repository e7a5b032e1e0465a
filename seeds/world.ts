import type { CertificateFacts, CertificateStory, CommitmentFacts, CommitmentStory, RequirementFacts, RequirementStory } from './certificate-facts.ts';
import type { Role } from '../src/platform/principal.ts';

/** One workspace as plain facts: a firm, the parties around it, what it has with each of them, and the people who sign in. */
export interface WorldFacts {
  /** Unique over all workspaces; part of tokens and addresses. */
  slug: string;
  name: Names;
  /** Party key of the firm whose network this is. */
  focal: string;
  parties: readonly PartyFacts[];
  relationships: readonly RelationshipFacts[];
  ties: readonly TieFacts[];
  certificates: readonly CertificateFacts[];
  commitments: readonly CommitmentFacts[];
  requirements: readonly RequirementFacts[];
  calendars: readonly CalendarFacts[];
  bonds: readonly BondFacts[];
  figures: readonly FigureFacts[];
  keyPartners: readonly KeyPartnerFacts[];
  users: readonly UserFacts[];
  sharing?: SharingStory;
  management: ManagementFacts;
}

/** A name in the three languages the platform speaks; traditional characters as in Taiwan, simplified as in mainland China. */
export interface Names {
  en: string;
  'zh-Hant': string;
  'zh-Hans': string;
}

export interface PartyFacts {
  /** Unique within the workspace; every other fact refers to the party by it. */
  key: string;
  kind: 'ORGANIZATION' | 'DEPARTMENT' | 'PERSON' | 'GROUP';
  names: Names;
  /** ISO 3166-1 alpha-2; null where a party belongs to no country. */
  countryCode: string | null;
  /** IANA name. */
  timeZone: string;
  /** Party key of the organization a department belongs to. */
  parent?: string;
  website?: string;
  identifiers?: readonly IdentifierFacts[];
  externalReferences?: readonly ExternalReferenceFacts[];
  contacts?: readonly ContactFacts[];
  locations?: readonly LocationFacts[];
}

/** A number from a public register. NATIONAL_ID is the country's own business register (in Taiwan the UBN, 統一編號). */
export interface IdentifierFacts {
  scheme: 'GLN' | 'DUNS' | 'VAT' | 'LEI' | 'NATIONAL_ID';
  value: string;
}

/** The party's number in another system of the firm: `erp` (V- vendor, D- distributor, C- customer, U- unit) or `crm`. */
export interface ExternalReferenceFacts {
  system: string;
  value: string;
}

/** A person to talk to, without an account of their own here unless a user with the same e-mail exists. */
export interface ContactFacts {
  key: string;
  name: string;
  jobTitle?: Names;
  email?: string;
  /** E.164 with blanks for reading. */
  phone?: string;
  /** At most one a party. */
  isPrimary?: boolean;
  /** Key of the party's location where the person works. */
  location?: string;
}

export interface LocationFacts {
  key: string;
  names: Names;
  purpose: 'HEADQUARTERS' | 'PLANT' | 'WAREHOUSE' | 'STORE' | 'OFFICE';
  gln?: string;
  addressLines: readonly string[];
  city: string;
  postalCode?: string;
  countryCode: string;
  timeZone: string;
}

export interface RelationshipFacts extends RelationshipContent {
  /** YYYY-MM-DD; absent while the partner is only identified. */
  startedOn?: string;
  /** YYYY-MM-DD; present exactly when the stage is TERMINATED. */
  endedOn?: string;
}

/** A relationship as the files tell it: dated by distance from the day the world is made, so that the demo never grows old. */
export interface RelationshipStory extends RelationshipContent {
  startedYearsAgo?: number;
  endedYearsAgo?: number;
}

interface RelationshipContent {
  key: string;
  market: 'SUPPLIER' | 'INTERNAL' | 'COMPETITOR' | 'DISTRIBUTOR' | 'CUSTOMER' | 'INFLUENCER';
  /** Party key. */
  partner: string;
  stage: 'IDENTIFIED' | 'ESTABLISHED' | 'MAINTAINED' | 'ENHANCED' | 'TERMINATED';
  endReason?: EndReasonFacts;
  /** Key of the ended relationship that this one takes up again. */
  continues?: string;
  /** User key of a relationship manager or administrator. */
  manager?: string;
  /** One of the few partners worth a relationship manager's best time. */
  isKey?: boolean;
  /** For staff only; tells the story. */
  note?: string;
  /** How close it is meant to be. */
  intendedLevel?: 'BASIC' | 'REACTIVE' | 'ACCOUNTABLE' | 'PROACTIVE' | 'PARTNERSHIP';
  /** What it has by its market. */
  fields?: MarketFieldFacts;
}

export interface EndReasonFacts {
  code: 'PARTNER_LEFT' | 'WE_LEFT' | 'BUSINESS_CLOSED' | 'BREACH' | 'MUTUAL_AGREEMENT' | 'REPLACED' | 'OTHER';
  note: string;
}

/** A tie between any two parties of the world. */
export interface TieFacts extends TieContent {
  /** YYYY-MM-DD. */
  startedOn?: string;
  /** YYYY-MM-DD; absent while it is current. */
  endedOn?: string;
}

/** A tie as the files tell it, dated like a relationship's story. */
export interface TieStory extends TieContent {
  startedYearsAgo?: number;
  endedYearsAgo?: number;
}

interface TieContent {
  key: string;
  kind: 'SUPPLIES' | 'OWNS' | 'FINANCES' | 'REFERS' | 'REGULATES' | 'REPORTS_TO' | 'INFORMS' | 'ALLIED_WITH' | 'KIN_OF' | 'COMPETES_WITH';
  form?: 'KINSHIP' | 'GEOGRAPHIC' | 'PROFESSIONAL' | 'CULTURAL' | 'CHANCE';
  /** Party keys. */
  from: string;
  to: string;
  /** What flows. */
  good?: string;
  yearlyAmount?: { amount: string; currencyCode: string };
  /** Of the receiver's need of the good, 0–1; absent while unknown. */
  shareOfNeed?: number;
  note?: string;
}

/** When a party works, or one of its locations. Days of the week are 1 for Monday to 7 for Sunday. */
export interface CalendarFacts extends CalendarContent {
  specialDays: readonly SpecialDayFacts[];
}

/** A calendar as the files tell it: its days counted from the day the world is made. */
export interface CalendarStory extends CalendarContent {
  specialDays: readonly (Omit<SpecialDayFacts, 'on'> & { inDays: number })[];
}

interface CalendarContent {
  /** Party key. */
  party: string;
  /** Location key; absent for the party's own calendar. */
  location?: string;
  workingDays: readonly number[];
  openingHours: readonly { weekdays: readonly number[]; opens: string; closes: string }[];
}

export interface SpecialDayFacts {
  /** YYYY-MM-DD. */
  on: string;
  name: string;
  isWorkingDay?: boolean;
  hours?: readonly { opens: string; closes: string }[];
}

export interface UserFacts {
  /** The subject of the user's token; the same key in two worlds is the same person. */
  key: string;
  displayName: string;
  email: string;
  locale: keyof Names;
  /** IANA name. */
  timeZone: string;
  /** Key of the party they act for. */
  party: string;
  role: Role;
}

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

/** One chapter of a world: parties met in one market and what the firm has with them. */
export interface MarketFacts {
  parties: readonly PartyFacts[];
  relationships: readonly RelationshipStory[];
}

/** A whole world before its dates are counted back from a day. */
export interface WorldStory extends Omit<WorldFacts, 'relationships' | 'ties' | 'certificates' | 'commitments' | 'requirements' | 'calendars' | 'bonds' | 'figures'> {
  relationships: readonly RelationshipStory[];
  ties: readonly TieStory[];
  certificates: readonly CertificateStory[];
  commitments: readonly CommitmentStory[];
  requirements: readonly RequirementStory[];
  calendars: readonly CalendarStory[];
  bonds: readonly BondStory[];
  figures: readonly FigureStory[];
}

/** What a relationship has by its market; only the fields of its own market are given. */
export interface MarketFieldFacts {
  supplierKind?: 'GOODS' | 'SERVICES' | 'RECRUITMENT';
  supplyCategory?: 'STRATEGIC' | 'LEVERAGE' | 'BOTTLENECK' | 'NONCRITICAL';
  annualSpend?: Amount;
  /** 0 to 1. */
  shareOfItsRevenue?: number;
  /** Party key of the department served. */
  receivingDepartment?: string;
  serviceOwed?: string;
  alliancePurpose?: string;
  complementaryResource?: string;
  allianceYearsAgo?: number;
  tier?: 'REGISTERED' | 'SILVER' | 'GOLD' | 'PLATINUM';
  territories?: readonly string[];
  channel?: 'RETAIL' | 'WHOLESALE' | 'ONLINE' | 'AGENT' | 'FLEET';
  segment?: string;
  customerStage?: 'GENERAL_CONSUMER' | 'TARGET_GROUP' | 'PROSPECT' | 'CUSTOMER' | 'LOYAL' | 'LOST';
  annualRevenue?: Amount;
  wallet?: Amount;
  walletSource?: string;
  walletConfidence?: 'LOW' | 'MEDIUM' | 'HIGH';
  influencerKind?: 'BANK' | 'INVESTOR' | 'MEDIA' | 'GOVERNMENT' | 'REGULATOR' | 'STANDARDS_BODY' | 'ANALYST' | 'TRADE_ASSOCIATION' | 'COMMUNITY' | 'CONSUMER_GROUP'
    | 'ENVIRONMENTAL_GROUP' | 'RECOMMENDER';
  stance?: 'HOSTILE' | 'CRITICAL' | 'NEUTRAL' | 'FAVORABLE' | 'CHAMPION';
  /** 1 to 5. */
  power?: number;
  /** People. */
  reach?: number;
  issues?: readonly string[];
}

/** Whole units of a currency, ISO 4217. */
export type Amount = readonly [amount: number, currencyCode: string];

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

/** What holds a relationship. */
export interface BondFacts extends BondContent {
  /** YYYY-MM-DD. */
  startedOn?: string;
  /** YYYY-MM-DD; present exactly when it has an end reason. */
  endedOn?: string;
}

/** A bond as the files tell it, dated like a relationship's story. */
export interface BondStory extends BondContent {
  startedYearsAgo?: number;
  endedYearsAgo?: number;
}

interface BondContent {
  key: string;
  /** Relationship key. */
  relationship: string;
  kind: 'FINANCIAL' | 'SOCIAL' | 'STRUCTURAL';
  description: string;
  /** A year's. */
  ourCost?: Amount;
  ourBenefit?: Amount;
  theirCost?: Amount;
  theirBenefit?: Amount;
  /** Once. */
  ourSwitchingCost?: Amount;
  theirSwitchingCost?: Amount;
  isShownToPartner?: boolean;
  /** Absent while it is merely claimed. */
  verified?: { by: string; evidence: string };
  endReason?: string;
}

/** What a relationship brought in a year. */
export interface FigureFacts extends FigureContent {
  year: number;
}

/** The same as the files tell it; 1 is the last complete year. */
export interface FigureStory extends FigureContent {
  yearsAgo: number;
}

interface FigureContent {
  /** Relationship key. */
  relationship: string;
  currency: string;
  /** Whole units; absent where unknown. */
  revenue?: number;
  profit?: number;
  source: string;
}

/** That the firm had key partners proposed in a market; the proposal follows from the figures. */
export interface KeyPartnerFacts {
  key: string;
  market: RelationshipFacts['market'];
  /** 5 to 10. */
  most: number;
  /** User key. */
  by: string;
}
