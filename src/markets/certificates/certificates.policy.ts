import type { CertificateStatus } from '../../domain/certificates.ts';
import type { OfParty } from '../../partners/partners.policy.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type ActRule, type Rule, type Sight, type SightRule, staffOnly } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { marketMessages } from '../markets.messages.ts';
import type { RelationshipSubject } from '../markets.policy.ts';
import { certificateMessages } from './certificates.messages.ts';
import type { CommitmentStatus } from './commitment.entity.ts';

/** Who sees certificates, requirements and commitments, and who may add to them. */

/** They show a party and what joins it to the firm, so it takes both permissions to read. */
function given(principal: Principal, sight: (principal: Principal) => Sight): Sight {
  const mayRead = principal.permissions.has('RELATIONSHIP_READ') && principal.permissions.has('PARTY_READ');
  return mayRead && (principal.isStaff || sight(principal));
}

const ofOwnParty = ({ partyId }: Principal) => (row: Row) => sql`${row('party_id')} = ${partyId}::uuid`;

const ofOwnRelationship = ({ partyId }: Principal) => (row: Row) => sql`exists (select from relationship r
  where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.partner_id = ${partyId}::uuid)`;

export const seeCertificate: SightRule = {
  kind: 'see', name: 'certificate.see', description: 'Staff see all certificates; a partner its own.', sees: (principal) => given(principal, ofOwnParty),
};

export const seeRequirement: SightRule = {
  kind: 'see', name: 'requirement.see', description: 'Staff see what every relationship must hold; a partner what its own must, so that it can mend what lapsed.',
  sees: (principal) => given(principal, ofOwnRelationship),
};

export const seeCommitment: SightRule = {
  kind: 'see', name: 'csr.see', description: 'Staff see all CSR commitments and evidence; a partner those of its own relationships, of both sides.',
  sees: (principal) => given(principal, ofOwnRelationship),
};

/** The firm's own words on a requirement: why it is waived, why it ended. */
export const seeRequirementNote: SightRule = { ...staffOnly, name: 'requirement.note.see', description: 'The firm’s own notes and reasons on a requirement: staff only.' };

const whileAlive = (_principal: unknown, { stage }: RelationshipSubject) => (stage === 'TERMINATED' ? marketMessages.alreadyEnded : null);

/** What rules about a certificate look at. */
export interface CertificateSubject extends OfParty { readonly status: CertificateStatus }

export const submitCertificateRule: ActRule<OfParty> = {
  kind: 'act', name: 'certificate.submit', description: 'Staff hand in any party’s certificates, a partner its own. What a partner hands in waits for verification.', permission: 'PARTY_WRITE',
  refuses: ({ isStaff, partyId: own }, { partyId }) => (isStaff || own === partyId ? null : certificateMessages.notYours),
};

const whileSubmitted = (_principal: unknown, { status }: CertificateSubject) => (status === 'SUBMITTED' ? null : certificateMessages.notSubmitted);

export const verifyCertificateRule: ActRule<CertificateSubject> = {
  kind: 'act', name: 'certificate.verify', description: 'Who may write relationships verifies what was handed in.', permission: 'RELATIONSHIP_WRITE', refuses: whileSubmitted,
};
export const rejectCertificateRule: ActRule<CertificateSubject> = {
  kind: 'act', name: 'certificate.reject', description: 'Who may write relationships rejects what was handed in, with a reason.', permission: 'RELATIONSHIP_WRITE', refuses: whileSubmitted,
};
export const revokeCertificateRule: ActRule<CertificateSubject> = {
  kind: 'act', name: 'certificate.revoke', description: 'Who may write relationships revokes what was verified, with a reason.', permission: 'RELATIONSHIP_WRITE',
  refuses: (_principal, { status }) => (status === 'VERIFIED' ? null : certificateMessages.notVerified),
};

export const requireCertificateRule: ActRule<RelationshipSubject> = {
  kind: 'act', name: 'requirement.certificate', description: 'Who may write relationships says which certificates a living one must hold.', permission: 'RELATIONSHIP_WRITE', refuses: whileAlive,
};
export const requireCommitmentRule: ActRule<RelationshipSubject> = {
  kind: 'act', name: 'requirement.commitment', description: 'Who may write relationships says which CSR commitments must be kept in a living one.', permission: 'RELATIONSHIP_WRITE', refuses: whileAlive,
};

/** What rules about a requirement look at. */
export interface RequirementSubject { readonly endedOn?: string | null }

const whileRequired = (_principal: unknown, { endedOn }: RequirementSubject) => (endedOn == null ? null : certificateMessages.requirementEnded);

export const endRequirementRule: ActRule<RequirementSubject> = {
  kind: 'act', name: 'requirement.end', description: 'Who may write relationships ends a requirement, with a reason.', permission: 'RELATIONSHIP_WRITE', refuses: whileRequired,
};
export const overrideLapseRule: ActRule<RequirementSubject> = {
  kind: 'act', name: 'requirement.override', description: 'Who may write relationships lets a lapse pass for a while, with a reason.', permission: 'RELATIONSHIP_WRITE', refuses: whileRequired,
};

/** What rules about a commitment look at. */
export interface CommitmentSubject { readonly status: CommitmentStatus }

const whileActive = (_principal: unknown, { status }: CommitmentSubject) => (status === 'ACTIVE' ? null : certificateMessages.commitmentWithdrawn);

export const addCommitmentRule: ActRule<RelationshipSubject> = {
  kind: 'act', name: 'csr.commit', description: 'Who may write relationships records what either side of a living one commits to.', permission: 'RELATIONSHIP_WRITE', refuses: whileAlive,
};
export const withdrawCommitmentRule: ActRule<CommitmentSubject> = {
  kind: 'act', name: 'csr.withdraw', description: 'Who may write relationships records that a commitment was taken back.', permission: 'RELATIONSHIP_WRITE', refuses: whileActive,
};
export const addEvidenceRule: ActRule<CommitmentSubject> = {
  kind: 'act', name: 'csr.evidence.add', description: 'Who may write relationships records what was found of a commitment.', permission: 'RELATIONSHIP_WRITE', refuses: whileActive,
};

export const noteLapseRule: ActRule = { kind: 'act', name: 'lapse.note', description: 'The platform notes lapses as they come.', permission: 'RELATIONSHIP_WRITE' };

export const certificateRules: readonly Rule[] = [
  seeCertificate, seeRequirement, seeCommitment, seeRequirementNote, submitCertificateRule, verifyCertificateRule, rejectCertificateRule, revokeCertificateRule,
  requireCertificateRule, requireCommitmentRule, endRequirementRule, overrideLapseRule, addCommitmentRule, withdrawCommitmentRule, addEvidenceRule, noteLapseRule,
];
