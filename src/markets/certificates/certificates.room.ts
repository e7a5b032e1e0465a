import type { Room } from '../../platform/room.ts';
import { CertificateEntity } from './certificate.entity.ts';
import { CertificateMutations, certificatePayloads } from './certificate.mutations.resolver.ts';
import { CertificateQueries } from './certificate.resolver.ts';
import { certificateRules } from './certificates.policy.ts';
import { CsrCommitmentEntity, CsrEvidenceEntity } from './commitment.entity.ts';
import { CommitmentMutations, commitmentPayloads } from './commitment.mutations.resolver.ts';
import { noteLapses } from './note-lapses.job.ts';
import { PartyCertificates, RelationshipCertificates } from './relationship-certificates.type.ts';
import { LapseNoticeEntity, LapseOverrideEntity, RequirementEntity } from './requirement.entity.ts';
import { RequirementMutations, requirementPayloads } from './requirement.mutations.resolver.ts';

/** Certificates, CSR commitments, what a relationship must hold of both, and what a lapse blocks. */
export const certificatesRoom: Room = {
  resolvers: [
    CertificateQueries, CertificateMutations, ...certificatePayloads, RequirementMutations, ...requirementPayloads, CommitmentMutations, ...commitmentPayloads,
    RelationshipCertificates, PartyCertificates,
  ],
  entities: [CertificateEntity, CsrCommitmentEntity, CsrEvidenceEntity, RequirementEntity, LapseOverrideEntity, LapseNoticeEntity],
  rules: certificateRules,
  jobs: [noteLapses],
};
