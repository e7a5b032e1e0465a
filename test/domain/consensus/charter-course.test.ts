import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { afterAct, type CharterAct, charterActs, type CharterStanding, type CharterStatus, charterStatuses, obstacleTo } from '../../../src/domain/consensus/charter-course.ts';
import { renewalDueOn, renewalOn } from '../../../src/domain/consensus/charter-renewal.ts';

const charter = (status: CharterStatus, purchasing: 'SIGNED' | 'OBJECTED' | null, quality: 'SIGNED' | 'OBJECTED' | null = null): CharterStanding =>
  ({ status, departments: [{ department: 'purchasing', answer: purchasing }, { department: 'quality', answer: quality }] });

describe('what may be done', () => {
  test.each<[CharterStatus, CharterAct[]]>([
    ['DRAFT', ['ASK_TO_SIGN', 'REVISE', 'WITHDRAW']], ['SIGNING', ['SIGN', 'OBJECT', 'REVISE', 'WITHDRAW']], ['IN_FORCE', ['SUPERSEDE', 'WITHDRAW']], ['SUPERSEDED', []], ['WITHDRAWN', []],
  ])('in %s: %j', (status, acts) => {
    expect(charterActs.filter((act) => obstacleTo(act, charter(status, null), 'purchasing') === null)).toEqual(acts);
  });

  test.each<[CharterAct, CharterStanding, string | null, string | null]>([
    ['ASK_TO_SIGN', { status: 'DRAFT', departments: [] }, null, 'NOBODY_NAMED'],
    ['SIGN', charter('DRAFT', null), 'sales', 'WRONG_STATE'],
    ['SIGN', charter('SIGNING', null), 'sales', 'NOT_NAMED'],
    ['SIGN', charter('SIGNING', null), null, 'NOT_NAMED'],
    ['SIGN', charter('SIGNING', 'SIGNED'), 'purchasing', 'SIGNED_ALREADY'],
    ['SIGN', charter('SIGNING', 'OBJECTED'), 'purchasing', 'OBJECTS'],
    ['SIGN', charter('SIGNING', 'OBJECTED'), 'quality', null],
    ['OBJECT', charter('SIGNING', 'OBJECTED'), 'purchasing', 'OBJECTS'],
    ['OBJECT', charter('SIGNING', 'SIGNED'), 'purchasing', null],
    ['WITHDRAW_OBJECTION', charter('SIGNING', 'OBJECTED'), 'purchasing', null],
    ['WITHDRAW_OBJECTION', charter('SIGNING', 'OBJECTED'), 'quality', 'OBJECTS_NOT'],
    ['SUPERSEDE', charter('SIGNING', 'SIGNED'), null, 'WRONG_STATE'],
  ])('%s: %j by %s meets %s', (act, standing, department, obstacle) => {
    expect(obstacleTo(act, standing, department)).toBe(obstacle);
  });

  test('what is not possible is refused', () => {
    expect(() => afterAct('SIGN', charter('SIGNING', 'OBJECTED'), 'purchasing')).toThrow(RangeError);
    expect(() => afterAct('REVISE', charter('IN_FORCE', 'SIGNED', 'SIGNED'))).toThrow(RangeError);
  });
});

describe('what becomes of it', () => {
  test('the last signature brings it into force, and an objection keeps it out until it is withdrawn', () => {
    expect(afterAct('SIGN', charter('SIGNING', null, 'SIGNED'), 'purchasing')).toEqual(charter('IN_FORCE', 'SIGNED', 'SIGNED'));
    const blocked = afterAct('SIGN', charter('SIGNING', null, 'OBJECTED'), 'purchasing');
    expect(blocked).toEqual(charter('SIGNING', 'SIGNED', 'OBJECTED'));
    expect(afterAct('SIGN', afterAct('WITHDRAW_OBJECTION', blocked, 'quality'), 'quality').status).toBe('IN_FORCE');
  });

  test('a revision asks all again, also those who signed', () => {
    expect(afterAct('REVISE', charter('SIGNING', 'SIGNED', 'OBJECTED'))).toEqual(charter('SIGNING', null, null));
  });

  test('withdrawn or superseded, it keeps its answers', () => {
    expect(afterAct('SUPERSEDE', charter('IN_FORCE', 'SIGNED', 'SIGNED'))).toEqual(charter('SUPERSEDED', 'SIGNED', 'SIGNED'));
    expect(afterAct('WITHDRAW', charter('SIGNING', 'SIGNED'))).toEqual(charter('WITHDRAWN', 'SIGNED'));
  });

  test('whatever is done, it is in force exactly while all have signed and nothing has ended it', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom<CharterAct>(...charterActs, 'SIGN', 'SIGN', 'SIGN'), fc.constantFrom('purchasing', 'quality', 'sales')), { maxLength: 30 });
    fc.assert(fc.property(acts, (done) => {
      let standing = afterAct('ASK_TO_SIGN', charter('DRAFT', null));
      for (const [act, department] of done) {
        const before = standing;
        if (obstacleTo(act, standing, department) === null) standing = afterAct(act, standing, department);
        expect(charterStatuses).toContain(standing.status);
        const isSignedByAll = standing.departments.every(({ answer }) => answer === 'SIGNED');
        const isEnded = ({ status }: CharterStanding) => status === 'SUPERSEDED' || status === 'WITHDRAWN';
        expect(isEnded(standing) || isSignedByAll === (standing.status === 'IN_FORCE')).toBe(true);
        expect(isEnded(before) && standing !== before).toBe(false);
      }
    }), { numRuns: 200 });
  });
});

describe('its renewal', () => {
  test.each([['2026-11-22', '2027-11-22'], ['2028-02-29', '2029-02-28'], ['2027-02-28', '2028-02-28'], ['2027-03-01', '2028-03-01'], ['0099-12-31', '0100-12-31'], ['9998-12-31', '9999-12-31']])('of one in force from %s is due on %s', (from, due) => {
    expect(renewalDueOn(from)).toBe(due);
  });

  test.each([
    ['2026-11-22', 'NOT_YET'], ['2027-10-22', 'NOT_YET'], ['2027-10-23', 'COMING'], ['2027-11-21', 'COMING'], ['2027-11-22', 'DUE'], ['2030-01-01', 'DUE'],
  ])('on %s is %s', (today, standing) => {
    expect(renewalOn(today, '2026-11-22')).toBe(standing);
  });

  test.each([['2026-11-21', '2026-11-22'], ['soon', '2026-11-22'], ['2026-11-22', 'then'], ['2026-13-01', '2026-11-22'], ['9999-12-31', '9999-01-01']])('on %s of one of %s is refused', (today, from) => {
    expect(() => renewalOn(today, from)).toThrow(RangeError);
  });
});
