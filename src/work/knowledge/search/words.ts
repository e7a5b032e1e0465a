import { stemmer } from 'stemmer';

/** A term, and where it stands in the text that it was taken from (UTF-16 code units). */
export interface PlacedTerm {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What a text is found by, in order. Words of alphabets are taken whole: in small letters, without accents, English ones by their stem (M. Porter, An
 * algorithm for suffix stripping, Program 14(3), 1980). Writing without spaces (Chinese, Japanese, Korean) is taken by single characters and by
 * pairs of neighbours, which needs no dictionary and finds every part of it.
 */
export function termsOf(text: string): PlacedTerm[] {
  return [...text.matchAll(runs)].flatMap(({ 0: run, index }) => (startsUnspaced.test(run) ? charactersAndPairs(run, index) : [{ term: wordTerm(run), start: index, end: index + run.length }])).filter(({ term }) => term !== '');
}

/** The terms that a query asks for: of a run without spaces its pairs, or its one character. Words that say nothing are left out, where others are left. */
export function askedTerms(text: string): string[] {
  const terms = [...text.matchAll(runs)].flatMap(({ 0: run }) => {
    if (!startsUnspaced.test(run)) return [wordTerm(run)];
    const placed = charactersAndPairs(run, 0).map(({ term }) => term);
    const pairs = placed.filter((term) => [...term].length === 2);
    return pairs.length > 0 ? pairs : placed;
  });
  const telling = terms.filter((term) => term !== '' && !fillers.has(term));
  return [...new Set(telling.length > 0 ? telling : terms.filter((term) => term !== ''))];
}

const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30fc]`;
const runs = new RegExp(String.raw`${unspaced}+|(?:(?!${unspaced})[\p{L}\p{N}\p{M}])+(?:['’](?!${unspaced})\p{L}+)*`, 'gu');
const startsUnspaced = new RegExp(`^${unspaced}`, 'u');

function charactersAndPairs(run: string, offset: number): PlacedTerm[] {
  const placed: PlacedTerm[] = [];
  let start = offset;
  let before: PlacedTerm | null = null;
  for (const character of run) {
    const single = { term: character, start, end: start + character.length };
    placed.push(single);
    if (before !== null) placed.push({ term: before.term + character, start: before.start, end: single.end });
    before = single;
    start = single.end;
  }
  return placed;
}

/** Longer than any word that people search for. */
const longestTerm = 64;

function wordTerm(word: string): string {
  const plain = word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replace(/['’]s$/u, '').replaceAll(/['’]/gu, '');
  return [...(/^[a-z]{3,}$/.test(plain) ? stemmer(plain) : plain)].slice(0, longestTerm).join('');
}

/** What stands in nearly every English text, as its stem. */
const fillers = new Set('a an and ar as at be by do doe for from ha have how i in is it of on or that the their thei thi to wa we what when where which who whose why will with you'.split(' '));
