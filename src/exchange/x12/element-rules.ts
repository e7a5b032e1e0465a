/** What an element may hold: a code, text, a decimal, a whole number, a date, a time, or parts of its own that are not looked at. */
export type ElementType = 'ID' | 'AN' | 'R' | 'N' | 'DT' | 'TM' | 'C';

export interface ElementRule {
  readonly type: ElementType;
  readonly shortest: number;
  readonly longest: number;
  readonly isMandatory: boolean;
}

/** What a segment may hold. */
export interface SegmentRule {
  /** Of its elements from 1, at index 0; null where they are not looked at. */
  readonly elements: readonly ElementRule[] | null;
  /** Elements of which both stand, or neither. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Whether its data is used, so that a fault in it holds the document. */
  readonly isUsed: boolean;
}

/**
 * The rule of a segment whose elements are written like `ID1-2!`: type, shortest and longest length, and `!` for one that must stand.
 */
export function segmentRule(elements: string, more: { readonly pairs?: SegmentRule['pairs']; readonly isUsed: boolean }): SegmentRule {
  return { elements: elements.split(' ').map(elementRule), pairs: more.pairs ?? [], isUsed: more.isUsed };
}

function elementRule(text: string): ElementRule {
  const match = /^(ID|AN|R|N|DT|TM|C)(\d*)-?(\d*)(!?)$/.exec(text);
  if (match === null) throw new RangeError(`No rule of an element: ${text}`);
  return { type: match[1] as ElementType, shortest: Number(match[2]), longest: Number(match[3]), isMandatory: match[4] === '!' };
}
