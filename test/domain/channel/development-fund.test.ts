import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { amountOf, claimable, fundBalance, type FundRequest, type FundStatus } from '../../../src/domain/channel/development-fund.ts';
import { afterFundAct, type FundAct, type FundActKind, fundActs, type FundObstacle, obstacleToFundAct } from '../../../src/domain/channel/fund-course.ts';
import type { Side } from '../../../src/domain/sides.ts';

const today = '2026-03-01';
const requested: FundRequest = { status: 'REQUESTED', requested: '500.00', approved: '0', claimed: '0', paid: '0', claimUntil: null };
const approved: FundRequest = { ...requested, status: 'APPROVED', approved: '400.00', claimUntil: '2026-06-30' };
const claimed: FundRequest = { ...approved, status: 'CLAIMED', claimed: '300.10' };
const approve = (amount: string, claimUntil = '2026-06-30'): FundAct => ({ kind: 'APPROVE', amount, claimUntil });
const claim = (amount: string, proofs = 1): FundAct => ({ kind: 'CLAIM', amount, proofs });

describe('the balance', () => {
  test('holds what is approved, tells what is paid, and gives back what ended', () => {
    const partlyPaid: FundRequest = { ...approved, paid: '150.10' };
    const requests: FundRequest[] = [requested, partlyPaid, claimed, { ...partlyPaid, status: 'EXPIRED' }, { ...approved, status: 'WITHDRAWN' }, { ...approved, status: 'PAID', paid: '400.00' }, { ...requested, status: 'REJECTED' }];
    // By hand: held 249.90 + 400; paid 150.10 + 150.10 + 400; given back 249.90 + 400.
    expect(fundBalance('2000', requests)).toEqual({ budget: '2000', held: '649.9', paid: '700.2', givenBack: '649.9', left: '649.9' });
  });

  test('of thirds and tenths loses nothing', () => {
    const tenth = { ...approved, approved: '0.1' };
    expect(fundBalance('0.3', [tenth, tenth, tenth])).toMatchObject({ held: '0.3', left: '0' });
  });

  test('may fall below nothing when the budget is cut; amounts may not', () => {
    expect(fundBalance('300', [approved]).left).toBe('-100');
    expect(() => fundBalance('-1', [])).toThrow(RangeError);
    expect(() => fundBalance('1.00001', [])).toThrow(RangeError);
    expect(() => fundBalance('1', [{ ...approved, paid: 'all' }])).toThrow(RangeError);
  });

  test('what is claimable is what is approved and neither paid nor claimed', () => {
    expect([claimable(requested), claimable({ ...approved, paid: '150.10' }), claimable(claimed), claimable({ ...approved, status: 'EXPIRED' })]).toEqual(['0', '249.9', '99.9', '0']);
  });
});

describe('the course', () => {
  test.each<[FundStatus, FundActKind[], FundActKind[], FundActKind[]]>([
    ['REQUESTED', ['APPROVE', 'REJECT'], ['WITHDRAW'], []],
    ['APPROVED', [], ['WITHDRAW', 'CLAIM'], ['EXPIRE']],
    ['CLAIMED', ['PAY', 'REFUSE_CLAIM'], [], []],
    ['PAID', [], [], []], ['REJECTED', [], [], []], ['WITHDRAWN', [], [], []], ['EXPIRED', [], [], []],
  ])('of %s allows', (status, firm, partner, nobody) => {
    expect([fundActs(status, 'FOCAL'), fundActs(status, 'PARTNER'), fundActs(status, null)]).toEqual([firm, partner, nobody]);
  });

  test.each<[string, FundAct, FundRequest, Side | null, FundObstacle | null]>([
    ['all that is asked for', approve('500'), requested, 'FOCAL', null],
    ['more than is asked for', approve('500.01'), requested, 'FOCAL', 'ABOVE_REQUESTED'],
    ['more than is left', approve('900.01'), { ...requested, requested: '1000' }, 'FOCAL', 'ABOVE_LEFT'],
    ['all that is left', approve('900.00'), { ...requested, requested: '1000' }, 'FOCAL', null],
    ['nothing', approve('0.00'), requested, 'FOCAL', 'NOTHING'],
    ['until a day that is over', approve('1', '2026-02-28'), requested, 'FOCAL', 'DAY_OVER'],
    ['by the partner itself', approve('1'), requested, 'PARTNER', 'OTHER_SIDE'],
    ['twice', approve('1'), approved, 'FOCAL', 'WRONG_STATE'],
    ['a claim of all', claim('400'), approved, 'PARTNER', null],
    ['a claim of more than was approved', claim('400.0001'), approved, 'PARTNER', 'ABOVE_APPROVED'],
    ['a claim of more than is not paid yet', claim('300'), { ...approved, paid: '100.01' }, 'PARTNER', 'ABOVE_APPROVED'],
    ['a claim without proof', claim('1', 0), approved, 'PARTNER', 'NO_PROOF'],
    ['a claim on the last day', claim('1'), { ...approved, claimUntil: today }, 'PARTNER', null],
    ['a claim a day late', claim('1'), { ...approved, claimUntil: '2026-02-28' }, 'PARTNER', 'DAY_OVER'],
    ['a payment of more than was claimed', { kind: 'PAY', amount: '300.11' }, claimed, 'FOCAL', 'ABOVE_CLAIMED'],
    ['a payment of less', { kind: 'PAY', amount: '300' }, claimed, 'FOCAL', null],
    ['an expiry before its day', { kind: 'EXPIRE' }, approved, null, 'DAY_NOT_OVER'],
    ['an expiry on the day after', { kind: 'EXPIRE' }, { ...approved, claimUntil: '2026-02-28' }, null, null],
    ['an expiry while a claim made in time is looked at', { kind: 'EXPIRE' }, { ...claimed, claimUntil: '2026-02-28' }, null, 'WRONG_STATE'],
    ['an expiry by somebody', { kind: 'EXPIRE' }, { ...approved, claimUntil: '2026-02-28' }, 'FOCAL', 'OTHER_SIDE'],
    ['what is already withdrawn', { kind: 'WITHDRAW' }, { ...approved, status: 'WITHDRAWN' }, 'PARTNER', 'WRONG_STATE'],
  ])('of %s', (_name, act, request, side, obstacle) => {
    expect(obstacleToFundAct(act, request, { side, today, left: '900' })).toBe(obstacle);
  });

  test('approves nothing from a budget that was cut below what it holds', () => {
    expect(obstacleToFundAct(approve('0.01'), requested, { side: 'FOCAL', today, left: '-100' })).toBe('ABOVE_LEFT');
  });

  test('leads from a request over two claims to all that was approved', () => {
    const acts: FundAct[] = [approve('400'), claim('300.10'), { kind: 'PAY', amount: '250.05' }, claim('149.95'), { kind: 'REFUSE_CLAIM' }, claim('149.95', 2), { kind: 'PAY', amount: '149.95' }];
    const course = acts.reduce<FundRequest[]>((states, act) => [...states, afterFundAct(act, states.at(-1)!)], [requested]);
    expect(course.map(({ status, claimed: open, paid }) => [status, open, paid])).toEqual([
      ['REQUESTED', '0', '0'], ['APPROVED', '0', '0'], ['CLAIMED', '300.10', '0'], ['APPROVED', '0', '250.05'], ['CLAIMED', '149.95', '250.05'],
      ['APPROVED', '0', '250.05'], ['CLAIMED', '149.95', '250.05'], ['PAID', '0', '400'],
    ]);
  });

  test('never approves, holds or pays more than there is, whatever is tried', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 }).map((units) => `${Math.floor(units / 10_000)}.${String(units % 10_000).padStart(4, '0')}`);
    const anyAct: fc.Arbitrary<FundAct> = fc.oneof(
      fc.record({ kind: fc.constant('APPROVE' as const), amount, claimUntil: fc.constantFrom('2026-03-02', '2026-12-31') }), fc.record({ kind: fc.constant('CLAIM' as const), amount, proofs: fc.nat(2) }),
      fc.record({ kind: fc.constant('PAY' as const), amount }), fc.constantFrom<FundAct>({ kind: 'REJECT' }, { kind: 'WITHDRAW' }, { kind: 'REFUSE_CLAIM' }, { kind: 'EXPIRE' }),
    );
    const tries = fc.array(fc.record({ of: fc.nat(2), act: anyAct, on: fc.constantFrom('2026-03-01', '2026-03-03') }), { minLength: 10, maxLength: 60 });
    fc.assert(fc.property(amount, tries, (budget, some) => {
      const requests: FundRequest[] = Array.from({ length: 3 }, () => ({ ...requested, requested: '80' }));
      for (const { of, act, on } of some) {
        const side = act.kind === 'EXPIRE' ? null : act.kind === 'CLAIM' || act.kind === 'WITHDRAW' ? 'PARTNER' : 'FOCAL';
        if (obstacleToFundAct(act, requests[of]!, { side, today: on, left: fundBalance(budget, requests).left }) !== null) continue;
        const before = fundBalance(budget, requests);
        requests[of] = afterFundAct(act, requests[of]!);
        const { held, paid, left } = fundBalance(budget, requests);
        expect(amountOf(held) + amountOf(paid) + amountOf(left)).toBe(amountOf(budget));
        expect(amountOf(paid)).toBeGreaterThanOrEqual(amountOf(before.paid));
        for (const one of requests) expect(amountOf(one.paid) + amountOf(one.claimed) <= amountOf(one.approved) && amountOf(one.approved) <= amountOf(one.requested)).toBe(true);
      }
    }), { numRuns: 100 });
  });
});
