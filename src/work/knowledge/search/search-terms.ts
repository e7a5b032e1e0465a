import { foldCharacters, foldWords } from './fold.ts';
import { askedTerms, type PlacedTerm, termsOf } from './words.ts';

/** A part of what is found, and how much a word in it counts. */
export interface SearchedPart {
  readonly text: string | null | undefined;
  readonly weight: number;
}

/** More often in one part than so often a word counts no more. */
const mostOften = 4;

/** The terms by which a record is found, each with its weight: by the text as it is written, and by its words as the mainland says them. */
export function weighTerms(parts: readonly SearchedPart[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { text, weight } of parts) {
    for (const [term, times] of countTerms(text ?? '')) weights.set(term, (weights.get(term) ?? 0) + weight * Math.min(mostOften, times));
  }
  return weights;
}

/** What a query asks for. */
export interface SearchedTerms {
  /** A record is found by all terms of one of them; none where there is nothing to search by. */
  readonly ways: readonly (readonly string[])[];
}

/** The most characters of a query. */
export const longestQuery = 200;

/** A query's terms: as it is written, and where that differs by its words as the mainland says them. */
export function searchedTerms(query: string): SearchedTerms {
  const plain = plainOf(query);
  const ways = [foldCharacters(plain), foldWords(plain)].map(askedTerms).filter((terms) => terms.length > 0);
  return { ways: ways.filter((terms, index) => ways.findIndex((other) => other.join('\n') === terms.join('\n')) === index) };
}

/** Where terms stand in a text as it is written. */
export function placesOf(text: string): PlacedTerm[] {
  // Folding changes no place: a character becomes one character, of as many code units.
  const folded = foldCharacters(text);
  return termsOf(folded.length === text.length ? folded : text);
}

function countTerms(text: string): ReadonlyMap<string, number> {
  const plain = plainOf(text);
  const [written, said] = [foldCharacters(plain), foldWords(plain)];
  const times = timesOf(written);
  if (said === written) return times;
  const counted = new Map(times);
  for (const [term, often] of timesOf(said)) counted.set(term, Math.max(often, counted.get(term) ?? 0));
  return counted;
}

function timesOf(text: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { term } of termsOf(text)) times.set(term, (times.get(term) ?? 0) + 1);
  return times;
}

/** Wide letters and digits as the usual ones, ligatures as their letters. */
function plainOf(text: string): string {
  return text.normalize('NFKC');
}
