import { defineEnum } from '../../platform/define-enum.ts';
import type { QuoteRequestState, QuoteRoundState } from './quote.entity.ts';

export const QuoteRoundStateEnum = defineEnum<QuoteRoundState>('QuoteRoundState', 'Where a round of quotes stands.', {
  OPEN: 'Suppliers may quote until the deadline. What they quote is sealed: nobody reads it, nor how many have quoted.',
  COMPARED: 'Closed: the seals are broken, and the quotes lie side by side.',
  AGREED: 'One of its quotes was agreed.',
  NEXT_ROUND: 'None was agreed; another round may follow.',
  CANCELLED: 'Given up. Its quotes are never read.',
});

export const QuoteRequestStateEnum = defineEnum<QuoteRequestState>('QuoteRequestState', 'What became of what a supplier was asked.', {
  OPEN: 'The supplier may quote until the deadline.',
  CLOSED: 'The deadline is over; the firm has not decided.',
  AGREED: 'The supplier’s quote was agreed.',
  NOT_AGREED: 'The supplier’s quote was not agreed, or it gave none.',
  CANCELLED: 'The firm gave the question up, and has read no quote.',
});

export type CostBasis = 'ACTUAL' | 'QUOTED' | 'PARTS' | 'SHOULD';
export const CostBasisEnum = defineEnum<CostBasis>('CostBasis', 'What a component’s current cost rests on; the first that there is.', {
  ACTUAL: 'What it does cost.',
  QUOTED: 'The quote that was agreed.',
  PARTS: 'The sum of its parts, each by its own basis.',
  SHOULD: 'What the firm reckons that it should cost.',
});
