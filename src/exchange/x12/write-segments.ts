import type { Separators } from './separators.ts';

/**
 * Segments as X12 text, each ended by the terminator; empty elements at their end are left out. The elements of a header (ISA) stand padded
 * as they are given.
 * @throws {RangeError} where an element holds a character that would separate it
 */
export function writeSegments(segments: readonly (readonly string[])[], { element, terminator }: Pick<Separators, 'element' | 'terminator'>): string {
  return segments.map((elements) => withoutEmptyEnd(checked(elements, [element, terminator])).join(element) + terminator).join('');
}

function checked(elements: readonly string[], separators: readonly string[]): readonly string[] {
  const wrong = elements.find((value) => separators.some((separator) => value.includes(separator)));
  if (wrong !== undefined) throw new RangeError(`An element holds a separator: ${wrong}`);
  return elements;
}

function withoutEmptyEnd(elements: readonly string[]): readonly string[] {
  return elements.slice(0, elements.findLastIndex((value) => value !== '') + 1);
}
