import { dateOf } from './dates.ts';
import type { ElementRule, SegmentRule } from './element-rules.ts';
import type { FindingCode } from './finding-rules.ts';
import type { Segment } from './segment.ts';

/** Takes what was found in an element, from 1. */
export type FindElement = (code: FindingCode, element: number) => void;

/**
 * Checks a segment's elements against its rule.
 * @returns its elements without outer blanks
 */
export function checkElements(segment: Segment, rule: SegmentRule, find: FindElement): readonly string[] {
  const elements = withoutBlanks(segment.elements, find);
  if (rule.elements === null) return elements;
  const count = Math.max(elements.length - 1, rule.elements.length);
  for (let index = 1; index <= count; index += 1) {
    const code = faultOf(elements[index] ?? '', rule.elements[index - 1], segment.separators!.component);
    if (code !== null) find(code, index);
  }
  for (const [first, second] of rule.pairs) {
    const [hasFirst, hasSecond] = [isFilled(elements[first]), isFilled(elements[second])];
    if (hasFirst !== hasSecond) find('ELEMENT_OF_PAIR_MISSING', hasFirst ? second : first);
  }
  return elements;
}

function withoutBlanks(elements: readonly string[], find: FindElement): readonly string[] {
  // Nearly all segments have none, and each is looked at: a loop costs half of what a callback does.
  let isBlank = false;
  for (let index = 0; index < elements.length; index += 1) isBlank ||= hasOuterBlank(elements[index]!);
  if (!isBlank) return elements;
  for (const [index, value] of elements.entries()) if (hasOuterBlank(value)) find('OUTER_BLANKS', index);
  return elements.map((value) => value.trim());
}

function hasOuterBlank(value: string): boolean {
  return value.charCodeAt(0) === 0x20 || value.charCodeAt(value.length - 1) === 0x20;
}

function isFilled(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function faultOf(value: string, rule: ElementRule | undefined, component: string): FindingCode | null {
  if (value === '') return rule?.isMandatory === true ? 'ELEMENT_MISSING' : null;
  if (rule === undefined) return 'TOO_MANY_ELEMENTS';
  if (rule.type === 'C') return null;
  if (value.length < rule.shortest) return 'ELEMENT_TOO_SHORT';
  if (value.length > rule.longest && lengthOf(value, rule) > rule.longest) return 'ELEMENT_TOO_LONG';
  if (rule.type === 'DT') return dateOf(value) === null ? 'DATE_INVALID' : null;
  const isValid = rule.type === 'AN' ? !value.includes(component) : patterns[rule.type].test(value);
  return isValid ? null : 'CHARACTER_INVALID';
}

/** The sign and the point of a number do not count. */
function lengthOf(value: string, { type }: ElementRule): number {
  return type === 'R' || type === 'N' ? value.replace(/[-.]/g, '').length : value.length;
}

const patterns = { ID: /^[A-Z0-9]+$/, R: /^-?(\d+\.?\d*|\.\d+)$/, N: /^-?\d+$/, TM: /^\d+$/ };
