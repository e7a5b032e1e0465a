import { placesOf, searchedTerms } from './search-terms.ts';

/** The part of a text in which what was searched for first stands. */
export interface Excerpt {
  /** Up to half a hundred characters before; empty at the beginning. */
  readonly before: string;
  /** As it is written in the text; null where it is said in other words. */
  readonly found: string | null;
  readonly after: string;
}

const wide = 60;

/** An excerpt of a text around the first term of a query. Cut at whole characters. */
export function excerptOf(text: string, query: string): Excerpt {
  const asked = new Set(searchedTerms(query).ways.flat());
  const place = placesOf(text).find(({ term }) => asked.has(term));
  if (place === undefined) return { before: '', found: null, after: first(text, 2 * wide) };
  return { before: last(text.slice(0, place.start), wide), found: text.slice(place.start, place.end), after: first(text.slice(place.end), 2 * wide) };
}

function first(text: string, most: number): string {
  const part = text.slice(0, 4 * most);
  const characters = [...part];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('');
}

function last(text: string, most: number): string {
  const part = text.slice(-4 * most);
  const characters = [...part];
  return characters.length > most ? `…${characters.slice(-most).join('')}` : characters.join('');
}
