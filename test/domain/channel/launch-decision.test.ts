import { describe, expect, test } from '@jest/globals';
import { channelSupport, warningsBefore } from '../../../src/domain/channel/launch-decision.ts';
import type { ChannelReadiness } from '../../../src/domain/channel/readiness.ts';

const ready: ChannelReadiness = { ready: 2, notReady: 0, unknown: 0, shareReady: 1 };

describe('support', () => {
  test('is the mean of those who are known, each once; nobody known is not nothing', () => {
    expect(channelSupport([80, null, 40])).toEqual({ mean: 60, known: 2, unknown: 1 });
    expect(channelSupport([null, null])).toEqual({ mean: null, known: 0, unknown: 2 });
    expect(channelSupport([])).toEqual({ mean: null, known: 0, unknown: 0 });
    expect(() => channelSupport([101])).toThrow(RangeError);
  });
});

describe('before a launch', () => {
  test.each([
    ['nothing speaks against it', [60], ready, 60, []],
    ['support is low', [59.9], ready, 60, ['LOW_SUPPORT']],
    ['support is not known', [null], ready, 60, ['SUPPORT_UNKNOWN']],
    ['support is not asked for', [null, 0], ready, 0, []],
    ['somebody is not ready', [90], { ...ready, notReady: 1 }, 60, ['PARTNERS_NOT_READY']],
    ['of somebody it cannot be told', [90], { ...ready, unknown: 1 }, 60, ['PARTNERS_UNKNOWN']],
    ['all of it', [10], { ready: 0, notReady: 1, unknown: 1, shareReady: 0 }, 60, ['LOW_SUPPORT', 'PARTNERS_NOT_READY', 'PARTNERS_UNKNOWN']],
  ] as const)('the firm is told that %s', (_name, scores, readiness, least, expected) => {
    expect(warningsBefore(channelSupport(scores), readiness, least)).toEqual(expected);
  });

  test('asks for no more than all', () => expect(() => warningsBefore(channelSupport([]), ready, 101)).toThrow(RangeError));
});
