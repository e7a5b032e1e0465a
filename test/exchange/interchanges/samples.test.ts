import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { unbalanced } from '../../vmi/activity/reporting.ts';
import { hasSamples, sample } from '../x12/files.ts';
import { handIn, interchange, x12Day } from './handing-in.ts';

/** Files through the public door: those of other people, cut ones, and ones with a wrong byte. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

if (!hasSamples) console.warn('The EDI samples are not here: their tests are skipped.');

const answers = ['APPLIED', 'VALIDATED', 'QUARANTINED', 'REFUSED'];

(hasSamples ? describe : describe.skip)('the 852s of other people', () => {
  test('the aftermarket report: what it speaks of is not ours, so every line is held and nothing moves', async () => {
    const radhafen = seedId('formosa', 'party', 'radhafen');
    await world.sql('insert into party_identifier (workspace_id, id, party_id, scheme, value) select workspace_id, $1, id, $2, $3 from party where id = $4', [randomUUID(), 'DUNS', '007061617', radhafen]);
    const before = await world.sql('select id, on_hand from stock_position order by id');
    const bytes = sample('x12-852-aftermarket.edi');
    const { interchange: read } = await handIn(world, 'channel', bytes);
    expect(read).toMatchObject({ state: 'APPLIED', verdict: 'FLAGGED', sender: '01:007061617', byteSize: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), isTest: false });
    expect(read!['findings'].map(({ code }: { code: string }) => code)).toContain('GROUP_PARTY_DIFFERS');
    const [report] = read!['activityReports'].nodes;
    expect(report).toMatchObject({ state: 'QUARANTINED', lineCount: 4, heldCount: 4, appliedCount: 0 });
    expect(report.observations.nodes.map(({ code, quantity, effect, heldFor }: Record<string, string>) => [code, quantity, effect, heldFor])).toEqual([['QA', '10'], ['QP', '6'], ['QA', '77'], ['QO', '4']].map((line) => [...line, 'HELD', 'ITEM_UNKNOWN']));
    expect(await world.sql('select id, on_hand from stock_position order by id')).toEqual(before);
    const again = await handIn(world, 'channel', bytes);
    expect(again.interchange).toEqual(read);
  });

  test('the report without envelopes is kept, and held', async () => {
    const { interchange: read } = await handIn(world, 'channel', sample('x12-852-pharmacy-bare.edi'));
    expect(read).toMatchObject({ state: 'QUARANTINED', findings: [{ code: 'NO_HEADER' }] });
  });
});

describe('damaged on its way', () => {
  const file = (control: number) => interchange({ control: String(control).padStart(9, '0'), sets: [[`XQ*H*${x12Day(-1)}`, 'N1*RL**92*WH', 'LIN**UK*09520001007040', 'ZA*QA*12*EA']] });

  test('cut anywhere it is held, and never applied', async () => {
    const whole = file(901);
    for (let cut = 7; cut < whole.length - 1; cut += 37) {
      const { interchange: read } = await handIn(world, 'channel', whole.slice(0, cut));
      expect([cut, read!['state'] === 'REFUSED' ? 'QUARANTINED' : read!['state'], read!['activityReports'].nodes]).toEqual([cut, 'QUARANTINED', []]);
    }
  });

  test('with one byte changed it is read, flagged or held: an answer each time, and balances stay sums', async () => {
    const whole = Buffer.from(file(902));
    for (let position = 3; position < whole.length; position += 29) {
      const damaged = Buffer.from(whole);
      damaged[position] = [0x00, 0x7e, 0x2a, 0xff, 0x41][position % 5]!;
      const { interchange: read, userErrors } = await handIn(world, 'channel', damaged);
      expect(userErrors).toEqual([]);
      expect(answers).toContain(read!['state']);
    }
    expect(await unbalanced(world)).toEqual([]);
  });
});
