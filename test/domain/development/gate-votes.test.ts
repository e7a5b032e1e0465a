import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GateVote, outcomeOfVotes } from '../../../src/domain/development/gate-votes.ts';

const votes = fc.array(fc.constantFrom<GateVote>('PASS', 'CONDITIONAL', 'FAIL'), { maxLength: 12 });
const counts = votes.chain((given) => fc.record({ votes: fc.constant(given), deciders: fc.integer({ min: Math.max(1, given.length), max: 15 }) }))
  .chain(({ votes: given, deciders }) => fc.record({ votes: fc.constant(given), deciders: fc.constant(deciders), quorum: fc.option(fc.integer({ min: 1, max: deciders })) }));

test.each([
  [['PASS', 'PASS'], 2, null, 'PASSED'], [['PASS'], 2, null, null], [['PASS'], 2, 1, 'PASSED'], [['FAIL'], 2, null, 'FAILED'], [['FAIL'], 2, 1, null],
  [['CONDITIONAL'], 2, null, null], [['CONDITIONAL', 'PASS'], 2, null, 'CONDITIONAL'], [['CONDITIONAL', 'CONDITIONAL'], 3, 2, 'CONDITIONAL'], [['PASS', 'CONDITIONAL'], 3, 2, null], [['CONDITIONAL', 'CONDITIONAL', 'FAIL'], 3, 2, 'CONDITIONAL'],
  [['PASS', 'PASS', 'FAIL'], 3, 2, 'PASSED'], [['FAIL', 'FAIL', 'PASS'], 3, 2, 'FAILED'], [[], 1, null, null],
] as const)('%j of %d, %p must be for it: %p', (given, deciders, quorum, outcome) => {
  expect(outcomeOfVotes({ votes: given, deciders, quorum })).toBe(outcome);
});

test('what is decided stays, whatever those still say who have not voted; all votes decide', () => {
  fc.assert(fc.property(counts, votes, (count, rest) => {
    const before = outcomeOfVotes(count);
    const more = [...count.votes, ...rest].slice(0, count.deciders);
    return (before === null || outcomeOfVotes({ ...count, votes: more }) === before) && (before !== null || count.votes.length < count.deciders);
  }));
});

test('while nothing is decided, those still missing can bring more than one outcome about', () => {
  fc.assert(fc.property(counts, (count) => {
    if (outcomeOfVotes(count) !== null) return true;
    const missing = count.deciders - count.votes.length;
    const ends = (['PASS', 'CONDITIONAL', 'FAIL'] as const).map((vote) => outcomeOfVotes({ ...count, votes: [...count.votes, ...Array.from({ length: missing }, () => vote)] }));
    return new Set(ends).size > 1;
  }));
});
