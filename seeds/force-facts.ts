import type { ForcePart } from '../src/domain/forces/force-model.ts';
import type { Side } from '../src/domain/sides.ts';

/** How strong the two sides of a relationship stood on a day, as somebody of the firm saw it. The latest of a relationship comes last. */
export interface ForceFacts {
  key: string;
  relationship: string;
  by: string;
  /** Days from today, below 0. */
  on: number;
  note?: string;
  facts: readonly StatedForce[];
}

/** Whose, which part, how much of it, where that is known from, and how many days before the assessment it was so. */
export type StatedForce = readonly [side: Side, part: ForcePart, value: number, source: string, daysBefore?: number];
