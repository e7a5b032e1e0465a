/** What was sold or used of the stock that is kept, and what is known to change it. Days are counted from the day the world is made. */
export interface DemandStory {
  /** By position key. */
  positions: Readonly<Record<string, DemandFacts>>;
  events: readonly DemandEventFacts[];
}

/** How demand came until yesterday; the days themselves are made from it, the same ones each time. */
export interface DemandFacts {
  /** Units of a usual day at the end; of what is asked for now and then, units of a usual demand. */
  perDay: number;
  /** What Monday to Sunday each have of it; all the same, if left out. */
  week?: readonly [number, number, number, number, number, number, number];
  /** How much of it came, and went, since the first day: .2 for a fifth. */
  growth?: number;
  /** How far chance leads away from it, as a part of it. */
  variation: number;
  /** Days from one demand to the next, of what is asked for now and then. */
  everyDays?: number;
  /** Days of history; 120 if left out. */
  days?: number;
  /** Units that stock was brought up to; nobody tells what is left of the day if this is left out. */
  replenishedTo?: number;
  /** When there was nothing left to sell. */
  outOfStock?: { from: number; days: number };
}

export interface DemandEventFacts {
  key: string;
  /** Keys of the agreement, of an item, and of a place as `party/location`; all of the agreement's, if left out. */
  agreement: string;
  item?: string;
  location?: string;
  kind: 'PROMOTION' | 'CLOSURE' | 'HOLIDAY' | 'LAUNCH' | 'PHASE_OUT' | 'OTHER';
  title: string;
  from: number;
  to: number;
  factor?: number;
  unitsPerDay?: number;
  /** User key. */
  by: string;
  side: 'FOCAL' | 'PARTNER';
  /** When it was withdrawn. */
  withdrawn?: { by: string; daysAgo: number };
}
