import type { Missing, Weighting } from '../../domain/choice/choice-inputs.ts';
import type { Normalisation } from '../../domain/choice/normalised.ts';
import type { RandomIndexTable } from '../../domain/choice/random-index.ts';
import type { RankingMethod } from '../../domain/choice/score.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { ScreeningOutcome } from './screening.entity.ts';
import type { SelectionIndicator, SelectionState } from './selection.entity.ts';

export const SelectionMethodEnum = defineEnum<RankingMethod>('SelectionMethod', 'How candidates are ranked.', {
  WEIGHTED_SUM: 'By what they have under each criterion, times its weight, added up.',
  TOPSIS: 'By how near they are to the best and how far from the worst, each put together from all candidates (Hwang & Yoon 1981).',
});

export const SelectionNormalisationEnum = defineEnum<Normalisation>('SelectionNormalisation', 'How values of different units are made comparable. The choice can change who is first.', {
  VECTOR: 'Divided by the length of the column: the square root of the sum of squares.',
  MIN_MAX: 'The smallest is 0 and the largest 1; where all are the same, 0.',
});

export const SelectionWeightingEnum = defineEnum<Weighting>('SelectionWeighting', 'Where the weights of criteria come from.', {
  PAIRWISE: 'People compare criteria two by two (analytic hierarchy process).',
  DIRECT: 'They are stated with the criteria.',
});

export const RandomIndexTableEnum = defineEnum<RandomIndexTable>('RandomIndexTable', 'What the consistency of comparisons is measured against.', {
  SAATY_1980: 'Saaty 1980: .58 .90 1.12 1.24 1.32 1.41 1.45 1.49 for 3 to 10 criteria.',
  LATER: 'As printed later: .52 .89 1.11 1.25 1.35 1.40 1.45 1.49.',
});

export const SelectionIndicatorEnum = defineEnum<SelectionIndicator>('SelectionIndicator', 'Where the value of a candidate under a criterion comes from. What is not known stays unknown; it is never 0.', {
  JUDGED: 'People’s scores from 0 to 10: the mean of the newest of each judge.',
  STATED: 'A number that somebody states, such as a price; the newest holds.',
  TRUST: 'The firm’s trust in it as it has earned it, 0 to 100; unknown while there is not enough evidence.',
  COMMITMENT: 'The commitment that it has earned, 0 to 100; unknown while there is not enough evidence.',
  DELIVERY: 'How it has delivered, 0 to 100; unknown without deliveries on record.',
  CERTIFICATES: 'The percentage of the certificates required of it today that it holds; unknown where none is required.',
  CSR: 'The percentage of its commitments to those it affects that it meets, of those required of it; unknown where none is required.',
  EXPOSURE: 'The percentage of what the firm needs that it loses at least, along known supplies, if the candidate fails; unknown where none lead to the firm.',
});

export const SelectionStateEnum = defineEnum<SelectionState>('SelectionState', 'Where a selection stands.', {
  OPEN: 'People judge.', DECIDED: 'A candidate was chosen.', ABANDONED: 'Given up, for the reason stated.',
});

export const SelectionMissingEnum = defineEnum<Missing['what']>('SelectionMissing', 'What is missing before a selection can be worked out.', {
  WEIGHTS: 'Nobody has compared the criteria of a group.', VALUES: 'No candidate is known under a criterion.',
});

export type ScreeningArea = 'CAPABILITY' | 'CAPACITY' | 'ROADMAP_FIT' | 'FINANCE' | 'CSR';

export const ScreeningAreaEnum = defineEnum<ScreeningArea>('ScreeningArea', 'What a candidate for a project is screened by.', {
  CAPABILITY: 'Can it do it?', CAPACITY: 'Can it make enough of it?', ROADMAP_FIT: 'Does it go where the product goes?', FINANCE: 'Will it still be there?', CSR: 'How does it treat those whom it affects?',
});

export const ScreeningOutcomeEnum = defineEnum<ScreeningOutcome>('ScreeningOutcome', 'What a screening came to.', {
  PASSED: 'Fit for its part: it can be invited.', FAILED: 'Not fit, for now.',
});
