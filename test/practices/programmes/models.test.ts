import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { asked, done, practiceOf, refused } from './acts.ts';

/** What makes each level, as a workspace sets it. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const suhe = 'suhe-motor.supplier';
const criterion = (level: string, threshold: number, indicator = 'PROMISES_KEPT_BY_PARTNER', comparison = 'AT_LEAST') => ({ level, indicator, comparison, threshold });
const model = { practice: 'TRUST', reason: 'Words first.', criteria: [criterion('INITIAL', 0.3), criterion('DEFINED', 0.5), criterion('MANAGED', 0.7), criterion('OPTIMIZING', 0.9)] };
const look = () => done(world, 'manager', 'assessPractices', { relationshipId: world.relationshipId(suhe) });

describe('a model', () => {
  test('is adopted by administrators, with a reason; the next look uses it, and assessments of before keep theirs', async () => {
    await look();
    expect(await practiceOf(world, 'manager', suhe, 'TRUST')).toMatchObject({ level: 'INITIAL' });
    const adopted = await done(world, 'admin', 'adoptMaturityModel', { ...model, expectedNumber: 1 });
    expect(adopted).toMatchObject({ number: 2, practice: 'TRUST', reason: 'Words first.', author: { id: world.userId('admin') } });
    expect(adopted['criteria']).toContainEqual({ level: 'DEFINED', indicator: 'PROMISES_KEPT_BY_PARTNER', threshold: 0.5, leastEvidence: 5 });
    expect(await practiceOf(world, 'manager', suhe, 'TRUST')).toMatchObject({ level: 'INITIAL' });
    await look();
    const trust = await practiceOf(world, 'manager', suhe, 'TRUST');
    expect(trust).toMatchObject({ level: 'DEFINED', history: { nodes: [{ change: 'GAINED', fromLevel: 'INITIAL' }, ...trust['history'].nodes.slice(1)] } });
    expect(trust['history'].nodes[0].decidedBy.map(({ cause }: Record<string, unknown>) => cause)).toContain('MODEL_CHANGED');
    const { relationship } = await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { practices { practice model { number } history(first: 2) { nodes { model { number } } } } } }', { id: world.relationshipId(suhe) });
    expect(relationship.practices[1]).toEqual({ practice: 'TRUST', model: { number: 2 }, history: { nodes: [{ model: { number: 2 } }, { model: { number: 1 } }] } });
    expect(relationship.practices[2].model).toBeNull();
  });

  test('is refused with what is wrong with it, where it is wrong', async () => {
    const faults = async (change: object) => {
      const { data } = await asked(world, 'admin', 'adoptMaturityModel', { ...model, ...change });
      return data['adoptMaturityModel'].userErrors.map(({ code, field }: { code: string; field: string[] }) => `${code} ${field.join('.')}`);
    };
    expect(await faults({ criteria: [criterion('INITIAL', 0.3), criterion('DEFINED', 0.2), criterion('MANAGED', 0.7), criterion('OPTIMIZING', 0.9)] })).toEqual(['OUT_OF_RANGE input.criteria.1.threshold']);
    expect(await faults({ criteria: model.criteria.slice(1) })).toEqual(['INVALID input.criteria']);
    expect(await faults({ criteria: [...model.criteria, criterion('OPTIMIZING', 1)] })).toEqual(['INVALID input.criteria.4.indicator']);
    expect(await faults({ criteria: [criterion('INITIAL', 2), ...model.criteria.slice(1)] })).toEqual(['OUT_OF_RANGE input.criteria.0.threshold']);
    expect(await faults({ criteria: [...model.criteria, criterion('MANAGED', 1, 'JOINT_WORK')] })).toEqual(['INVALID input.criteria.4.indicator']);
    expect(await faults({ criteria: [...model.criteria, criterion('MANAGED', 1, 'CLEAN_MONTHS', 'AT_MOST')] })).toEqual(['INVALID input.criteria.4.comparison']);
    expect(await faults({ criteria: [...model.criteria, criterion('ABSENT', 1)] })).toEqual(['INVALID input.criteria']);
    expect(await faults({ criteria: [{ ...criterion('INITIAL', 0.3), leastEvidence: 1 }, ...model.criteria.slice(1)] })).toEqual(['OUT_OF_RANGE input.criteria.0.leastEvidence']);
    expect(await faults({ criteria: Array.from({ length: 101 }, () => criterion('INITIAL', 0.3)) })).toEqual(['LIMIT_EXCEEDED input.criteria']);
    expect(await faults({ reason: ' ' })).toEqual(['REQUIRED input.reason']);
    expect(await faults({ expectedNumber: 0 })).toEqual(['STALE_VERSION input.expectedNumber']);
  });

  test('is nobody else’s to set, and of two at once one stands', async () => {
    for (const persona of ['manager', 'buyer', 'auditor', 'supplier']) expect(await refused(world, persona, 'adoptMaturityModel', model)).toBe('FORBIDDEN');
    expect((await world.as('supplier').query('{ maturityModels { nodes { number } } }')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const both = await Promise.all([1, 2].map(() => refused(world, 'admin', 'adoptMaturityModel', { ...model, practice: 'CO_CREATION', criteria: ['INITIAL', 'DEFINED', 'MANAGED', 'OPTIMIZING'].map((level) => criterion(level, 1, 'JOINT_WORK')), expectedNumber: 0 })));
    expect(both.toSorted()).toEqual(['STALE_VERSION', 'done']);
  });
});
