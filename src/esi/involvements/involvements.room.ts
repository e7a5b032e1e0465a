import type { Room } from '../../platform/room.ts';
import { noteInvitationAnswers } from './note-answers.job.ts';
import { followProjects } from '../projects/project-followers.ts';
import { ConfidentialityMutations, confidentialityPayloads } from './confidentiality.mutations.resolver.ts';
import { followDays } from './follow-days.job.ts';
import { ConfidentialityAgreementEntity, EsiInvolvementEntity } from './involvement.entity.ts';
import { InvolvementAgreements, ProjectInvolvements, RelationshipInvolvements } from './involvement-lists.type.ts';
import { EsiInvolvementMutations, involvementPayloads } from './involvement.mutations.resolver.ts';
import { EsiInvolvementQueries } from './involvement.resolver.ts';
import { involvementRules } from './involvements.policy.ts';
import { reportBreaches } from './report-breaches.job.ts';
import { partsFollowProject } from './follow-project.ts';

followProjects(partsFollowProject);

/** Suppliers' parts in projects, and what both sign before anything is shown. */
export const involvementsRoom: Room = {
  resolvers: [EsiInvolvementQueries, EsiInvolvementMutations, ...involvementPayloads, ConfidentialityMutations, ...confidentialityPayloads, InvolvementAgreements, ProjectInvolvements, RelationshipInvolvements],
  entities: [EsiInvolvementEntity, ConfidentialityAgreementEntity],
  rules: involvementRules,
  jobs: [followDays, noteInvitationAnswers, reportBreaches],
};
