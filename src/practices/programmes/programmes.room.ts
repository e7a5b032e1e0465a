import type { Room } from '../../platform/room.ts';
import '../measures/co-creation.measures.ts';
import '../measures/commitment-score.measures.ts';
import '../measures/communication.measures.ts';
import '../measures/equality.measures.ts';
import '../measures/trust.measures.ts';
import { assessPracticesDaily } from './assess-practices.job.ts';
import { PracticeIndicatorResolver } from './practice-indicator.type.ts';
import { PracticeStanding } from './practice-standing.type.ts';
import { practicePayloads, PracticeResolver } from './practice.resolver.ts';
import { PracticeSubscriptions } from './practice.subscription.resolver.ts';
import { practiceWorkPayloads, PracticeWorkResolver } from './practice-work.resolver.ts';
import { PracticeProgramme } from './programme.type.ts';
import { programmeRules } from './programmes.policy.ts';
import { RelationshipPractices } from './relationship-practices.type.ts';
import { PracticeActionEntity, PracticeReviewEntity, PracticeTargetEntity, PracticeTellingEntity } from './work.entity.ts';

/** The seven practices towards partners as programmes: measured, assessed, told, and worked on by both sides. */
export const programmesRoom: Room = {
  types: [PracticeProgramme, PracticeStanding],
  resolvers: [PracticeResolver, ...practicePayloads, PracticeWorkResolver, ...practiceWorkPayloads, PracticeSubscriptions, PracticeIndicatorResolver, RelationshipPractices],
  entities: [PracticeTellingEntity, PracticeTargetEntity, PracticeActionEntity, PracticeReviewEntity],
  rules: programmeRules,
  jobs: [assessPracticesDaily],
};
