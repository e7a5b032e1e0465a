import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { certificateState, type CertificateStatus, daysUntil, noticeDue } from '../../src/domain/certificates.ts';
import { blockableActs, blockersOf, isBlocking, type RequirementFacts, type RequirementStatus } from '../../src/domain/requirements.ts';
import { knownStandards, standardKey, standardName } from '../../src/domain/standards.ts';

const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
const days = fc.integer({ min: -3_000, max: 3_000 });

describe('the state of a certificate', () => {
  const today = '2026-03-01';
  test.each([
    ['SUBMITTED', '2026-01-01', '2027-01-01', null], ['REJECTED', '2026-01-01', '2027-01-01', null], ['REVOKED', '2026-01-01', '2027-01-01', 'REVOKED'], ['REVOKED', '2020-01-01', '2021-01-01', 'REVOKED'],
    ['VERIFIED', '2026-03-02', '2027-01-01', 'NOT_YET_VALID'], ['VERIFIED', '2026-03-01', '2027-01-01', 'VALID'], ['VERIFIED', '2026-01-01', '2026-02-28', 'EXPIRED'], ['VERIFIED', '2026-01-01', '2026-03-01', 'EXPIRING'],
    ['VERIFIED', '2026-01-01', '2026-05-30', 'EXPIRING'], ['VERIFIED', '2026-01-01', '2026-05-31', 'VALID'], ['VERIFIED', '2026-03-01', '2026-03-01', 'EXPIRING'],
  ] as const)('%s from %s to %s is %s', (status, validFrom, expiresOn, state) => {
    expect(certificateState({ status, validFrom, expiresOn }, today)).toBe(state);
  });

  test('is known exactly of what was verified, and only ever moves on', () => {
    const order = ['NOT_YET_VALID', 'VALID', 'EXPIRING', 'EXPIRED'];
    fc.assert(fc.property(days, fc.nat(2_000), days, fc.nat(400), fc.nat(400), (from, length, now, later, warning) => {
      const dates = { status: 'VERIFIED' as const, validFrom: day(from), expiresOn: day(from + length) };
      const [before, after] = [certificateState(dates, day(now), warning)!, certificateState(dates, day(now + later), warning)!];
      expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
      expect(['VALID', 'EXPIRING'].includes(before)).toBe(now >= from && now <= from + length);
      for (const status of ['SUBMITTED', 'REJECTED'] satisfies CertificateStatus[]) expect(certificateState({ ...dates, status }, day(now), warning)).toBeNull();
    }));
  });

  test('a longer warning warns of no less', () => {
    fc.assert(fc.property(days, fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(400), (from, length, passed, warning, more) => {
      const now = from + Math.min(length, passed);
      const dates = { status: 'VERIFIED' as const, validFrom: day(from), expiresOn: day(from + length) };
      fc.pre(certificateState(dates, day(now), warning) === 'EXPIRING');
      expect(certificateState(dates, day(now), warning + more)).toBe('EXPIRING');
    }));
  });
});

describe('notices', () => {
  test.each([[91, null], [90, 'IN_90_DAYS'], [31, 'IN_90_DAYS'], [30, 'IN_30_DAYS'], [8, 'IN_30_DAYS'], [7, 'IN_7_DAYS'], [0, 'IN_7_DAYS'], [-1, 'LAPSED'], [-4_000, 'LAPSED']] as const)('with %s days left: %s', (left, kind) => {
    expect(noticeDue(left)).toBe(kind);
  });

  test('days are counted over leap years and the ends of months', () => {
    expect(daysUntil('2028-03-01', '2028-02-28')).toBe(2);
    fc.assert(fc.property(days, days, (from, to) => { expect(daysUntil(day(to), day(from))).toBe(to - from); }));
  });
});

describe('what blocks', () => {
  const facts = (more: Partial<RequirementFacts> = {}): RequirementFacts => ({ status: 'LAPSED', blocks: ['PLACE_ORDER'], requiredFrom: day(0), endedOn: null, overriddenUntil: null, ...more });

  test.each<[string, Partial<RequirementFacts>, boolean]>([
    ['a lapse', {}, true], ['nothing on record', { status: 'MISSING' }, true], ['what is not met', { status: 'NOT_MET' }, true], ['what is met', { status: 'MET' }, false], ['what is not yet required', { requiredFrom: day(11) }, false],
    ['what is required from today', { requiredFrom: day(10) }, true], ['what has ended', { endedOn: day(1) }, false], ['overridden until today', { overriddenUntil: day(10) }, false], ['overridden until yesterday', { overriddenUntil: day(9) }, true],
  ])('%s: %j, %s', (_what, more, blocking) => {
    expect(isBlocking(facts(more), day(10))).toBe(blocking);
  });

  test('is what names the act, blocks, and nothing else; what is met never does', () => {
    const requirement = fc.record({
      status: fc.constantFrom<RequirementStatus>('MET', 'NOT_MET', 'LAPSED', 'MISSING'), blocks: fc.subarray([...blockableActs], { minLength: 1 }), requiredFrom: days.map(day),
      endedOn: fc.option(days.map(day)), overriddenUntil: fc.option(days.map(day)),
    });
    fc.assert(fc.property(fc.array(requirement, { maxLength: 8 }), fc.constantFrom(...blockableActs), days.map(day), (requirements, act, today) => {
      const blockers = blockersOf(requirements, act, today);
      expect(blockers).toEqual(requirements.filter((one) => one.blocks.includes(act) && isBlocking(one, today)));
      expect(blockers.every(({ status, endedOn }) => status !== 'MET' && endedOn === null)).toBe(true);
    }));
  });
});

describe('standards', () => {
  test.each([
    ['iso 9001', 'ISO 9001'], ['ISO-9001:2015', 'ISO 9001'], ['ISO9001 : 2015 ', 'ISO 9001'], ['ISO 9001', 'ISO 9001'], ['iatf16949', 'IATF 16949'], ['SA 8000', 'SA8000'], ['un38.3', 'UN 38.3'],
    ['Blauer  Engel', 'Blauer Engel'], ['環保標章', '環保標章'], ['IEC 60335:2020', 'IEC 60335:2020'],
  ])('%s is %s', (written, name) => {
    expect(standardName(written)).toBe(name);
    expect(standardKey(name)).toBe(standardKey(written));
  });

  test('known ones are told apart, and a name is its own name', () => {
    expect(new Set(knownStandards.map(standardKey)).size).toBe(knownStandards.length);
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      expect(standardName(standardName(text))).toBe(standardName(text));
      expect(standardKey(standardName(text))).toBe(standardKey(text));
    }));
  });

  test('marks alone are no standard', () => expect(standardKey(' –:/ ')).toBe(''));
});
