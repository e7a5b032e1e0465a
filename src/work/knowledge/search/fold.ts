import { ConverterBuilder, type ConverterFunction } from 'opencc-js/core';
import * as locales from 'opencc-js/preset/t2cn';

/** Traditional and simplified writing brought to one, so that a text is found by either. Dictionaries of OpenCC; they are read when they are first needed. */

let characters: ConverterFunction | null = null;
let words: ConverterFunction | null = null;
const known = new Map<string, string>();

/** A text character by character in simplified form, whatever stands beside each: so a part of a text is folded as it is within the whole. */
export function foldCharacters(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** A text with the words of Taiwan as the mainland says them (軟體 as 软件), and then as {@link foldCharacters}. */
export function foldWords(text: string): string {
  words ??= ConverterBuilder(locales)({ from: 'twp', to: 'cn' });
  return foldCharacters(words(text));
}

function foldCharacter(character: string): string {
  if (character.codePointAt(0)! < firstHan) return character;
  let folded = known.get(character);
  if (folded === undefined) {
    characters ??= ConverterBuilder(locales)({ from: 'tw', to: 'cn' });
    folded = characters(character);
    known.set(character, folded);
  }
  return folded;
}

/** CJK Radicals Supplement; no character before it is folded. The map holds what was met, a few thousand characters at most. */
const firstHan = 0x2e80;
