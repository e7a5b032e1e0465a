/** A certificate of a party of the world. */
export interface CertificateFacts extends CertificateContent {
  /** YYYY-MM-DD. */
  validFrom: string;
  /** YYYY-MM-DD; the last day. */
  expiresOn: string;
  /** YYYY-MM-DD; present exactly when it was revoked. */
  revokedOn?: string;
}

/** A certificate as the files tell it: its days counted from the day the world is made, negative ones ahead. */
export interface CertificateStory extends CertificateContent {
  validFromDaysAgo: number;
  expiresInDays: number;
  revokedDaysAgo?: number;
}

interface CertificateContent {
  key: string;
  /** Party key. */
  party: string;
  /** Relationship key, where it was issued for one alone. */
  relationship?: string;
  standard: string;
  number: string;
  issuer: string;
  scope?: string;
  document?: string;
  status: 'SUBMITTED' | 'VERIFIED' | 'REJECTED' | 'REVOKED';
  /** Why it was rejected or revoked. */
  reason?: string;
  /** Key of the certificate that it renews. */
  supersedes?: string;
}

/** What one side of a relationship has committed to. */
export interface CommitmentFacts extends CommitmentContent {
  /** YYYY-MM-DD. */
  madeOn: string;
  evidence: readonly EvidenceFacts[];
}

/** A commitment as the files tell it. */
export interface CommitmentStory extends CommitmentContent {
  madeDaysAgo: number;
  evidence?: readonly EvidenceStory[];
}

interface CommitmentContent {
  key: string;
  /** Relationship key. */
  relationship: string;
  /** Party key: the firm, or the partner. */
  party: string;
  area: 'SHAREHOLDERS' | 'LABOR' | 'SUPPLIERS' | 'CONSUMERS' | 'ENVIRONMENT' | 'COMMUNITY' | 'DISCLOSURE' | 'GOVERNANCE';
  commitment: string;
  standard?: string;
}

export interface EvidenceFacts extends EvidenceContent {
  /** YYYY-MM-DD. */
  assessedOn: string;
  validUntil: string;
}

export interface EvidenceStory extends EvidenceContent {
  assessedDaysAgo: number;
  validForDays: number;
}

interface EvidenceContent {
  key: string;
  what: string;
  document?: string;
  assessor: string;
  outcome: 'MET' | 'PARTLY_MET' | 'NOT_MET';
}

/** What a relationship must hold: a certificate of a standard, or a commitment that is kept. */
export interface RequirementFacts extends RequirementContent {
  /** YYYY-MM-DD. */
  requiredFrom: string;
  override?: { until: string; reason: string };
}

/** A requirement as the files tell it; days ago, negative ones ahead. */
export interface RequirementStory extends RequirementContent {
  requiredDaysAgo: number;
  override?: { forDays: number; reason: string };
}

interface RequirementContent {
  key: string;
  /** Relationship key. */
  relationship: string;
  standard?: string;
  /** Commitment key. */
  commitment?: string;
  blocks: readonly ('ADVANCE_RELATIONSHIP' | 'PLACE_ORDER' | 'JOIN_PROJECT' | 'REPLENISH')[];
  note?: string;
}
