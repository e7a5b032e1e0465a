import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { projectId } from './costs.ts';

/** What components come to is reckoned in the database; here once more, in whole ten-thousandths. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

interface Part { readonly id: string; readonly target: bigint | null; readonly should: bigint | null; readonly actual: bigint | null; readonly parts: readonly Part[] }

const figure = fc.option(fc.bigInt({ min: 0n, max: 10n ** 14n }), { nil: null, freq: 3 });
const part = (depth: number): fc.Arbitrary<Part> => fc.record({
  id: fc.constant('').map(() => randomUUID() as string), target: figure, should: figure, actual: figure, parts: depth === 0 ? fc.constant([] as Part[]) : fc.array(part(depth - 1), { maxLength: 3 }),
});

const sum = (values: readonly (bigint | null)[]): bigint | null => (values.length === 0 || values.includes(null) ? null : values.reduce<bigint>((total, value) => total + value!, 0n));
const target = (one: Part): bigint | null => one.target ?? sum(one.parts.map(target));
const cost = (one: Part): bigint | null => one.actual ?? sum(one.parts.map(cost)) ?? one.should;
const decimal = (value: bigint | null) => (value === null ? null : `${value / 10_000n}.${String(value % 10_000n).padStart(4, '0')}`);
const bare = (text: string | null) => (text === null ? null : BigInt(text.replace(/^(-?\d+)(?:\.(\d+))?$/, (_all, whole: string, places = '') => whole + places.padEnd(4, '0'))));

async function lay(one: Part, parent: string | null): Promise<void> {
  await world.sql(`insert into cost_component (workspace_id, id, project_id, parent_id, code, name, target_cost, should_cost, should_cost_assumptions, actual_cost, actual_basis) values ($1, $2, $3, $4, $10, 'x', $5, $6, $7, $8, $9)`,
    [seedId('formosa', 'workspace', 'formosa'), one.id, seedId('formosa', 'esi-project', 'kick-scooter'), parent, decimal(one.target), decimal(one.should), one.should === null ? null : 'x', decimal(one.actual), one.actual === null ? null : 'x', one.id]);
  for (const below of one.parts) await lay(below, one.id);
}

async function clear(): Promise<void> {
  await world.sql(`delete from cost_component where project_id = $1`, [seedId('formosa', 'esi-project', 'kick-scooter')]);
}

test('a product costs what its components cost, each by the best that is known; unknown when one is', async () => {
  await fc.assert(fc.asyncProperty(fc.array(part(2), { maxLength: 3 }), async (roots) => {
    await clear();
    for (const root of roots) await lay(root, null);
    const { esiProject } = await world.as('engineer').data('query ($id: ID!) { esiProject(id: $id) { targetCostGap { allocatedTarget currentCost knownCost components unknownComponents gap } costComponents(first: 100) { nodes { code currentCost } } } }', { id: projectId('kick-scooter') });
    const known = roots.map(cost).filter((value) => value !== null);
    const { targetCostGap: gap } = esiProject;
    expect([bare(gap.allocatedTarget), bare(gap.currentCost), bare(gap.knownCost), gap.components, gap.unknownComponents, gap.gap])
      .toEqual([sum(roots.map(target)), sum(roots.map(cost)), sum(known), roots.length, roots.length - known.length, null]);
    const all = (one: Part): Part[] => [one, ...one.parts.flatMap(all)];
    for (const one of roots.flatMap(all)) expect(bare(esiProject.costComponents.nodes.find(({ code }: any) => code === one.id).currentCost)).toBe(cost(one));
  }), { numRuns: 25 });
});
