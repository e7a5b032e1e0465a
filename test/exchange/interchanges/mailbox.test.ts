import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { handIn, interchange, interchangeFields, x12Day } from './handing-in.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  for (const [party, id] of [['radhafen', 'RADHAFEN'], ['isarvelo', 'ISARVELO']]) {
    await world.sql(`insert into external_reference (workspace_id, id, party_id, system, value) select workspace_id, $1, id, 'x12', $2 from party where id = $3`, [randomUUID(), id, seedId('formosa', 'party', party!)]);
  }
});
afterAll(() => world.close());

const own = (control: string) => interchange({ control, sets: [[`XQ*H*${x12Day(-1)}`, 'N1*RL**UL*9999999999994', 'LIN**UK*09520001007040', 'ZA*QA*44*EA']] });
const rivals = interchange({ control: '000000777', sender: 'ISARVELO', sets: [[`XQ*H*${x12Day(-1)}`, 'N1*RL**UL*9999999999994', 'LIN**UK*09520001007040', 'ZA*QA*4711*EA']] });

/** All that a partner is shown of an interchange, and its bytes. */
async function seenBy(persona: string, id: string): Promise<string> {
  const actor = world.as(persona);
  const { node } = await actor.data(`query ($id: ID!) { node(id: $id) { ... on Interchange { ${interchangeFields} } } }`, { id });
  if (node === null) return '';
  const response = await fetch(world.url + node['contentUrl'], { headers: { authorization: `Bearer ${await actor.token()}` } });
  return JSON.stringify(node) + await response.text();
}

describe('a mailbox with the files of several partners, handed in by the firm', () => {
  test.each([
    ['a header that cannot be read', 'ISA*00*'.padEnd(20) + rivals.slice(60)],
    ['no header at all', rivals.slice(rivals.indexOf('GS*'))],
    ['blanks and another file', `\n\n${rivals.replace('ISA', 'ISB')}`],
  ])('shows a partner nothing of what follows its own: %s', async (name, rest) => {
    const control = String(100 + name.length).padStart(9, '0');
    const { interchangeIds } = await handIn(world, 'planner', own(control) + rest);
    const seen = (await Promise.all(interchangeIds!.map((id) => seenBy('channel', id)))).join();
    expect(seen).toContain(control);
    expect(seen).not.toContain('ISARVELO');
    expect(seen).not.toContain('4711');
  });

  test('nor where its own has no end, and what follows cannot be read', async () => {
    const { interchangeIds } = await handIn(world, 'planner', own('000000200').replace(/IEA.*/, '') + 'ISA*00*'.padEnd(20) + rivals.slice(60));
    expect(interchangeIds).toHaveLength(2);
    const seen = (await Promise.all(interchangeIds!.map((id) => seenBy('channel', id)))).join();
    expect(seen).toContain('000000200');
    expect(seen).not.toContain('4711');
  });

  test('nor of what stands before it', async () => {
    const { interchangeIds } = await handIn(world, 'planner', rivals.slice(rivals.indexOf('GS*')) + own('000000300'));
    const seen = (await Promise.all(interchangeIds!.map((id) => seenBy('channel', id)))).join();
    expect(seen).not.toContain('4711');
  });
});
