import { expect, test } from '@jest/globals';
import { acceptedLocales, bestShipped, messages, say } from '../../src/platform/messages.ts';

test.each([
  ['zh-TW', 'zh-Hant'], ['zh-HK', 'zh-Hant'], ['zh-CN', 'zh-Hans'], ['zh-SG', 'zh-Hans'], ['zh-Hant-TW', 'zh-Hant'], ['en-GB', 'en'], ['de', 'en'],
])('a reader of %s reads %s', (wanted, shipped) => {
  expect(bestShipped([wanted])).toBe(shipped);
});

test.each([
  ['zh-TW,zh;q=0.9,en;q=0.8', ['zh-TW', 'zh-Hant', 'zh', 'zh-Hans', 'en']],
  ['de-AT, de;q=0.9', ['de-AT', 'de']],
  ['*', []], ['not a language;;', []], [undefined, []], ['x'.repeat(2_000), []],
])('the header %s asks for %j', (header, locales) => {
  expect(acceptedLocales(header)).toEqual(locales);
});

test('a message is put into words with its values', () => {
  expect(say(messages.tooLong, ['en'], { limit: 10_000 })).toBe('The text is longer than 10,000 characters.');
  expect(say(messages.tooLong, ['zh-TW'], { limit: 10_000 })).toBe('文字超過 10,000 個字元。');
});

test('every message speaks every shipped language', () => {
  for (const message of Object.values(messages)) {
    for (const locale of ['en', 'zh-Hant', 'zh-Hans'] as const) expect(message[locale].length).toBeGreaterThan(0);
  }
});
