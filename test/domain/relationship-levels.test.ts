import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { levelThresholds, relationshipLevels, type RelationshipLevel, suggestLevel } from '../../src/domain/relationship-levels.ts';

/** Kotler's grid as printed: rows by number of partners, columns by margin. */
describe('Kotler’s grid', () => {
  test.each<[number, number, RelationshipLevel, RelationshipLevel | null]>([
    [5_000, 0.4, 'ACCOUNTABLE', null], [5_000, 0.2, 'REACTIVE', null], [5_000, 0.05, 'BASIC', 'REACTIVE'],
    [100, 0.4, 'PROACTIVE', null], [100, 0.2, 'ACCOUNTABLE', null], [100, 0.05, 'REACTIVE', null],
    [8, 0.4, 'PARTNERSHIP', null], [8, 0.2, 'PROACTIVE', null], [8, 0.05, 'ACCOUNTABLE', null],
  ])('with %i partners at a margin of %f gives %s', (partners, margin, level, alternative) => {
    expect(suggestLevel(margin, partners)).toMatchObject({ level, alternative });
  });

  test('bands begin where they are said to', () => {
    expect(suggestLevel(0.3, 20)).toMatchObject({ marginBand: 'HIGH', numberBand: 'FEW' });
    expect(suggestLevel(0.2999, 21)).toMatchObject({ marginBand: 'MEDIUM', numberBand: 'MEDIUM' });
    expect(suggestLevel(0.1, 200)).toMatchObject({ marginBand: 'MEDIUM', numberBand: 'MEDIUM' });
    expect(suggestLevel(0.0999, 201)).toMatchObject({ marginBand: 'LOW', numberBand: 'MANY' });
    expect(suggestLevel(-3, 1)).toMatchObject({ marginBand: 'LOW', level: 'ACCOUNTABLE' });
    expect(suggestLevel(0.2, 5, { ...levelThresholds, highMargin: 0.2, few: 4 })).toMatchObject({ marginBand: 'HIGH', numberBand: 'MEDIUM' });
  });

  test('more margin never loosens a relationship, and more partners never tighten it', () => {
    const margin = fc.double({ min: -2, max: 2, noNaN: true });
    const partners = fc.integer({ min: 1, max: 1_000 });
    const rank = (one: number, many: number) => relationshipLevels.indexOf(suggestLevel(one, many).level);
    fc.assert(fc.property(margin, margin, partners, (one, other, many) => rank(Math.max(one, other), many) >= rank(Math.min(one, other), many)));
    fc.assert(fc.property(margin, partners, partners, (one, few, many) => rank(one, Math.min(few, many)) >= rank(one, Math.max(few, many))));
  });
});
