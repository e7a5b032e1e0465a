import type { Room } from '../../platform/room.ts';
import { followUpQuestions } from './follow-up-questions.job.ts';
import { QuestionEntity, ResponseAgreementEntity } from './question.entity.ts';
import { questionPayloads, QuestionResolver } from './question.resolver.ts';
import { questionRules } from './questions.policy.ts';
import { RelationshipQuestions } from './relationship-questions.type.ts';

/** Questions between the sides, and the time within which each answers. */
export const questionsRoom: Room = {
  resolvers: [QuestionResolver, ...questionPayloads, RelationshipQuestions],
  entities: [QuestionEntity, ResponseAgreementEntity],
  rules: questionRules,
  jobs: [followUpQuestions],
};
