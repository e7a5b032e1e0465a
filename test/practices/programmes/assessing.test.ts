import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { done, practicesOf, refused } from './acts.ts';

/** Looking at practices: what is found, what is written down, who may look. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const jade = 'jade-cell.supplier';
const seven = ['CONSENSUS', 'TRUST', 'COMMUNICATION', 'EQUALITY', 'CO_CREATION', 'COMMITMENT', 'CO_PROSPERITY'];

describe('a look', () => {
  test('finds the seven practices', async () => {
    await done(world, 'manager', 'assessPractices', { relationshipId: world.relationshipId(jade) });
    const practices = await practicesOf(world, 'manager', jade);
    expect(practices.map(({ practice }) => practice)).toEqual(seven);
    console.log(JSON.stringify(practices.map(({ practice, level, indicators, explanation }) => [practice, level, explanation, indicators.map((i: any) => [i.indicator, i.value, i.evidence, i.verdict].join(' '))]), null, 1));
  });
});
