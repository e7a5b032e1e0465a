import type { KnowledgeStory } from './knowledge-facts.ts';
import type { WorkPlanFacts } from './work-plan-facts.ts';
import type { CertificateFacts, CertificateStory, CommitmentFacts, CommitmentStory, RequirementFacts, RequirementStory } from './certificate-facts.ts';
import type { Role } from '../src/platform/principal.ts';
import type { BondFacts, BondStory, FigureFacts, FigureStory, KeyPartnerFacts } from './bond-facts.ts';
import type { CalendarFacts, CalendarStory } from './calendar-facts.ts';
import type { DisputeStory } from './dispute-facts.ts';
import type { DealingFacts, DealingStory } from './dealing-facts.ts';
import type { ManagementFacts } from './management-facts.ts';
import type { PracticeStory } from './practice-facts.ts';
import type { PromiseFacts, PromiseStory } from './promise-facts.ts';
import type { UndertakingStory } from './contract-facts.ts';
import type { ScorecardFacts } from './scorecard-facts.ts';
import type { SharingStory } from './sharing-facts.ts';
import type { DemandStory } from './demand-facts.ts';
import type { SupplyStory } from './supply-facts.ts';
import type { CostStory } from './cost-facts.ts';
import type { DepartmentStory } from './department-facts.ts';
import type { DevelopmentStory } from './development-facts.ts';
import type { ForceFacts } from './force-facts.ts';
import type { GateStory } from './gate-facts.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { CommitmentReviewFacts, CommitmentWeightFacts } from './register-facts.ts';
import type { JointPlanFacts } from './joint-plan-facts.ts';
import type { JointValueFacts } from './joint-value-facts.ts';
import type { ContributionStory } from './contribution-facts.ts';
import type { DevelopmentWorkStory } from './development-work-facts.ts';
import type { SelectionStory } from './selection-facts.ts';
import type { SupplierProgrammeFacts } from './supplier-programme-facts.ts';
import type { InternalServiceStory } from './internal-service-facts.ts';
import type { CharterFacts } from './charter-facts.ts';
import type { ChannelStory } from './channel-facts.ts';
import type { ChangeRequestFacts } from './change-request-facts.ts';
import type { PaymentFacts } from './payment-facts.ts';
import type { SurveyInstrumentFacts, SurveyRoundFacts, SurveyRoundStory } from './survey-facts.ts';
import type { Amount, EndReasonFacts, MarketName, Names } from './values.ts';
import type { EquityFacts, TopFigureFacts } from './top-figure-facts.ts';

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
  promises: readonly PromiseFacts[];
  users: readonly UserFacts[];
  sharing?: SharingStory;
  supply?: SupplyStory;
  development?: DevelopmentStory;
  gates?: GateStory;
  documents?: readonly DocumentFacts[];
  costs?: CostStory;
  contributed?: ContributionStory;
  developmentWork?: DevelopmentWorkStory;
  supplierProgrammes?: readonly SupplierProgrammeFacts[];
  charters?: readonly CharterFacts[];
  internalService?: InternalServiceStory;
  workPlans?: readonly WorkPlanFacts[];
  knowledge?: KnowledgeStory;
  topFigures?: readonly (TopFigureFacts | EquityFacts)[];
  changeRequests?: readonly ChangeRequestFacts[];
  payments?: readonly PaymentFacts[];
  channel?: ChannelStory;
  selection?: SelectionStory;
  jointValues?: readonly JointValueFacts[];
  practices?: PracticeStory;
  departments?: DepartmentStory;
  forces?: readonly ForceFacts[];
  scorecards?: readonly ScorecardFacts[];
  jointPlans?: readonly JointPlanFacts[];
  commitmentWeights?: readonly CommitmentWeightFacts[];
  commitmentReviews?: readonly CommitmentReviewFacts[];
  demand?: DemandStory;
  undertakings?: UndertakingStory;
  management: ManagementFacts;
  disputes: DisputeStory;
  surveyInstruments: readonly SurveyInstrumentFacts[];
  surveyRounds: readonly SurveyRoundFacts[];
  dealings?: DealingFacts;
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
  market: MarketName;
  /** Party key. */
  partner: string;
  /** Party key of the department at the other end, between two departments; the firm itself when absent. */
  focal?: string;
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

/** One chapter of a world: parties met in one market and what the firm has with them. */
export interface MarketFacts {
  parties: readonly PartyFacts[];
  relationships: readonly RelationshipStory[];
}

/** A whole world before its dates are counted back from a day. */
export interface WorldStory extends Omit<WorldFacts, 'relationships' | 'ties' | 'certificates' | 'commitments' | 'requirements' | 'calendars' | 'bonds' | 'figures' | 'promises' | 'surveyRounds' | 'dealings'> {
  relationships: readonly RelationshipStory[];
  ties: readonly TieStory[];
  certificates: readonly CertificateStory[];
  commitments: readonly CommitmentStory[];
  requirements: readonly RequirementStory[];
  calendars: readonly CalendarStory[];
  bonds: readonly BondStory[];
  figures: readonly FigureStory[];
  promises: readonly PromiseStory[];
  surveyRounds: readonly SurveyRoundStory[];
  dealings?: DealingStory;
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
