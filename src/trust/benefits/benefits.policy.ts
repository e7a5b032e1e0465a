import type { Side } from '../../domain/sides.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { seenByBothSides, sideOf } from '../sides.ts';
import type { BenefitState } from './benefit.enums.ts';
import { benefitMessages } from './benefits.messages.ts';

/** Who sees what each side gave, and who says so. */

export const seeBenefit: SightRule = seenByBothSides('benefit.see', 'Staff see what both sides of every relationship gave; a partner of its own relationships.');

/** What the firm makes of it is its own view. */
export const seeBenefitMeasure: SightRule = {
  kind: 'see', name: 'benefit.measure.see', description: 'The firm’s own figures of what a relationship brings: staff who read trust.',
  sees: ({ isStaff, permissions }) => isStaff && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ') && permissions.has('TRUST_READ'),
};

/** What rules about a record of a benefit look at. */
export interface BenefitSubject {
  readonly giver: Side;
  readonly isRecordedByFocal: boolean;
  readonly state: BenefitState;
}

export const recordBenefitRule: ActRule = { kind: 'act', name: 'benefit.record', description: 'Who deals with the other side records what either gave.', permission: 'DEALING_WRITE' };

export const answerBenefitRule: ActRule<BenefitSubject> = {
  kind: 'act', name: 'benefit.answer', description: 'The receiver acknowledges or disputes what the giver has recorded.', permission: 'DEALING_WRITE',
  refuses: (principal, { giver, state }) => (giver === sideOf(principal) ? benefitMessages.receiverAnswers : state === 'DECLARED' ? null : benefitMessages.answeredAlready),
};

export const correctBenefitRule: ActRule<BenefitSubject> = {
  kind: 'act', name: 'benefit.correct', description: 'The side that recorded it corrects it or takes it back.', permission: 'DEALING_WRITE',
  refuses: ({ isStaff }, { isRecordedByFocal, state }) => (isRecordedByFocal !== isStaff ? benefitMessages.recorderCorrects : state === 'CORRECTED' || state === 'TAKEN_BACK' ? benefitMessages.correctedAlready : null),
};

export interface MeasureSubject { readonly takenBackAt?: unknown }

export const recordMeasureRule: ActRule = { kind: 'act', name: 'benefit.measure.record', description: 'Who may write relationships records the firm’s own figures of what they bring.', permission: 'RELATIONSHIP_WRITE' };

export const takeBackMeasureRule: ActRule<MeasureSubject> = {
  kind: 'act', name: 'benefit.measure.take-back', description: 'Who may write relationships takes a figure back.', permission: 'RELATIONSHIP_WRITE',
  refuses: (_principal, { takenBackAt }) => (takenBackAt == null ? null : benefitMessages.takenBackAlready),
};

export const benefitRules: readonly Rule[] = [seeBenefit, seeBenefitMeasure, recordBenefitRule, answerBenefitRule, correctBenefitRule, recordMeasureRule, takeBackMeasureRule];
