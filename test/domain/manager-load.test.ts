import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasRoomForKey, keyLimitOf, usualKeyLimit } from '../../src/domain/manager-load.ts';

const limit = fc.integer({ min: 0, max: 100 });

describe('keyLimitOf', () => {
  test.each<[number | null, number | null, number, string]>([
    [3, 8, 3, 'the person’s own'],
    [0, 8, 0, 'nobody may be given any'],
    [null, 5, 5, 'the workspace’s'],
    [null, 0, 0, 'the workspace’s, though it is none'],
    [null, null, usualKeyLimit, 'the usual one'],
  ])('own %p, workspace %p: %i (%s)', (own, ofWorkspace, expected) => expect(keyLimitOf(own, ofWorkspace)).toBe(expected));

  test('is always the narrowest that was set', () => {
    fc.assert(fc.property(fc.option(limit), fc.option(limit), (own, wide) => [own, wide, usualKeyLimit].find((value) => value !== null) === keyLimitOf(own, wide)));
  });
});

describe('hasRoomForKey', () => {
  test.each([[0, 0, false], [0, 1, true], [7, 8, true], [8, 8, false], [9, 8, false]])('%i of %i: %p', (managed, most, expected) => expect(hasRoomForKey(managed, most)).toBe(expected));

  test('lets somebody who keeps to it never go over it', () => {
    fc.assert(fc.property(limit, fc.nat(200), (most, asked) => {
      let managed = 0;
      for (let n = 0; n < asked; n += 1) if (hasRoomForKey(managed, most)) managed += 1;
      return managed === Math.min(most, asked);
    }));
  });
});
