import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareDeals, conflictAmong, type DealConflict, type DealRegistration } from '../../../src/domain/channel/deal-conflict.ts';
import { protectionsOn } from '../../../src/domain/channel/deal-protection.ts';
import { customerNameKey, type EndCustomer } from '../../../src/domain/channel/same-customer.ts';

const vat = (value: string) => [{ scheme: 'VAT', value }];
const customer: EndCustomer = { officialNumbers: [], name: 'Hansa Velo GmbH', postalCode: '20095', countryCode: 'DE' };
const deal = (id: string, changes: Partial<DealRegistration> = {}, of: Partial<EndCustomer> = {}): DealRegistration => ({
  id, partnerId: `partner ${id}`, productFamily: 'CARGO', validFrom: '2026-01-01', validUntil: '2026-03-31', registeredAt: new Date('2026-01-01T08:00:00Z'), ...changes, customer: { ...customer, ...of },
});

describe('names', () => {
  test.each([
    ['Hansa Velo GmbH', 'HANSA  VELO'], ['Müller & Söhne GmbH & Co. KG', 'Muller and Sohne'], ['Acme, Inc.', 'ACME Incorporated'], ['Fiets B.V.', 'fiets bv'],
    ['台灣自行車股份有限公司', '台灣自行車'], ['株式会社サイクル', 'サイクル'], ['ＡＣＭＥ　Ｌｔｄ．', 'Acme'], ['O’Brien Cycles Ltd', "O'Brien Cycles"],
  ])('%s and %s are one', (one, other) => {
    expect(customerNameKey(one)).toBe(customerNameKey(other));
  });

  test.each([['Hansa Velo', 'Hansa Velos'], ['Cobalt', 'Co'], ['がま商店', 'かま商店'], ['Company', 'Limited']])('%s and %s are two', (one, other) => {
    expect(customerNameKey(one)).not.toBe(customerNameKey(other));
  });

  test('are nothing where there is no letter', () => {
    expect(customerNameKey(' -- ')).toBe('');
  });
});

describe('two deals', () => {
  test.each<[string, DealRegistration, DealConflict]>([
    ['of one number, though names differ', deal('b', {}, { officialNumbers: vat('de 123-456-788'), name: 'Other', postalCode: null }), 'CONFLICT'],
    ['of one name with other numbers', deal('b', {}, { officialNumbers: vat('DE999999999') }), 'NONE'],
    ['of numbers of other schemes', deal('b', {}, { officialNumbers: [{ scheme: 'LEI', value: '1' }] }), 'CONFLICT'],
    ['of one name and postal code', deal('b', {}, { name: 'hansa-velo', postalCode: '20 095' }), 'CONFLICT'],
    ['of one name, one without a postal code', deal('b', {}, { postalCode: null }), 'POSSIBLE'],
    ['of one name, one without a country', deal('b', {}, { countryCode: null }), 'POSSIBLE'],
    ['of one name in two places', deal('b', {}, { postalCode: '80331' }), 'NONE'],
    ['of one name in two countries', deal('b', {}, { countryCode: 'AT' }), 'NONE'],
    ['of two names in one place', deal('b', {}, { name: 'Elbe Velo GmbH' }), 'NONE'],
    ['of no name in one place', deal('b', {}, { name: '?' }), 'POSSIBLE'],
    ['of other products', deal('b', { productFamily: 'ROAD' }), 'NONE'],
    ['of products written otherwise', deal('b', { productFamily: ' cargo ' }), 'CONFLICT'],
    ['of products unknown', deal('b', { productFamily: null }), 'POSSIBLE'],
    ['with one day in common', deal('b', { validFrom: '2026-03-31', validUntil: '2026-12-31' }), 'CONFLICT'],
    ['with no day in common', deal('b', { validFrom: '2026-04-01', validUntil: '2026-12-31' }), 'NONE'],
    ['of which one ends before it begins', deal('b', { validFrom: '2026-03-01', validUntil: '2026-02-01' }), 'NONE'],
    ['of one partner', deal('b', { partnerId: 'partner a' }), 'NONE'],
  ])('%s', (_name, other, expected) => {
    const own = deal('a', {}, { officialNumbers: vat('DE123456788') });
    expect([compareDeals(own, other), compareDeals(other, own)]).toEqual([expected, expected]);
  });

  test('among many, the worst is told and nothing else', () => {
    const [possible, conflict, none] = [deal('b', {}, { postalCode: null }), deal('c'), deal('d', { productFamily: 'ROAD' })];
    expect([conflictAmong(deal('a'), [none, possible, conflict]), conflictAmong(deal('a'), [possible, none]), conflictAmong(deal('a'), [none]), conflictAmong(deal('a'), [])])
      .toEqual(['CONFLICT', 'POSSIBLE', 'NONE', 'NONE']);
  });
});

const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-01-0${number}`);
const anyDeal = fc.record({
  partnerId: fc.constantFrom('p', 'q', 'r'), name: fc.constantFrom('Hansa', 'Elbe', ''), postalCode: fc.constantFrom('1', '2', null), number: fc.constantFrom('1', '2', null),
  productFamily: fc.constantFrom('x', 'y', null), validFrom: day, validUntil: day, minute: fc.nat(5),
});
const dealsOf = (some: readonly (typeof anyDeal extends fc.Arbitrary<infer One> ? One : never)[]): DealRegistration[] =>
  some.map(({ partnerId, name, postalCode, number, productFamily, validFrom, validUntil, minute }, index) => deal(
    `deal ${index}`, { partnerId, productFamily, validFrom, validUntil, registeredAt: new Date(minute * 60_000) }, { name, postalCode, officialNumbers: number === null ? [] : vat(number) },
  ));

test('two deals conflict the same both ways', () => {
  fc.assert(fc.property(anyDeal, anyDeal, (one, other) => {
    const [a, b] = dealsOf([one, other]) as [DealRegistration, DealRegistration];
    expect(compareDeals(a, b)).toBe(compareDeals(b, a));
  }), { numRuns: 150 });
});

describe('protection', () => {
  const at = (time: string) => ({ registeredAt: new Date(`2026-01-01T${time}:00Z`) });
  const on = (today: string, ...deals: DealRegistration[]) => Object.fromEntries(protectionsOn(deals, today));

  test('is of whoever registered first', () => {
    expect(on('2026-02-01', deal('late', at('09:00')), deal('early', at('08:00')))).toEqual({ early: 'PROTECTED', late: 'NOT_PROTECTED' });
    expect(on('2026-02-01', deal('b'), deal('a'))).toEqual({ a: 'PROTECTED', b: 'NOT_PROTECTED' });
  });

  test('ends with its last day, and the next takes its place', () => {
    const deals = [deal('first', at('08:00')), deal('second', { ...at('09:00'), validFrom: '2026-03-01', validUntil: '2026-06-30' })];
    expect(on('2026-02-28', ...deals)).toEqual({ first: 'PROTECTED', second: 'NOT_YET_VALID' });
    expect(on('2026-03-31', ...deals)).toEqual({ first: 'PROTECTED', second: 'NOT_PROTECTED' });
    expect(on('2026-04-01', ...deals)).toEqual({ first: 'EXPIRED', second: 'PROTECTED' });
  });

  test('is contested where it cannot be told, and by one that is contested itself', () => {
    const numbered = deal('second', at('09:00'), { officialNumbers: vat('1'), postalCode: null });
    const third = deal('third', at('10:00'), { officialNumbers: vat('1'), name: 'Elbe', postalCode: '1' });
    expect(on('2026-02-01', deal('first', at('08:00')), numbered, third)).toEqual({ first: 'PROTECTED', second: 'CONTESTED', third: 'CONTESTED' });
  });

  test('is not held up by one that is not protected', () => {
    const second = deal('second', at('09:00'), { officialNumbers: vat('1') });
    const third = deal('third', at('10:00'), { officialNumbers: vat('1'), name: 'Elbe' });
    expect(on('2026-02-01', deal('first', at('08:00')), second, third)).toEqual({ first: 'PROTECTED', second: 'NOT_PROTECTED', third: 'PROTECTED' });
  });

  test('is never of two that conflict, and always of the first', () => {
    fc.assert(fc.property(fc.array(anyDeal, { maxLength: 7 }), day, (some, today) => {
      const deals = dealsOf(some);
      const protections = protectionsOn(deals, today);
      const protectedDeals = deals.filter(({ id }) => protections.get(id) === 'PROTECTED');
      expect(protectedDeals.flatMap((one) => protectedDeals.filter((other) => one !== other && compareDeals(one, other) !== 'NONE'))).toEqual([]);
      const valid = deals.filter(({ validFrom, validUntil }) => validFrom <= today && today <= validUntil);
      const first = valid.toSorted((one, other) => one.registeredAt.getTime() - other.registeredAt.getTime() || (one.id < other.id ? -1 : 1))[0];
      expect(first === undefined ? 'PROTECTED' : protections.get(first.id)).toBe('PROTECTED');
      expect(protectionsOn(deals.toReversed(), today)).toEqual(protections);
    }), { numRuns: 100 });
  });
});
