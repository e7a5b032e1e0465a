import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/ids.ts';
import { seedId } from '../../src/server/seed.ts';
import { openWorld, type World } from '../world.ts';

/** What the demo world tells of Stride Two, as somebody finds it who looks for the first time. */

const id = toGlobalId('EsiProject', seedId('formosa', 'esi-project', 'stride-two'));

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

async function seen(persona: string, fields: string): Promise<Record<string, any>> {
  return (await world.as(persona).data<{ esiProject: Record<string, any> }>(`query ($id: ID!) { esiProject(id: $id) { ${fields} } }`, { id })).esiProject;
}

test('it waits at the design gate, above its target cost, and nobody has said why', async () => {
  const { currentGate, targetCostGap } = await seen('engineer', 'currentGate { stage state isReady unmet { code } } targetCostGap { gap isExplained }');
  expect(currentGate).toMatchObject({ stage: 'DESIGN', state: 'PENDING', isReady: false, unmet: expect.arrayContaining([{ code: 'COST_GAP_UNEXPLAINED' }]) });
  expect(Number(targetCostGap.gap)).toBeGreaterThan(0);
  expect(targetCostGap.isExplained).toBe(false);
});

test('an idea of a supplier awaits its evaluation, and the time for that is nearly over', async () => {
  const { contributions } = await seen('engineer', 'contributions(filter: { states: [SUBMITTED], submittedBySides: [PARTNER] }) { nodes { isAnswerOverdue answerDueAt } }');
  expect(contributions.nodes).toEqual([{ isAnswerOverdue: false, answerDueAt: expect.any(String) }]);
  expect(Date.parse(contributions.nodes[0].answerDueAt) - Date.now()).toBeLessThan(3 * 86_400_000);
});

test('two rivals are asked for prices until the very same moment, and each has a page of its own', async () => {
  const asked = 'quoteRounds { nodes { state dueAt requests { dueAt } } }';
  const { quoteRounds } = await seen('engineer', asked);
  for (const { dueAt, requests } of quoteRounds.nodes) expect(requests).toEqual([{ dueAt }, { dueAt }]);
  const page = 'involvements { totalCount } meetings { totalCount } questions { totalCount } deliverables { totalCount } documents { totalCount }';
  for (const persona of ['supplier', 'rival-supplier']) {
    const { documents, deliverables, ...own } = await seen(persona, page);
    expect(own).toEqual({ involvements: { totalCount: 1 }, meetings: { totalCount: 1 }, questions: { totalCount: 1 } });
    expect(documents.totalCount).toBeGreaterThan(0);
    expect(deliverables.totalCount).toBeGreaterThan(0);
  }
});
