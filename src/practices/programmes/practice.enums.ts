import type { TurningCause } from '../../domain/practices/compare-assessments.ts';
import type { IndicatorUnit } from '../../domain/practices/indicator-definition.ts';
import type { Comparison, MaturityLevel } from '../../domain/practices/maturity-model.ts';
import type { Practice } from '../../domain/practices/practices.ts';
import type { TargetStatus } from '../../domain/practices/target-progress.ts';
import type { Verdict } from '../../domain/practices/verdict.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { KeptChange } from './assessments.ts';
import type { Audience } from './look-at-practices.ts';

/** The enumerations of practices, as the schema shows them. */

export const PracticeEnum = defineEnum<Practice>('Practice', 'A practice of partner relationship management: the first seven towards a partner, the last seven within a department.', {
  CONSENSUS: 'The firm’s own departments agree about the partner. The firm’s own affair: partners are never told of it.',
  TRUST: 'Each side keeps its word, and trusts the other.',
  COMMUNICATION: 'What is agreed to be shared is shared, questions are answered, contact is kept.',
  EQUALITY: 'Neither side imposes on the other; changes, payment and disputes treat both alike.',
  CO_CREATION: 'Both work together on something, and share what it brings.',
  COMMITMENT: 'Both have bound themselves for long, and invest in the relationship.',
  CO_PROSPERITY: 'Both grow and earn on the joint business.',
  SUPPORT: 'Top management stands behind the department’s key partners, and keeps contact with them.',
  CULTURE: 'The department sees its work as its customers and partners do.',
  STRUCTURE: 'The departments serve one another in agreed times.',
  INCENTIVES: 'What people are paid for is tied to results of relationships, and not to a partner’s loss.',
  PEOPLE: 'Roles in relationships are filled by people who have the skills for them, or are trained.',
  EVALUATION: 'People are appraised when it is due, and by results of relationships, too.',
  EXPERTISE: 'Experts are heard before decisions in their field, and overridden with reasons only.',
});

export const MaturityLevelEnum = defineEnum<MaturityLevel>('MaturityLevel', 'How mature a practice is; each level takes in all below.', {
  ABSENT: 'Known not to meet even the first level.',
  INITIAL: 'It is done at all.',
  DEFINED: 'It is agreed, and mostly kept.',
  MANAGED: 'It is kept, and measured on both sides.',
  OPTIMIZING: 'It holds over many records.',
});

export const CriterionComparisonEnum = defineEnum<Comparison>('CriterionComparison', 'How a value is held against what is asked.', {
  AT_LEAST: 'The value is that or more.', AT_MOST: 'The value is that or less.',
});

export const CriterionVerdictEnum = defineEnum<Verdict>('CriterionVerdict', 'Whether a criterion is met.', {
  MET: 'It is.', NOT_MET: 'It is known not to be.', UNKNOWN: 'There is no value, or too few records: neither as good as met nor as bad as not met.',
});

export const IndicatorUnitEnum = defineEnum<IndicatorUnit>('IndicatorUnit', 'What an indicator is measured in.', {
  SHARE: 'A part of a whole, 0 to 1.', SCORE: 'Points, 0 to 100.', HOURS: 'Hours, 0 or more.', DAYS: 'Days, 0 or more.', COUNT: 'How many, 0 or more; a mean need not be whole.',
});

export const LevelChangeEnum = defineEnum<KeptChange['change']>('PracticeLevelChange', 'What became of a level since the assessment before.', {
  FIRST: 'There was none before.', GAINED: 'It is higher.', LOST: 'It is lower.', SAME: 'It is the same, by other verdicts.',
});

export const TurningCauseEnum = defineEnum<TurningCause>('CriterionTurningCause', 'Why a criterion turned.', {
  NOW_MET: 'What was measured meets it now.', NO_LONGER_MET: 'What was measured meets it no longer.', NO_LONGER_KNOWN: 'There are too few records for it now.', MODEL_CHANGED: 'The model asks otherwise than before.',
});

export const AudienceEnum = defineEnum<Audience>('PracticeAudience', 'For whom an assessment was written.', {
  FIRM: 'For the firm: whole.', PARTNER: 'For the partner: without what is the firm’s own.',
});

export const TargetStatusEnum = defineEnum<TargetStatus>('PracticeTargetStatus', 'How a target stands today.', {
  REACHED: 'The present value meets it, and only as long as it does.', ON_TRACK: 'On the straight line from the beginning to the day, or ahead of it.', BEHIND: 'Behind that line.',
  MISSED: 'The day is over, and it is not met.', UNKNOWN: 'The present value is not known, or that at the beginning.',
});

export type TargetState = 'OPEN' | 'WITHDRAWN';
export const TargetStateEnum = defineEnum<TargetState>('PracticeTargetState', 'Whether a target is aimed at.', { OPEN: 'It is.', WITHDRAWN: 'It was taken back, with a reason.' });

export type ActionState = 'OPEN' | 'DONE' | 'CANCELLED';
export const ActionStateEnum = defineEnum<ActionState>('PracticeActionState', 'Where an action stands.', { OPEN: 'It is to be done.', DONE: 'The side that owns it has done it.', CANCELLED: 'The firm has given it up.' });

export type ReviewState = 'RECORDED' | 'COMMENTED';
export const ReviewStateEnum = defineEnum<ReviewState>('PracticeReviewState', 'Whether the partner has spoken to a review.', { RECORDED: 'It has not.', COMMENTED: 'It has, once.' });
