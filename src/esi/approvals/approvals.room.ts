import type { Room } from '../../platform/room.ts';
import { followProjects } from '../projects/project-followers.ts';
import { PartApprovalEntity } from './approval.entity.ts';
import './approval.guards.ts';
import { approvalPayloads, ApprovalResolver } from './approval.resolver.ts';
import { InvolvementPartApprovals, ProjectPartApprovals } from './approval.type.ts';
import { approvalRules } from './approvals.policy.ts';
import { approvalsFollowProject } from './follow-project.ts';

followProjects(approvalsFollowProject);

/** Parts that the firm approves before they go into production. */
export const approvalsRoom: Room = {
  resolvers: [ApprovalResolver, ...approvalPayloads, ProjectPartApprovals, InvolvementPartApprovals],
  entities: [PartApprovalEntity],
  rules: approvalRules,
};
