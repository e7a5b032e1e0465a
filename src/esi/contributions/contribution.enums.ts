import { defineEnum } from '../../platform/define-enum.ts';
import type { ContributionKind, ContributionState } from './contribution.entity.ts';

export const ContributionKindEnum = defineEnum<ContributionKind>('EsiContributionKind', 'What an idea makes better.', {
  COST: 'It costs less.', QUALITY: 'It fails less, or lasts longer.', TIME: 'It is ready sooner.', FUNCTION: 'It does more.', RISK: 'Less can go wrong.',
});

export const ContributionStateEnum = defineEnum<ContributionState>('EsiContributionState', 'Where a contribution stands.', {
  SUBMITTED: 'It was brought in; the other side has not begun to evaluate it.',
  EVALUATING: 'The other side looks at it.',
  ACCEPTED: 'It is to be done.',
  REJECTED: 'It is not done, for the reason stated.',
  IMPLEMENTED: 'It is in the product; what it brings is not measured yet.',
  VERIFIED: 'A second person of the firm has measured what it brought.',
  SETTLED: 'What it brought is shared between the sides.',
  WITHDRAWN: 'The side that brought it in took it back, or the project was over before it was answered.',
});
