import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createSystemContext } from '../../../src/platform/system.ts';
import { sessionOf } from '../../../src/platform/database/session.ts';
import { seedId } from '../../../src/server/seed.ts';
import { countedItems, toBaseUnits } from '../../../src/vmi/items/base-units.ts';
import { idOf } from '../../../src/platform/ids.ts';
import { openWorld, type World } from '../../world.ts';
import { seeded } from '../agreements/acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

async function act(persona: string, name: string, input: object): Promise<Record<string, any>> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return (await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) {
    item { id sku name gtin baseUnit category discontinuedOn version units { unit factor gtin } viewerActions { action isAllowed } } userErrors { code message field } } }`, { input }))[name];
}

test('an item is recorded, corrected and discontinued, with its units', async () => {
  const { item, userErrors } = await act('engineer', 'createItem', { sku: ' BR-1 ', name: 'Brake', gtin: '4006381333931', baseUnit: 'c62', units: [{ unit: 'CT', factor: '12.50' }, { unit: 'PF', factor: '600', gtin: '96385074' }] });
  expect(userErrors).toEqual([]);
  expect(item).toMatchObject({ sku: 'BR-1', gtin: '04006381333931', baseUnit: 'C62', units: [{ unit: 'CT', factor: '12.5', gtin: null }, { unit: 'PF', factor: '600', gtin: '00000096385074' }] });
  const changed = await act('buyer', 'updateItem', { itemId: item.id, expectedVersion: 1, category: 'Brakes', nameTranslations: [{ locale: 'zh-TW', text: '煞車' }], units: [{ unit: 'CT', factor: '10' }] });
  expect(changed.item).toMatchObject({ category: 'Brakes', version: 2, units: [{ unit: 'CT', factor: '10' }] });
  expect((await act('buyer', 'updateItem', { itemId: item.id, expectedVersion: 1, name: 'X' })).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
  expect((await act('planner', 'discontinueItem', { itemId: item.id, discontinuedOn: '2026-01-01' })).item).toMatchObject({ discontinuedOn: '2026-01-01' });
  expect((await act('planner', 'discontinueItem', { itemId: item.id, discontinuedOn: null })).item).toMatchObject({ discontinuedOn: null });
  const { node } = await world.as('auditor').data('query ($id: ID!) { node(id: $id) { ... on Item { timeline(first: 20) { nodes { subjectType changes { field } } } viewerActions { action isAllowed } } } }', { id: item.id });
  expect(node.timeline.nodes.map(({ subjectType }: { subjectType: string }) => subjectType)).toEqual(expect.arrayContaining(['Item', 'ItemUnit']));
  expect(node.viewerActions).toEqual([{ action: 'UPDATE_ITEM', isAllowed: false }, { action: 'DISCONTINUE_ITEM', isAllowed: false }]);
});

test.each([
  [{ sku: 'X-1', name: 'X', gtin: '4006381333932' }, 'INVALID', ['input', 'gtin']],
  [{ sku: 'X-1', name: 'X', gtin: '09520001007019' }, 'DUPLICATE', ['input', 'gtin']],
  [{ sku: 'BP-48-14', name: 'X' }, 'DUPLICATE', ['input', 'sku']],
  [{ sku: ' ', name: 'X' }, 'REQUIRED', ['input', 'sku']],
  [{ sku: 'X-1', name: 'X', baseUnit: 'pieces' }, 'INVALID', ['input', 'baseUnit']],
  [{ sku: 'X-1', name: 'X', units: [{ unit: 'C62', factor: '2' }] }, 'DUPLICATE', ['input', 'units', '0', 'unit']],
  [{ sku: 'X-1', name: 'X', units: [{ unit: 'CT', factor: '0' }] }, 'OUT_OF_RANGE', ['input', 'units', '0', 'factor']],
  [{ sku: 'X-1', name: 'X', units: [{ unit: 'CT', factor: '1.0000001' }] }, 'OUT_OF_RANGE', ['input', 'units', '0', 'factor']],
  [{ sku: 'X-1', name: 'X', units: [{ unit: 'CT', factor: '2', gtin: '09520001007019' }] }, 'DUPLICATE', ['input', 'units']],
])('%j is refused', async (input, code, field) => {
  expect(await act('planner', 'createItem', input)).toMatchObject({ item: null, userErrors: [{ code, field }] });
});

const listed = async (persona: string, filter: object) => (await world.as(persona).data('query ($filter: ItemFilter) { items(first: 50, filter: $filter) { totalCount nodes { sku vmiAgreementItems(first: 10) { totalCount nodes { agreement { number } unitPrice { amount } } } } } }', { filter })).items;

test('rivals see the items of their own agreements, and of a shared item nothing of each other', async () => {
  const ours = await listed('supplier', {});
  expect(ours.nodes.map(({ sku }: { sku: string }) => sku)).toEqual(expect.arrayContaining(['BP-48-14', 'CE-21700-5']));
  expect(ours.nodes.flatMap(({ vmiAgreementItems }: Record<string, any>) => vmiAgreementItems.nodes.map(({ agreement }: Record<string, any>) => agreement.number))).not.toContain('VMI-0102');
  const theirs = await listed('rival-supplier', {});
  expect(theirs).toMatchObject({ totalCount: 1, nodes: [{ sku: 'BP-48-14' }] });
  const shown = theirs.nodes[0].vmiAgreementItems;
  expect(shown.nodes).toContainEqual(expect.objectContaining({ agreement: { number: 'VMI-0102' } }));
  // As many as there are of its own, and of the other's neither price nor count.
  const [{ own }] = await world.sql(`select count(*)::integer as own from vmi_agreement_item i join relationship r on r.workspace_id = i.workspace_id and r.id = i.relationship_id
    where r.partner_id = $1`, [idOf('Party', world.id('saebom'))]) as [{ own: number }];
  expect([shown.totalCount, shown.nodes.length]).toEqual([own, own]);
  expect(await listed('rival-supplier', { search: '21700' })).toMatchObject({ totalCount: 0 });
  expect((await listed('planner', { skus: ['BP-48-14'] })).nodes[0].vmiAgreementItems.totalCount).toBeGreaterThanOrEqual(2);
  expect((await world.as('rival-supplier').data('query ($id: ID!) { item(id: $id) { sku } node(id: $id) { id } }', { id: seeded('Item', 'item', 'cell-21700') }))).toEqual({ item: null, node: null });
  await expect(act('supplier', 'createItem', { sku: 'X', name: 'X' })).rejects.toThrow('FORBIDDEN');
});

test('quantities of other units become base units exactly; a unit that nobody knows is told', async () => {
  const workspaceId = seedId('formosa', 'workspace', 'formosa');
  const { principal } = createSystemContext(world.database, { workspaceId, workspaceSlug: 'formosa', focalPartyId: seedId('formosa', 'party', 'formosa-stride') });
  const id = seedId('formosa', 'item', 'cell-21700');
  const item = (await countedItems(world.database.entityManager(sessionOf(principal)), workspaceId, [id, seedId('formosa', 'item', 'nobody')])).get(id)!;
  expect([toBaseUnits(item, '3', 'CT'), toBaseUnits(item, '0.5', 'PF'), toBaseUnits(item, '7.25', 'C62'), toBaseUnits(item, '1', 'KGM')]).toEqual(['600', '4800', '7.25', null]);
});
