import type { Room } from '../../platform/room.ts';
import { supplierDevelopmentRules } from './development.policy.ts';
import { supplierDevelopmentPayloads } from './development.payloads.ts';
import { SupplierDevelopmentResolver } from './development.resolver.ts';
import { noteProgrammeAnswers } from './note-answers.job.ts';
import { InvolvementProgrammes, RelationshipProgrammes } from './programme-lists.type.ts';
import { SupplierProgrammeEntity } from './programme.entity.ts';
import { SupplierAuditFindingEntity, SupplierGoalEntity, SupplierGoalResultEntity, SupplierHelpEntity } from './records.entity.ts';

/** Supplier development: programmes with goals, help given, and what came of it. */
export const supplierDevelopmentRoom: Room = {
  resolvers: [SupplierDevelopmentResolver, ...supplierDevelopmentPayloads, RelationshipProgrammes, InvolvementProgrammes],
  entities: [SupplierProgrammeEntity, SupplierAuditFindingEntity, SupplierGoalEntity, SupplierHelpEntity, SupplierGoalResultEntity],
  rules: supplierDevelopmentRules,
  jobs: [noteProgrammeAnswers],
};
