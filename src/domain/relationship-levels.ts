/**
 * The five levels of relationship marketing, least first, after P. Kotler, Marketing Management (9th edition, 1997), chapter 2: sell and no
 * more; answer when called; ask after the sale; come forward with ideas; work together all the time.
 */
export const relationshipLevels = ['BASIC', 'REACTIVE', 'ACCOUNTABLE', 'PROACTIVE', 'PARTNERSHIP'] as const;
export type RelationshipLevel = (typeof relationshipLevels)[number];

export type MarginBand = 'HIGH' | 'MEDIUM' | 'LOW';
export type NumberBand = 'MANY' | 'MEDIUM' | 'FEW';

/** Where the bands begin. Kotler names the bands and no figures. */
export interface LevelThresholds {
  /** Profit over revenue, from which a margin is medium and from which it is high. */
  readonly mediumMargin: number;
  readonly highMargin: number;
  /** The most partners that are still few, and that are still no more than a medium number. */
  readonly few: number;
  readonly medium: number;
}

/** The platform's own reading. */
export const levelThresholds: LevelThresholds = { mediumMargin: 0.1, highMargin: 0.3, few: 20, medium: 200 };

/** The grid itself. Where he gives two levels, the first is the one to begin with. */
const grid: Readonly<Record<NumberBand, Readonly<Record<MarginBand, readonly [RelationshipLevel, RelationshipLevel?]>>>> = {
  MANY: { HIGH: ['ACCOUNTABLE'], MEDIUM: ['REACTIVE'], LOW: ['BASIC', 'REACTIVE'] },
  MEDIUM: { HIGH: ['PROACTIVE'], MEDIUM: ['ACCOUNTABLE'], LOW: ['REACTIVE'] },
  FEW: { HIGH: ['PARTNERSHIP'], MEDIUM: ['PROACTIVE'], LOW: ['ACCOUNTABLE'] },
};

/** The level that a relationship is worth, and what it follows from. */
export interface LevelSuggestion {
  readonly level: RelationshipLevel;
  /** The other level that the grid allows in the same place; null where it names one only. */
  readonly alternative: RelationshipLevel | null;
  readonly marginBand: MarginBand;
  readonly numberBand: NumberBand;
}

/**
 * The level that Kotler's grid gives: the higher the margin and the fewer the partners, the closer the relationship.
 * @param margin profit over revenue, any finite number; below 0 for a loss
 * @param partners how many there are of the kind, this one included
 */
export function suggestLevel(margin: number, partners: number, thresholds: LevelThresholds = levelThresholds): LevelSuggestion {
  const marginBand = marginBandOf(margin, thresholds);
  const numberBand = numberBandOf(partners, thresholds);
  const [level, alternative = null] = grid[numberBand][marginBand];
  return { level, alternative, marginBand, numberBand };
}

function marginBandOf(margin: number, { mediumMargin, highMargin }: LevelThresholds): MarginBand {
  if (margin >= highMargin) return 'HIGH';
  return margin >= mediumMargin ? 'MEDIUM' : 'LOW';
}

function numberBandOf(partners: number, { few, medium }: LevelThresholds): NumberBand {
  if (partners <= few) return 'FEW';
  return partners <= medium ? 'MEDIUM' : 'MANY';
}
