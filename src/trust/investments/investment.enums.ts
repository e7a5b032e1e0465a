import { defineEnum } from '../../platform/define-enum.ts';
import type { InvestmentKind, InvestmentState } from './investment.entity.ts';

/** The enumerations of joint investments, as the schema shows them. */

export const InvestmentKindEnum = defineEnum<InvestmentKind>('JointInvestmentKind', 'What was invested in.', {
  TOOLING: 'Tools, moulds, fixtures.',
  CAPACITY: 'Lines, buildings, stock that is held ready.',
  TRAINING: 'What people have learned.',
  SYSTEM: 'Information systems and their connection.',
  JOINT_RND: 'Research and development together.',
  MARKETING: 'Making the joint business known.',
  OTHER: 'Anything else.',
});

export const InvestmentStateEnum = defineEnum<InvestmentState>('JointInvestmentState', 'Where a joint investment stands.', {
  LIVING: 'It is in use.',
  ENDED: 'It has served its time.',
  WRITTEN_OFF: 'It was given up before its time.',
  WITHDRAWN: 'It was recorded by mistake, and taken back before anybody confirmed it.',
});

export type InvestingSides = 'FOCAL' | 'PARTNER' | 'BOTH';
export const InvestingSidesEnum = defineEnum<InvestingSides>('InvestingSides', 'Who has a share in a joint investment.', { FOCAL: 'The focal firm alone.', PARTNER: 'The partner alone.', BOTH: 'Both sides, each with its own share.' });

export type InvestmentGap = 'NOT_CONFIRMED' | 'NO_REPORTING_CURRENCY' | 'OTHER_CURRENCY' | 'NOT_SPECIFIC' | 'OVER';
export const InvestmentGapEnum = defineEnum<InvestmentGap>('JointInvestmentGap', 'Why a share in a joint investment is no evidence of commitment.', {
  NOT_CONFIRMED: 'The other side has not confirmed it.',
  NO_REPORTING_CURRENCY: 'The workspace has no reporting currency to measure it in.',
  OTHER_CURRENCY: 'It is in another currency than the workspace’s, and nobody has agreed on a rate.',
  NOT_SPECIFIC: 'All of it would be worth as much elsewhere, so it binds nobody.',
  OVER: 'It has ended, or its useful life is over.',
});
