import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, day, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done as practiceDone, practiceOf, valueOf } from '../programmes/acts.ts';
import { measured } from '../measured.ts';
import { done, owed, recorded, refused, tried } from './acts.ts';

/** What two sides owe each other: who says what of it, who sees it, and what it comes to. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

describe('a payment', () => {
  test('is reported by the side that owes, and the side that is owed has the last word', async () => {
    const paymentId = await recorded(world);
    expect(await refused(world, 'rival-supplier', 'reportPayment', { paymentId, on: day(-9) })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'buyer', 'confirmPayment', { paymentId, on: day(-9) })).toBe('NOT_ALLOWED');
    expect(await done(world, 'buyer', 'reportPayment', { paymentId, on: day(-9) })).toMatchObject({ state: 'REPORTED', reportedOn: day(-9), daysLate: 1, isOverdue: false });
    expect(await done(world, 'rival-supplier', 'contestPayment', { paymentId, reason: 'Nothing came.' })).toMatchObject({ state: 'DUE', reportedOn: null, contestReason: 'Nothing came.', daysLate: 10, isOverdue: true });
    await done(world, 'buyer', 'reportPayment', { paymentId, on: day(-3) });
    const received = await done(world, 'rival-supplier', 'confirmPayment', { paymentId, on: day(-2) });
    expect(received).toMatchObject({ state: 'RECEIVED', reportedOn: day(-3), receivedOn: day(-2), daysLate: 8, isOverdue: false });
    expect(await refused(world, 'rival-supplier', 'withdrawPayment', { paymentId, reason: 'x' })).toBe('STATE_CONFLICT RECEIVED');
    const { payment } = await world.as('rival-supplier').data('query ($id: ID!) { payment(id: $id) { timeline { nodes { action } } } }', { id: paymentId });
    expect(payment.timeline.nodes.map(({ action }: { action: string }) => action)).toEqual(['payment.confirm', 'payment.report', 'payment.contest', 'payment.report', 'payment.record-due']);
  });

  test('that the partner owes is the firm’s to confirm, and the partner may record it itself', async () => {
    const paymentId = await recorded(world, 'channel', { relationshipId: world.relationshipId('radhafen.distributor'), payerSide: 'PARTNER', amount: { amount: '99.95', currencyCode: 'EUR' } });
    expect(await refused(world, 'channel', 'withdrawPayment', { paymentId, reason: 'We would rather not.' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'second-manager', 'confirmPayment', { paymentId, on: day(-12) })).toMatchObject({ recordedBySide: 'PARTNER', daysLate: 0, amount: { amount: '99.95', currencyCode: 'EUR' } });
  });

  test('is refused with what is wrong with it, and nothing is recorded', async () => {
    const wrong: readonly [object, string][] = [
      [{ number: ' ' }, 'REQUIRED'], [{ number: 'x'.repeat(51) }, 'OUT_OF_RANGE'], [{ amount: { amount: '0', currencyCode: 'USD' } }, 'OUT_OF_RANGE'], [{ amount: { amount: '1.001', currencyCode: 'USD' } }, 'INVALID'],
      [{ dueOn: day(-41) }, 'OUT_OF_RANGE'], [{ dueOn: day(330) }, 'OUT_OF_RANGE'], [{ issuedOn: day(3), dueOn: day(30) }, 'OUT_OF_RANGE'], [{ relationshipId: world.relationshipId('purchasing.internal') }, 'INVALID'],
      [{ relationshipId: world.relationshipId('harbourside-share.customer.first') }, 'STATE_CONFLICT'],
    ];
    for (const [more, code] of wrong) expect([more, (await refused(world, 'buyer', 'recordPaymentDue', owed(world, more))).split(' ')[0]]).toEqual([more, code]);
    const paymentId = await recorded(world);
    expect(await refused(world, 'buyer', 'reportPayment', { paymentId, on: day(5) })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'buyer', 'reportPayment', { paymentId, on: day(-500) })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'rival-supplier', 'contestPayment', { paymentId, reason: 'x' })).toBe('STATE_CONFLICT DUE');
    expect(await refused(world, 'buyer', 'reportPayment', { paymentId, on: day(-5), expectedVersion: 7 })).toBe('STALE_VERSION');
  });

  test('is recorded once by its number, and again once it is withdrawn', async () => {
    const first = await recorded(world, 'rival-supplier', { number: 'SB-77' });
    expect(await refused(world, 'buyer', 'recordPaymentDue', owed(world, { number: 'SB-77' }))).toBe('DUPLICATE');
    // What the other side owes has numbers of its own.
    await recorded(world, 'buyer', { number: 'SB-77', payerSide: 'PARTNER' });
    await done(world, 'rival-supplier', 'withdrawPayment', { paymentId: first, reason: 'Of another firm.' });
    await recorded(world, 'buyer', { number: 'SB-77' });
  });

  test('has one effect for all calls with one key, and of two at once one', async () => {
    const input = { ...owed(world), idempotencyKey: 'pay-once' };
    const [one, other] = [await tried(world, 'buyer', 'recordPaymentDue', input), await tried(world, 'buyer', 'recordPaymentDue', input)];
    expect(other.record!['id']).toBe(one.record!['id']);
    const paymentId = one.record!['id'] as string;
    const answers = await Promise.all([tried(world, 'rival-supplier', 'confirmPayment', { paymentId, on: day(-4) }), tried(world, 'rival-supplier', 'withdrawPayment', { paymentId, reason: 'A gift.' })]);
    expect(answers.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['STATE_CONFLICT']);
  });

  test('is seen by the two, and by nobody else', async () => {
    const paymentId = await recorded(world);
    const look = 'query ($id: ID!, $relationship: ID!) { payment(id: $id) { id } node(id: $id) { id } relationship(id: $relationship) { payments { totalCount } } payments(first: 100) { nodes { id } } }';
    for (const [persona, isSeen] of [['rival-supplier', true], ['planner', true], ['supplier', false], ['channel', false], ['other-workspace', false]] as const) {
      const answer = await world.as(persona).data(look, { id: paymentId, relationship: world.relationshipId('saebom.supplier') });
      expect([persona, answer.payment !== null, answer.node !== null, answer.relationship !== null, answer.payments.nodes.some(({ id }: { id: string }) => id === paymentId)]).toEqual([persona, isSeen, isSeen, isSeen, isSeen]);
    }
    expect(await refused(world, 'supplier', 'reportPayment', { paymentId, on: day(-4) })).toBe('NOT_FOUND');
    expect(await refused(world, 'rival-supplier', 'recordPaymentDue', owed(world, { relationshipId: world.relationshipId('jade-cell.supplier') }))).toBe('NOT_FOUND');
  });

  test('keeps to its course in the database', async () => {
    const paymentId = uuidOf(await recorded(world));
    const saebom = sessionOf('rival-supplier', 'saebom');
    // Not the other side's word, nor one in another's name, nor another amount.
    await expect(attempt(world, saebom, `update payment set state = 'REPORTED', reported_on = current_date, reported_by = app_principal(), reported_at = now() where id = '${paymentId}'`)).rejects.toMatchObject({ constraint: 'payment_side' });
    await expect(attempt(world, saebom, `update payment set state = 'RECEIVED', received_on = current_date, received_by = '${uuidOf(world.userId('buyer'))}', received_at = now() where id = '${paymentId}'`)).rejects.toMatchObject({ constraint: 'payment_side' });
    await expect(attempt(world, saebom, `update payment set amount_minor = 1 where id = '${paymentId}'`)).rejects.toMatchObject({ constraint: 'payment_course' });
    await expect(attempt(world, saebom, `delete from payment where id = '${paymentId}'`)).rejects.toMatchObject({ code: '42501' });
    expect(await attempt(world, sessionOf('supplier', 'jade-cell'), `select id from payment where id = '${paymentId}'`)).toEqual([]);
  });
});

describe('the delay of payment', () => {
  const delay = async (relationship: string) => measured(world, 'PAYMENT_DELAY', world.relationshipId(relationship));

  test('is that of the side that pays later, and unknown where nothing was due', async () => {
    // 2, 11, 38, 24 and 19 days late, and 10 by now.
    const chuanlian = await delay('chuanlian-wiring.supplier');
    expect(chuanlian).toMatchObject({ value: expect.closeTo((2 + 11 + 38 + 24 + 19 + 10) / 6, 6), evidence: 6 });
    expect(chuanlian.records).toHaveLength(6);
    expect(await delay('kitano-geartrain.supplier')).toEqual({ value: null, evidence: 0, records: [] });
    // Early is 0, and what is not due yet counts for nothing.
    expect(await delay('jade-cell.supplier')).toMatchObject({ value: expect.closeTo(2 / 6, 6), evidence: 6 });
  });

  test('EQUALITY: money that is late costs the level, and money that has come gives it back', async () => {
    const relationship = 'jade-cell.supplier';
    const found = async () => {
      await practiceDone(world, 'manager', 'assessPractices', { relationshipId: world.relationshipId(relationship) });
      return practiceOf(world, 'manager', relationship, 'EQUALITY');
    };
    const before = await found();
    expect(before['level']).not.toBeNull();
    expect(before['level']).not.toBe('ABSENT');
    const paymentId = await recorded(world, 'supplier', { relationshipId: world.relationshipId(relationship), issuedOn: day(-360), dueOn: day(-340), amount: { amount: '5000', currencyCode: 'TWD' } });
    const late = await found();
    expect(valueOf(late, 'PAYMENT_DELAY')).toBeCloseTo((2 + 340) / 7, 6);
    expect(late).toMatchObject({ level: 'ABSENT', history: { nodes: [{ change: 'LOST', fromLevel: before['level'], decidedBy: [{ cause: 'NO_LONGER_MET', after: { indicator: 'PAYMENT_DELAY' } }, { after: { indicator: 'PAYMENT_DELAY' } }] }, ...late['history'].nodes.slice(1)] } });
    await done(world, 'supplier', 'confirmPayment', { paymentId, on: day(-340) });
    const after = await found();
    expect(after['level']).toBe(before['level']);
    expect(after['history'].nodes[0]).toMatchObject({ change: 'GAINED' });
  });
});
