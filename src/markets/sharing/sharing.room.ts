import type { Room } from '../../platform/room.ts';
import { AccessRecord } from './access-record.type.ts';
import { AllianceChecks, RelationshipSharing } from './relationship-sharing.type.ts';
import { AllianceCheckEntity, SharedStatementEntity, SharingAgreementEntity } from './sharing-agreement.entity.ts';
import { sharingRules } from './sharing.policy.ts';
import { SharingMutations, sharingPayloads } from './sharing.resolver.ts';

/** Who shows whom what: agreed by both sides, and the access rule of whatever names a category. */
export const sharingRoom: Room = {
  types: [AccessRecord],
  resolvers: [RelationshipSharing, AllianceChecks, SharingMutations, ...sharingPayloads],
  entities: [SharingAgreementEntity, SharedStatementEntity, AllianceCheckEntity],
  rules: sharingRules,
};
