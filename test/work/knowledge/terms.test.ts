import { describe, expect, test } from '@jest/globals';
import { excerptOf } from '../../../src/work/knowledge/search/excerpt.ts';
import { foldCharacters, foldWords } from '../../../src/work/knowledge/search/fold.ts';
import { searchedTerms, weighTerms } from '../../../src/work/knowledge/search/search-terms.ts';

/** By which terms texts are found, in both writings of Chinese and in English. */

const termsIn = (text: string) => [...weighTerms([{ text, weight: 1 }]).keys()];
const isFound = (text: string, query: string) => searchedTerms(query).ways.some((terms) => terms.every((term) => weighTerms([{ text, weight: 1 }]).has(term)));

describe('folding', () => {
  test.each([['電池', '电池'], ['臺灣', '台湾'], ['乾燥', '干燥'], ['裏裡', '里里'], ['頭髮', '头发'], ['已经', '已经'], ['abc', 'abc'], ['𠮷野', '𠮷野']])('%s is %s', (text, folded) => expect(foldCharacters(text)).toBe(folded));
  test.each([['軟體', '软件'], ['計畫', '计划'], ['網路', '网络'], ['韌體', '固件'], ['软件', '软件']])('in words %s is %s', (text, folded) => expect(foldWords(text)).toBe(folded));
  test('folds what is folded no further', () => {
    const text = '臺灣電池供應商的品質與交貨期，著急裡外乾隻後髮體軟';
    expect(foldCharacters(foldCharacters(text))).toBe(foldCharacters(text));
  });
});

describe('terms', () => {
  test('of Chinese are characters and pairs, of English words their stems', () => expect(termsIn('電池芯 Batteries')).toEqual(['电', '池', '电池', '芯', '池芯', 'batteri']));
  test('of mixed text are taken apart where the writing changes', () => expect(termsIn('LFP電池2號')).toEqual(['lfp', '电', '池', '电池', '2', '号']));
  test('know no accents, no wide letters, and no possessive', () => expect(termsIn('Müller’s Café ＡＢＣ１')).toEqual(['muller', 'cafe', 'abc1']));
  test('are none of punctuation', () => expect(termsIn('，。！—()…　%_*')).toEqual([]));
  test('of very long words are cut', () => expect(termsIn('x'.repeat(500))).toEqual(['x'.repeat(64)]));
  test('weigh by part and by how often, up to four times', () => {
    const weights = weighTerms([{ text: 'cell', weight: 8 }, { text: 'cells cell CELL cell cell cell', weight: 1 }, { text: null, weight: 5 }]);
    expect([...weights]).toEqual([['cell', 12]]);
  });
});

describe('queries', () => {
  test.each([
    ['軟體更新延後', '软件', true], ['软件更新', '軟體', true], ['軟體', '體', true], ['軟體', '件', true], ['电池交货期', '電池', true], ['電池交期', '池交', true], ['電池交期', '电期', false],
    ['Their deliveries were late', 'delivery', true], ['They delivered', 'delivering', true], ['The IATF-16949 audit', 'iatf 16949', true], ['Kitano的齒輪箱 gearbox', '齿轮 kitano', true],
    ['No cells', 'cell phone', false], ['什麼', '么', true], ['電', '電', true], ['who knows', 'who', true], ['cells', 'the cell', true], ['naïve', 'naive', true],
  ])('%s is found by %s: %s', (text, query, found) => expect(isFound(text, query)).toBe(found));

  test('of nothing to search by have no way', () => {
    for (const query of ['', ' ', '，。', '()%_', '\u200b']) expect(searchedTerms(query).ways).toEqual([]);
  });
  test('in one writing have one way, with words of Taiwan two', () => {
    expect(searchedTerms('电池').ways).toEqual([['电池']]);
    expect(searchedTerms('軟體').ways).toEqual([['软体'], ['软件']]);
  });
});

describe('an excerpt', () => {
  test('stands around what was searched for, as it is written', () => expect(excerptOf('我們的電池交期太長。', '电池')).toEqual({ before: '我們的', found: '電池', after: '交期太長。' }));
  test('of other words begins at the beginning', () => expect(excerptOf('軟體更新延後', '软件')).toEqual({ before: '', found: null, after: '軟體更新延後' }));
  test('is cut at whole characters', () => {
    const { before, found, after } = excerptOf(`${'𠮷'.repeat(100)} cells ${'𠮷'.repeat(300)}`, 'cell');
    expect({ before: [...before].length, found, after: [...after].length }).toEqual({ before: 61, found: 'cells', after: 121 });
    expect((before + after).isWellFormed()).toBe(true);
  });
});
