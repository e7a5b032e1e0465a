import type { Room } from '../../platform/room.ts';
import { followProjects } from '../projects/project-followers.ts';
import { ProjectIssues, RelationshipIssues } from './issue-lists.type.ts';
import { DesignIssueEntity } from './issue.entity.ts';
import './issue.guards.ts';
import { issuePayloads, IssueResolver } from './issue.resolver.ts';
import { issueRules } from './issues.policy.ts';
import { noteIssueAnswers } from './note-answers.job.ts';
import { issuesFollowProject } from './follow-project.ts';

followProjects(issuesFollowProject);

/** What the design leaves open, who answers it by when, and what holds up production. */
export const issuesRoom: Room = {
  resolvers: [IssueResolver, ...issuePayloads, ProjectIssues, RelationshipIssues],
  entities: [DesignIssueEntity],
  rules: issueRules,
  jobs: [noteIssueAnswers],
};
