import { defineEnum } from '../../platform/define-enum.ts';
import type { BenefitKind, BenefitMeasureKind } from './benefit.entity.ts';

/** The enumerations of benefits, as the schema shows them. */

export const BenefitKindEnum = defineEnum<BenefitKind>('BenefitKind', 'What one side gives the other.', {
  PRICE: 'A better price.',
  VOLUME: 'More business.',
  PAYMENT_TERMS: 'More time to pay, or earlier payment.',
  PROMOTION: 'Promotion of the other’s goods or name.',
  TRAINING: 'Training of the other’s people.',
  TECHNOLOGY: 'Technology, or help with it.',
  INFORMATION: 'Information of worth to the other.',
  INTRODUCTION: 'An introduction to somebody of worth to the other.',
  FLEXIBILITY: 'Short notice, small lots, changed plans, without charge.',
  COST_SAVING_SHARED: 'A part of a cost that was saved.',
});

export type BenefitState = 'DECLARED' | 'ACKNOWLEDGED' | 'DISPUTED' | 'CORRECTED' | 'TAKEN_BACK';
export const BenefitStateEnum = defineEnum<BenefitState>('BenefitState', 'How a record of a benefit stands.', {
  DECLARED: 'The giver says so; the receiver has not answered.',
  ACKNOWLEDGED: 'The receiver says so: by its answer, or because it recorded it itself.',
  DISPUTED: 'The receiver says that it is not so.',
  CORRECTED: 'Another record has taken its place.',
  TAKEN_BACK: 'It takes an earlier record back, and says nothing else.',
});

export const BenefitMeasureKindEnum = defineEnum<BenefitMeasureKind>('BenefitMeasureKind', 'What is measured of a quarter’s benefit.', {
  SHARE_OF_WALLET: 'What part of its purchases of our kind the buying side makes from the other.',
  GAIN_SHARED: 'What was received of a gain that was agreed to be shared.',
});
