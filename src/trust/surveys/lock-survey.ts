import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { Message } from '../../platform/messages.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { SurveyInstrumentEntity, type SurveyInstrumentRecord, SurveyRoundEntity, type SurveyRoundRecord } from './survey.entity.ts';
import type { CancelSurveyRoundInput, SurveyInstrumentInput } from './survey.input.ts';
import type { SurveyInstrumentState } from './survey.terms.ts';
import { cancelSurveyRoundRule, type InstrumentSubject } from './surveys.policy.ts';
import { surveyMessages } from './surveys.messages.ts';

interface Wanted {
  readonly rule: ActRule<InstrumentSubject>;
  readonly states: readonly SurveyInstrumentState[];
  /** Why not in another state. */
  readonly otherwise: Message;
}

/** Locks an instrument for an act that its state allows, and asks the act's rule. */
export async function lockInstrument({ em, ctx }: Write, input: SurveyInstrumentInput, { rule, states, otherwise }: Wanted): Promise<SurveyInstrumentRecord> {
  const field = ['input', 'surveyInstrumentId'];
  const instrument = await lockVisible<SurveyInstrumentRecord>(em, SurveyInstrumentEntity, ctx, idOf('SurveyInstrument', input.surveyInstrumentId), field);
  checkVersion(instrument, 'SurveyInstrument', input.expectedVersion);
  if (!states.includes(instrument.state)) {
    throw new Refusal({ code: 'STATE_CONFLICT', message: otherwise, currentState: instrument.state, allowedActions: actsOn[instrument.state], field });
  }
  authorize(ctx, rule, instrument);
  return instrument;
}

const actsOn: Readonly<Record<SurveyInstrumentState, readonly string[]>> = {
  DRAFT: ['UPDATE_SURVEY_INSTRUMENT', 'PUBLISH_SURVEY_INSTRUMENT'], PUBLISHED: ['REVISE_SURVEY_INSTRUMENT', 'RETIRE_SURVEY_INSTRUMENT'], RETIRED: ['REVISE_SURVEY_INSTRUMENT'],
};

/** Locks an open round to call it off. */
export async function lockOpenRound({ em, ctx }: Write, input: CancelSurveyRoundInput): Promise<SurveyRoundRecord> {
  const field = ['input', 'surveyRoundId'];
  const round = await lockVisible<SurveyRoundRecord>(em, SurveyRoundEntity, ctx, idOf('SurveyRound', input.surveyRoundId), field);
  checkVersion(round, 'SurveyRound', input.expectedVersion);
  if (round.state !== 'OPEN') throw new Refusal({ code: 'STATE_CONFLICT', message: surveyMessages.roundOver, currentState: round.state, allowedActions: [], field });
  authorize(ctx, cancelSurveyRoundRule, round);
  return round;
}
