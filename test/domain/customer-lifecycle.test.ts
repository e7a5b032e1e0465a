import { expect, test } from '@jest/globals';
import { customerMoves, type CustomerStage, customerStages, needsReason } from '../../src/domain/customer-lifecycle.ts';

/** Every pair: `.` no move, `m` a move, `r` a move with its reason. */
const table = `
                 GENERAL_CONSUMER TARGET_GROUP PROSPECT CUSTOMER LOYAL LOST
GENERAL_CONSUMER .                m            m        m        .     .
TARGET_GROUP     r                .            m        m        .     .
PROSPECT         .                r            .        m        .     .
CUSTOMER         .                .            .        .        m     r
LOYAL            .                .            .        r        .     r
LOST             .                .            r        r        .     .`;

test.each(table.trim().split('\n').slice(1).map((line) => line.trim().split(/\s+/)))('from %s', (from, ...marks) => {
  const told = customerStages.map((to) => {
    if (!customerMoves(from as CustomerStage).includes(to)) return '.';
    return needsReason(from as CustomerStage, to) ? 'r' : 'm';
  });
  expect(told).toEqual(marks);
});

test('whoever is lost comes back only by way of a sale or of talks', () => expect(customerMoves('LOST')).toEqual(['PROSPECT', 'CUSTOMER']));
