import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countedHours, replyDueAt, type WorkingTime } from '../../src/domain/reply-time.ts';

const week = (timeZone: string, closed: string[] = []): WorkingTime => ({
  timeZone, calendar: { workingDays: [1, 2, 3, 4, 5], openingHours: [], specialDays: closed.map((on) => ({ on, isWorkingDay: false, hours: [] })) },
});
const at = (text: string) => new Date(text);

describe('hours that count', () => {
  test.each([
    ['all, where no calendar is known', '2026-11-20T10:00:00Z', 48, null, '2026-11-22T10:00:00Z'],
    ['those of working days: over a weekend two more days', '2026-11-20T10:00:00Z', 48, week('UTC'), '2026-11-24T10:00:00Z'],
    ['none of a Saturday on which it is asked', '2026-11-21T15:00:00Z', 24, week('UTC'), '2026-11-24T00:00:00Z'],
    ['by the clock of whoever answers: Friday evening in London is Saturday in Taipei', '2026-11-20T18:00:00Z', 8, week('Asia/Taipei'), '2026-11-23T00:00:00Z'],
    ['none of a holiday', '2026-12-24T09:00:00Z', 24, week('UTC', ['2026-12-25']), '2026-12-28T09:00:00Z'],
    ['23 on the day that summer time begins', '2026-03-29T00:00:00+01:00', 24, { ...week('Europe/Berlin'), calendar: { workingDays: [1, 7], openingHours: [], specialDays: [] } }, '2026-03-30T01:00:00+02:00'],
    ['all, where nobody ever works', '2026-11-20T10:00:00Z', 5, { timeZone: 'UTC', calendar: { workingDays: [], openingHours: [], specialDays: [] } }, '2026-11-20T15:00:00Z'],
  ])('are %s', (_name, asked, hours, work, due) => {
    expect(replyDueAt(at(asked), hours, work)).toEqual(at(due));
    expect(countedHours(at(asked), at(due), work)).toBeCloseTo(hours, 9);
  });

  test('come to the hours given when what is due is due, and are none backwards', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Taipei', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata');
    fc.assert(fc.property(zones, fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 400 }), (zone, minutes, hours) => {
      const from = new Date(Date.UTC(2025, 0, 1) + minutes * 60_000);
      const due = replyDueAt(from, hours, week(zone));
      expect(countedHours(from, due, week(zone))).toBeCloseTo(hours, 6);
      expect(due.getTime() - from.getTime()).toBeGreaterThanOrEqual(hours * 3_600_000);
      expect(countedHours(due, from, week(zone))).toBe(0);
    }), { numRuns: 200 });
  });
});
