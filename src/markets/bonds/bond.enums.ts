import type { BondKind, LockInGap } from '../../domain/bonds.ts';
import { defineEnum } from '../../platform/define-enum.ts';

export const BondKindEnum = defineEnum<BondKind>('BondKind', 'The three levels of bonds, lowest first, after Berry and Parasuraman (1991).', {
  FINANCIAL: 'Price, rebate, reward for frequency: easily made, easily copied.',
  SOCIAL: 'Persons who know one another, clubs, service made personal.',
  STRUCTURAL: 'What was built for each other, such as joint systems, tools and processes: hard to leave for both.',
});

export const LockInGapEnum = defineEnum<LockInGap>('LockInGap', 'Why a sum is only a lower bound, or the two sides cannot be compared.', {
  OUR_COST_UNKNOWN: 'What it would cost the firm to leave is not known of every bond.',
  THEIR_COST_UNKNOWN: 'What it would cost the partner to leave is not known of every bond.',
  SEVERAL_CURRENCIES: 'Amounts are in several currencies, which are never added up.',
});
