import { type RelationshipLevel, relationshipLevels } from './relationship-levels.ts';

/** What was observed of contact with a partner in the {@link observedDays} days before a day. Withdrawn and corrected records are left out. */
export interface ObservedContact {
  /** Contacts of any kind. */
  readonly contacts: number;
  /** Of these, begun by the firm. */
  readonly begunByUs: number;
  /** Contacts that the partner began, and questions of the partner's that the firm answered: it answers when called. */
  readonly responses: number;
  /** Contacts begun by the firm after a deal: how it went, service. */
  readonly afterSale: number;
  /** Contacts begun by the firm, unasked, with something of use: plans, ideas, improvements. */
  readonly proactive: number;
  /** Contacts of joint work, whoever began them. */
  readonly jointWork: number;
  /** Calendar months with joint work. */
  readonly jointMonths: number;
  /** Of the contacts of joint work, begun by the partner. */
  readonly jointWorkBegunByThem: number;
  /** Answered questions of ours, and of theirs. */
  readonly answeredByThem: number;
  readonly answeredByUs: number;
  /** Periods of agreed rhythms of contact that were kept. */
  readonly rhythmsKept: number;
}

/** Days looked back. */
export const observedDays = 365;

/**
 * How much it takes. Kotler (1997) describes the levels and gives no figures: these are the platform's own reading, a contact of the kind a
 * half-year to tell accountable, one a quarter to tell proactive, one in every other month to tell partnership.
 */
export const shownThresholds = {
  contacts: 4, responses: 1, accountable: 2, proactive: 4, proactiveWithRhythm: 2, rhythmsKept: 4, jointWork: 6, jointMonths: 4,
} as const;

/** One thing that a level takes: how much there was of it, and how much is needed. */
export interface LevelCriterion {
  readonly level: RelationshipLevel;
  readonly name: 'CONTACT' | 'RESPONSE' | 'AFTER_SALE' | 'PROACTIVE' | 'JOINT_WORK' | 'JOINT_MONTHS' | 'BOTH_WAYS';
  readonly observed: number;
  readonly needed: number;
}

/** The level that contact shows; null when there was too little of it to say. */
export interface ShownLevel {
  readonly level: RelationshipLevel | null;
  /** What every level takes, least first; a level is shown when all that it and those below it take is there. */
  readonly criteria: readonly LevelCriterion[];
}

/**
 * The level of Kotler's five that observed contact shows. Each level takes what those below it take, and more of a closer kind of contact
 * counts for the looser kinds too, so that more of anything never lowers the level.
 * @param observed whole numbers, 0 or more
 */
export function shownLevel(observed: ObservedContact): ShownLevel {
  const criteria = criteriaOf(observed);
  const isMet = ({ observed: there, needed }: LevelCriterion) => there >= needed;
  const firstMissing = criteria.find((criterion) => !isMet(criterion));
  if (firstMissing === undefined) return { level: 'PARTNERSHIP', criteria };
  return { level: relationshipLevels[relationshipLevels.indexOf(firstMissing.level) - 1] ?? null, criteria };
}

function criteriaOf(observed: ObservedContact): LevelCriterion[] {
  const { contacts, responses, afterSale, proactive, jointWork, jointMonths, jointWorkBegunByThem, answeredByThem, answeredByUs, rhythmsKept } = observed;
  const needed = shownThresholds;
  const inRhythm = rhythmsKept >= needed.rhythmsKept;
  return [
    { level: 'BASIC', name: 'CONTACT', observed: contacts + answeredByThem + answeredByUs, needed: needed.contacts },
    // Who comes forward, or works together, is there when called.
    { level: 'REACTIVE', name: 'RESPONSE', observed: responses + afterSale + proactive + jointWork, needed: needed.responses },
    { level: 'ACCOUNTABLE', name: 'AFTER_SALE', observed: afterSale + proactive + jointWork, needed: needed.accountable },
    { level: 'PROACTIVE', name: 'PROACTIVE', observed: proactive + jointWork, needed: inRhythm ? needed.proactiveWithRhythm : needed.proactive },
    { level: 'PARTNERSHIP', name: 'JOINT_WORK', observed: jointWork, needed: needed.jointWork },
    { level: 'PARTNERSHIP', name: 'JOINT_MONTHS', observed: jointMonths, needed: needed.jointMonths },
    { level: 'PARTNERSHIP', name: 'BOTH_WAYS', observed: Math.min(1, jointWorkBegunByThem + Math.min(answeredByThem, answeredByUs)), needed: 1 },
  ];
}

/** How many levels what is shown lies above what is meant; below 0 where it falls short. Null when either is unknown. */
export function levelGap(shown: RelationshipLevel | null, intended: RelationshipLevel | null): number | null {
  return shown === null || intended === null ? null : relationshipLevels.indexOf(shown) - relationshipLevels.indexOf(intended);
}

/** What is missing up to the level that is meant, closest step first; empty when nothing is, or nothing is meant. */
export function missingFor(intended: RelationshipLevel | null, { criteria }: ShownLevel): readonly LevelCriterion[] {
  if (intended === null) return [];
  const upTo = relationshipLevels.indexOf(intended);
  return criteria.filter(({ level, observed, needed }) => relationshipLevels.indexOf(level) <= upTo && observed < needed);
}
