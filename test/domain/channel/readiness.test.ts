import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CertificateDates } from '../../../src/domain/certificates.ts';
import { channelReadiness, type ReadinessFacts, type ReadinessNeeds, readinessOf } from '../../../src/domain/channel/readiness.ts';

const launchOn = '2026-09-01';
const needs: ReadinessNeeds = { TRAINED_PEOPLE: 4, STOCK_ON_HAND: 200, SENTIMENT: 60, CERTIFICATES: 2 };
const certificate = (expiresOn: string, status: CertificateDates['status'] = 'VERIFIED', validFrom = '2025-01-01'): CertificateDates => ({ status, validFrom, expiresOn });
const all: ReadinessFacts = { trainedPeople: 4, stockOnHand: 200, sentiment: 60, certificates: [certificate('2027-01-01'), certificate('2026-09-01')] };
const nothing: ReadinessFacts = { trainedPeople: null, stockOnHand: null, sentiment: null, certificates: null };

describe('a partner', () => {
  test('with all that is needed is ready', () => {
    expect(readinessOf(all, needs, launchOn)).toMatchObject({ share: 1, atLeast: 1, atMost: 1, unknown: [], verdict: 'READY' });
  });

  test('is as ready as its parts, of which none makes up for another', () => {
    const { parts, share, verdict } = readinessOf({ ...all, trainedPeople: 2, stockOnHand: 900 }, needs, launchOn);
    expect(parts.map(({ part, share: ready }) => [part, ready])).toEqual([['TRAINED_PEOPLE', 0.5], ['STOCK_ON_HAND', 1], ['SENTIMENT', 1], ['CERTIFICATES', 1]]);
    expect([share, verdict]).toEqual([0.875, 'NOT_READY']);
  });

  test.each<[string, CertificateDates[], number]>([
    ['one that ends the day before', [certificate('2026-08-31')], 0],
    ['one that ends on the day', [certificate('2026-09-01')], 1],
    ['one that begins the day after', [certificate('2027-01-01', 'VERIFIED', '2026-09-02')], 0],
    ['those that nobody has verified, or that were revoked', [certificate('2027-01-01', 'SUBMITTED'), certificate('2027-01-01', 'REVOKED'), certificate('2027-01-01', 'REJECTED')], 0],
  ])('counts of certificates %s', (_name, certificates, there) => {
    expect(readinessOf({ ...all, certificates }, needs, launchOn).parts.at(-1)).toMatchObject({ part: 'CERTIFICATES', there, share: there / 2 });
  });

  test('of whom something is unknown is told as that, with what it may come to', () => {
    expect(readinessOf({ ...all, sentiment: null }, needs, launchOn)).toMatchObject({ share: 1, atLeast: 0.75, atMost: 1, unknown: ['SENTIMENT'], verdict: null });
    expect(readinessOf({ ...all, sentiment: null, stockOnHand: 0 }, needs, launchOn)).toMatchObject({ atLeast: 0.5, atMost: 0.75, verdict: 'NOT_READY' });
    expect(readinessOf(nothing, needs, launchOn)).toMatchObject({ share: null, atLeast: 0, atMost: 1, verdict: null });
  });

  test('is not asked for what is not needed', () => {
    expect(readinessOf({ ...all, sentiment: null }, { ...needs, SENTIMENT: 0 }, launchOn)).toMatchObject({ share: 1, unknown: [], verdict: 'READY' });
    expect(readinessOf(all, { TRAINED_PEOPLE: 0, STOCK_ON_HAND: 0, SENTIMENT: 0, CERTIFICATES: 0 }, launchOn)).toEqual({ parts: [], share: null, atLeast: null, atMost: null, unknown: [], verdict: null });
  });

  test('has no part below nothing', () => {
    expect(() => readinessOf({ ...all, trainedPeople: -1 }, needs, launchOn)).toThrow(RangeError);
    expect(() => readinessOf({ ...all, sentiment: 101 }, needs, launchOn)).toThrow(RangeError);
    expect(() => readinessOf(all, { ...needs, SENTIMENT: 120 }, launchOn)).toThrow(RangeError);
  });

  test('lies between what is sure and what may be, and never gains by telling less', () => {
    const amount = fc.option(fc.nat(8));
    fc.assert(fc.property(fc.record({ trainedPeople: amount, stockOnHand: amount, sentiment: amount, certificates: fc.constant(null) }), fc.constantFrom('trainedPeople', 'stockOnHand', 'sentiment'), (facts, hidden) => {
      const by: ReadinessNeeds = { TRAINED_PEOPLE: 4, STOCK_ON_HAND: 8, SENTIMENT: 5, CERTIFICATES: 0 };
      const [told, less] = [readinessOf(facts, by, launchOn), readinessOf({ ...facts, [hidden]: null }, by, launchOn)];
      const share = told.share ?? told.atLeast!;
      expect(share >= told.atLeast! - 1e-12 && share <= told.atMost! + 1e-12).toBe(true);
      expect(less.atLeast!).toBeLessThanOrEqual(told.atLeast! + 1e-12);
      expect(less.verdict === 'READY').toBe(false);
    }), { numRuns: 60 });
  });
});

test('a channel is as ready as those of whom it is known, and the others are counted', () => {
  const partners = (['READY', 'READY', 'NOT_READY', null] as const).map((verdict) => ({ verdict }));
  expect(channelReadiness(partners)).toEqual({ ready: 2, notReady: 1, unknown: 1, shareReady: 2 / 3 });
  expect(channelReadiness([{ verdict: null }]).shareReady).toBeNull();
});
