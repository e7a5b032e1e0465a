import type { Room } from '../../platform/room.ts';
import { followProjects } from '../projects/project-followers.ts';
import { InvolvementContributions, ProjectContributions, RelationshipContributions } from './contribution-lists.type.ts';
import { EsiContributionEntity } from './contribution.entity.ts';
import { contributionPayloads, ContributionResolver } from './contribution.resolver.ts';
import { contributionRules } from './contributions.policy.ts';
import { noteContributionAnswers } from './note-answers.job.ts';
import { contributionsFollowProject } from './follow-project.ts';

followProjects(contributionsFollowProject);

/** What suppliers and the firm bring into a project, until what it brought is measured. */
export const contributionsRoom: Room = {
  resolvers: [ContributionResolver, ...contributionPayloads, ProjectContributions, InvolvementContributions, RelationshipContributions],
  entities: [EsiContributionEntity],
  rules: contributionRules,
  jobs: [noteContributionAnswers],
};
