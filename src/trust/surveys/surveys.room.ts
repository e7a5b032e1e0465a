import type { Room } from '../../platform/room.ts';
import { closeSurveyRounds } from './close-survey-rounds.job.ts';
import { RelationshipSurveys, RoundResults } from './relationship-surveys.type.ts';
import { SurveyInstrumentEntity, SurveyInvitationEntity, SurveyRoundEntity } from './survey.entity.ts';
import { surveyInstrumentPayloads, SurveyInstrumentResolver } from './survey-instrument.resolver.ts';
import { surveyInvitationPayloads, SurveyInvitationResolver } from './survey-invitation.resolver.ts';
import { surveyRoundPayloads, SurveyRoundResolver } from './survey-round.resolver.ts';
import { surveyRules } from './surveys.policy.ts';

/** What people of both sides say of a relationship. */
export const surveysRoom: Room = {
  resolvers: [
    SurveyInstrumentResolver, SurveyRoundResolver, SurveyInvitationResolver, RelationshipSurveys, RoundResults,
    ...surveyInstrumentPayloads, ...surveyRoundPayloads, ...surveyInvitationPayloads,
  ],
  entities: [SurveyInstrumentEntity, SurveyRoundEntity, SurveyInvitationEntity],
  rules: surveyRules,
  jobs: [closeSurveyRounds],
};
