import { defineEnum } from '../../platform/define-enum.ts';
import type { SurveyConstruct, SurveyInstrumentState, SurveyRoundState } from './survey.terms.ts';

/** The enumerations of surveys, as the schema shows them. */

export const SurveyConstructEnum = defineEnum<SurveyConstruct>('SurveyConstruct', 'What items of a survey measure together. A high score is much of it, be it good or bad.', {
  TRUST: 'Confidence in the other side’s reliability and integrity.',
  COMMITMENT: 'The relationship is held to be worth every effort to keep.',
  SHARED_VALUES: 'Both find the same things important, right and appropriate.',
  COMMUNICATION: 'The other side tells what matters, in time and frankly.',
  OPPORTUNISM: 'The other side seeks its own interest by deceit.',
  BENEFITS: 'What the relationship brings, against other partners.',
  TERMINATION_COSTS: 'What would be lost with the relationship.',
  SATISFACTION: 'What came of it, against what was expected.',
  PROPENSITY_TO_LEAVE: 'How likely one’s own side is to end it before long.',
  COOPERATION: 'Both work together for what both want.',
  FUNCTIONAL_CONFLICT: 'Disagreements are settled amicably, and something is learned.',
  UNCERTAINTY: 'One lacks what one needs to decide with confidence.',
  INTEREST_ASYMMETRY: 'The two sides want different things of it.',
  LOSS_OF_AUTONOMY: 'Fear of losing autonomy and control by it.',
  ONE_SIDED_INCENTIVES: 'Only one side is rewarded for its success.',
  CULTURAL_DIFFERENCE: 'The two sides’ ways of working get in each other’s way.',
  CUSTOMER_ORIENTATION: 'A department works for what customers and partners need.',
  EMPLOYEE_SATISFACTION: 'What people find in their work, against what they expected of it.',
  CHANNEL_SENTIMENT: 'Those who sell for the firm stand behind what it brings out.',
});

export const SurveyInstrumentStateEnum = defineEnum<SurveyInstrumentState>('SurveyInstrumentState', 'Where an edition of an instrument stands.', {
  DRAFT: 'It is being written, and asked of nobody.',
  PUBLISHED: 'It may be asked, and never changes.',
  RETIRED: 'It is asked no more.',
});

export const SurveyRoundStateEnum = defineEnum<SurveyRoundState>('SurveyRoundState', 'Where a round stands.', {
  OPEN: 'It takes answers between its two instants; behind the second it waits to be closed.',
  CLOSED: 'It is over, and its results are there.',
  CANCELLED: 'It was called off; what was answered is never used.',
});

export const SurveyInvitationStateEnum = defineEnum<'INVITED' | 'ANSWERED' | 'DECLINED' | 'LAPSED'>('SurveyInvitationState', 'Where one’s own invitation stands.', {
  INVITED: 'It waits for an answer.',
  ANSWERED: 'It is answered; until the round closes the answer may be changed.',
  DECLINED: 'It is declined; until the round closes it may still be answered.',
  LAPSED: 'The round closed without an answer, or was called off.',
});
