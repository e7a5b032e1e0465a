import { marketMessages } from '../../markets/markets.messages.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type ActRule, type Rule, type SightRule, staffOnly } from '../../platform/rules.ts';
import { agreementFor } from '../../platform/sharing.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import type { SurveyInstrumentState, SurveyRoundState } from './survey.terms.ts';
import { surveyMessages } from './surveys.messages.ts';

/** Who asks, who is asked, and who sees what came of it. What one person said has no rule: it is theirs alone. */

const mayRead = ({ permissions }: Principal) => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');

const isAsked = ({ id }: Principal, column: string) => (row: Row): Sql => sql`exists (select from survey_invitation n
  where n.workspace_id = ${row('workspace_id')} and n.${raw(column)} = ${row('id')} and n.person_id = ${id}::uuid)`;

export const seeSurveyInstrument: SightRule = {
  kind: 'see', name: 'survey.instrument.see', description: 'Staff see all instruments; whoever is asked sees what they are asked.',
  sees: (principal) => mayRead(principal) && (principal.isStaff || isAsked(principal, 'instrument_id')),
};

export const seeSurveyRound: SightRule = {
  kind: 'see', name: 'survey.round.see', description: 'Staff see all rounds; whoever is asked sees the round.',
  sees: (principal) => mayRead(principal) && (principal.isStaff || isAsked(principal, 'round_id')),
};

export const seeSurveyDesign: SightRule = { ...staffOnly, name: 'survey.design.see', description: 'What items measure, how they are turned, and how many are asked: staff only.' };

export const seeSurveyInvitation: SightRule = {
  kind: 'see', name: 'survey.invitation.see', description: 'An invitation and its answer: the person invited, and nobody else, whatever their role.',
  sees: (principal) => mayRead(principal) && ((row) => sql`${row('person_id')} = ${principal.id}::uuid`),
};

/** The agreement under which a partner is shown what its own people said together. What the firm's people say of it has none. */
const agreement = (principal: Principal) => (row: Row): Sql => sql`case when ${row('side')} = 'PARTNER' and ${row('score')} is not null then
  ${agreementFor(principal, { category: 'SCORECARD', direction: 'FOCAL_TO_PARTNER', least: 'AGGREGATED', relationship: row('relationship_id') })} end`;

export const seeSurveyResult: SightRule = {
  kind: 'see', name: 'survey.result.see', description: 'Staff who read trust see the results of both sides; a partner that of its own people, where the firm shares its SCORECARD.',
  sees: (principal) => mayRead(principal) && (principal.isStaff ? principal.permissions.has('TRUST_READ') : (row) => sql`${agreement(principal)(row)} is not null`),
  under: (principal) => (mayRead(principal) && !principal.isStaff ? agreement(principal) : null),
};

/** What rules about an instrument or a round look at. */
export interface InstrumentSubject { readonly state: SurveyInstrumentState }
export interface RoundSubject { readonly state: SurveyRoundState }

const whileDraft = (_principal: Principal, { state }: InstrumentSubject): Message | null => (state === 'DRAFT' ? null : surveyMessages.published);
const whilePublished = (_principal: Principal, { state }: InstrumentSubject): Message | null => (state === 'PUBLISHED' ? null : surveyMessages.notPublished);
const writes = 'RELATIONSHIP_WRITE';

export const createSurveyInstrumentRule: ActRule = { kind: 'act', name: 'survey.instrument.create', description: 'Who may write relationships writes instruments.', permission: writes };
export const updateSurveyInstrumentRule: ActRule<InstrumentSubject> = {
  kind: 'act', name: 'survey.instrument.update', description: 'Who may write relationships changes drafts of instruments.', permission: writes, refuses: whileDraft,
};
export const publishSurveyInstrumentRule: ActRule<InstrumentSubject> = {
  kind: 'act', name: 'survey.instrument.publish', description: 'Who may write relationships publishes drafts of instruments, for good.', permission: writes, refuses: whileDraft,
};
export const reviseSurveyInstrumentRule: ActRule<InstrumentSubject> = {
  kind: 'act', name: 'survey.instrument.revise', description: 'Who may write relationships begins the next edition of a published instrument.', permission: writes,
  refuses: (_principal, { state }) => (state === 'DRAFT' ? surveyMessages.stillDraft : null),
};
export const retireSurveyInstrumentRule: ActRule<InstrumentSubject> = {
  kind: 'act', name: 'survey.instrument.retire', description: 'Who may write relationships retires published instruments.', permission: writes, refuses: whilePublished,
};
export const openSurveyRoundRule: ActRule<{ readonly stage: string }> = {
  kind: 'act', name: 'survey.round.open', description: 'Who may write relationships asks about living ones.', permission: writes,
  refuses: (_principal, { stage }) => (stage === 'TERMINATED' ? marketMessages.alreadyEnded : null),
};
export const cancelSurveyRoundRule: ActRule<RoundSubject> = {
  kind: 'act', name: 'survey.round.cancel', description: 'Who may write relationships calls open rounds off.', permission: writes,
  refuses: (_principal, { state }) => (state === 'OPEN' ? null : surveyMessages.roundOver),
};
/** Answering and declining are one rule, so that the ledger does not tell them apart. */
export const answerSurveyRule: ActRule = { kind: 'act', name: 'survey.answer', description: 'The person invited answers or declines, until the round closes.', permission: 'DEALING_WRITE' };
export const closeSurveyRoundRule: ActRule = { kind: 'act', name: 'survey.round.close', description: 'The platform closes rounds at their time.', permission: null };

export const surveyRules: readonly Rule[] = [
  seeSurveyInstrument, seeSurveyRound, seeSurveyDesign, seeSurveyInvitation, seeSurveyResult,
  createSurveyInstrumentRule, updateSurveyInstrumentRule, publishSurveyInstrumentRule, reviseSurveyInstrumentRule, retireSurveyInstrumentRule,
  openSurveyRoundRule, cancelSurveyRoundRule, answerSurveyRule, closeSurveyRoundRule,
];
