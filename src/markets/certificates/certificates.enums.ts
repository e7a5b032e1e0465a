import type { CertificateState, CertificateStatus, LapseNoticeKind } from '../../domain/certificates.ts';
import type { BlockableAct, RequirementStatus } from '../../domain/requirements.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { CommitmentStatus, CsrArea, EvidenceOutcome } from './commitment.entity.ts';
import type { RequirementKind } from './requirement.entity.ts';

export const CertificateStatusEnum = defineEnum<CertificateStatus>('CertificateStatus', 'Where the review of a certificate stands.', {
  SUBMITTED: 'Handed in; it proves nothing until it is verified.',
  VERIFIED: 'The firm has checked it.',
  REJECTED: 'The firm has not accepted it, for a reason.',
  REVOKED: 'It was verified and holds no more, for a reason, before its last day.',
});

export const CertificateStateEnum = defineEnum<CertificateState>('CertificateState', 'What a verified certificate is worth today.', {
  NOT_YET_VALID: 'Its first day lies ahead.',
  VALID: 'In force, and for a while.',
  EXPIRING: 'In force, and its last day is near.',
  EXPIRED: 'Its last day has passed.',
  REVOKED: 'It was revoked.',
});

export const RequirementKindEnum = defineEnum<RequirementKind>('RequirementKind', 'What a relationship must hold.', {
  CERTIFICATE: 'A verified certificate of a standard, in force.',
  COMMITMENT: 'A CSR commitment that evidence in force shows to be met.',
});

export const RequirementStatusEnum = defineEnum<RequirementStatus>('RequirementStatus', 'How a requirement stands today.', {
  MET: 'What is required is there and in force.',
  NOT_MET: 'What is there says that the commitment is not met, or not wholly; or it was withdrawn.',
  LAPSED: 'What was there has expired or was revoked.',
  MISSING: 'Nothing was ever there that would show it: unknown, and never taken for good.',
});

export const BlockableActEnum = defineEnum<BlockableAct>('BlockableAct', 'An act that an unmet requirement can block.', {
  ADVANCE_RELATIONSHIP: 'Taking the relationship to its next stage. A step back is never blocked.',
  PLACE_ORDER: 'Placing an order with the partner.',
  JOIN_PROJECT: 'The partner’s joining a development project.',
  REPLENISH: 'Replenishment by the partner on its own initiative.',
});

export const LapseNoticeKindEnum = defineEnum<LapseNoticeKind>('LapseNoticeKind', 'What is told of a lapse.', {
  IN_90_DAYS: 'It comes within 90 days.',
  IN_30_DAYS: 'It comes within 30 days.',
  IN_7_DAYS: 'It comes within 7 days.',
  LAPSED: 'It has come.',
});

export const CsrAreaEnum = defineEnum<CsrArea>('CsrArea', 'To whom, and for what, a firm is responsible.', {
  SHAREHOLDERS: 'Owners and investors.',
  LABOR: 'Those who work: safety, pay, hours, rights.',
  SUPPLIERS: 'Fair terms, and care in the supply chain.',
  CONSUMERS: 'Safety, honesty and service to those who use the products.',
  ENVIRONMENT: 'Emissions, materials, waste, nature.',
  COMMUNITY: 'Those who live around.',
  DISCLOSURE: 'Saying openly what is so.',
  GOVERNANCE: 'How the firm is led and held to account.',
});

export const CommitmentStatusEnum = defineEnum<CommitmentStatus>('CsrCommitmentStatus', 'Whether a commitment holds.', {
  ACTIVE: 'It holds.', WITHDRAWN: 'It was taken back, for a reason.',
});

export const EvidenceOutcomeEnum = defineEnum<EvidenceOutcome>('CsrOutcome', 'What an assessment found of a commitment.', {
  MET: 'It is met.', PARTLY_MET: 'It is met in part.', NOT_MET: 'It is not met.',
});

export const CommitmentStandingEnum = defineEnum('CsrStanding', 'What the newest evidence shows of a commitment today.', {
  MET: 'It is met.', PARTLY_MET: 'It is met in part.', NOT_MET: 'It is not met.', LAPSED: 'The newest evidence is out of date.',
});
