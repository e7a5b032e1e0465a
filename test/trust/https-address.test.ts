import { expect, test } from '@jest/globals';
import { Refusal } from '../../src/platform/errors/refusal.ts';
import { httpsAddress } from '../../src/trust/https-address.ts';

const field = ['input', 'url'];

test('an address is stored as it is spelled out', () => {
  expect(httpsAddress(' https://plm.example/圖/4 ', field)).toBe('https://plm.example/%E5%9C%96/4');
});

test.each([
  ['no address', 'sheet 4'], ['not https', 'http://plm.example/4'], ['a script', 'javascript:alert(1)'], ['a name in it', 'https://wang@plm.example/4'],
  ['a password in it', 'https://:secret@plm.example/4'], ['too long as typed', `https://plm.example/${'a'.repeat(2_000)}`], ['too long as spelled out', `https://plm.example/${'圖'.repeat(500)}`],
])('refuses %s', (_what, url) => {
  expect(() => httpsAddress(url, field)).toThrow(Refusal);
});
