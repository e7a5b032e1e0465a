import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { agreementId, stockOf, unbalanced } from '../../vmi/activity/reporting.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { handIn, interchange, interchangeFields, x12Day } from './handing-in.ts';

let world: World;
let gln: string;

beforeAll(async () => {
  world = await openWorld();
  const [place] = await world.sql<{ gln: string }>('select gln from location where id = (select location_id from stock_position where id = $1)', [seedId('formosa', 'position', 'radhafen-one-warehouse')]);
  gln = place!.gln;
  for (const [party, id] of [['radhafen', 'RADHAFEN'], ['isarvelo', 'ZZ:ISARVELO']]) {
    await world.sql(`insert into external_reference (workspace_id, id, party_id, system, value) select workspace_id, $1, id, 'x12', $2 from party where id = $3`, [randomUUID(), id, seedId('formosa', 'party', party!)]);
  }
});
afterAll(() => world.close());

const at = (place: string) => ['XQ*H*' + x12Day(-1), `N1*RL**UL*${place}`];
const counted = (quantity: string, sku = '09520001007040') => [`LIN**UK*${sku}`, `ZA*QA*${quantity}*EA`];

describe('a distributor’s 852', () => {
  test('is kept byte for byte, applied and acknowledged; the same again changes nothing', async () => {
    const file = interchange({ control: '000000011', sets: [[...at(gln), ...counted('44'), 'ZA*QS*3*EA', 'ZA*ZZ*7*EA']] });
    const { interchange: first } = await handIn(world, 'channel', file);
    expect(first).toMatchObject({ state: 'APPLIED', verdict: 'FLAGGED', control: '000000011', sets: [{ control: '0001', verdict: 'FLAGGED', isApplied: true }], partner: { id: world.id('radhafen') } });
    expect(first!['findings']).toMatchObject([{ code: 'ACTIVITY_UNMAPPED', severity: 'WARNING', segment: 'ZA', element: 1, value: 'ZZ', text: 'ZA*ZZ*7*EA' }]);
    const [report] = first!['activityReports'].nodes;
    expect(report).toMatchObject({ state: 'APPLIED', reference: '000000011/11/0001', reportedBySide: 'PARTNER', lineCount: 3, unmappedCount: 1 });
    expect(first!['acknowledgment']).toMatch(/^ISA\*.*\*ZZ\*FORMOSA {8}\*ZZ\*RADHAFEN /);
    expect(first!['acknowledgment']).toContain('AK1*PD*11~');
    expect(first!['acknowledgment']).toMatch(/AK5\*A~.*AK9\*A\*1\*1\*1~/s);

    const balances = await stockOf(world, 'radhafen-one-warehouse');
    const again = await handIn(world, 'channel', file);
    expect(again.interchange).toEqual(first);
    expect(await stockOf(world, 'radhafen-one-warehouse')).toEqual(balances);

    const response = await fetch(world.url + first!['contentUrl'], { headers: { authorization: `Bearer ${await world.as('channel').token()}` } });
    expect([response.status, await response.text()]).toEqual([200, file]);
    const rival = await fetch(world.url + first!['contentUrl'], { headers: { authorization: `Bearer ${await world.as('rival-channel').token()}` } });
    expect(rival.status).toBe(404);
  });

  test('twice at once is once', async () => {
    const file = interchange({ control: '000000012', sets: [[...at(gln), ...counted('45')]] });
    const answers = await Promise.all([handIn(world, 'channel', file), handIn(world, 'planner', file), handIn(world, 'channel', file)]);
    expect(new Set(answers.map((answer) => answer.interchange?.['id'])).size).toBe(1);
    expect(await unbalanced(world)).toEqual([]);
  });

  test('another content under a control number that was used is refused', async () => {
    const { interchange: refused } = await handIn(world, 'channel', interchange({ control: '000000011', sets: [[...at(gln), ...counted('1')]] }));
    expect(refused).toMatchObject({ state: 'REFUSED', findings: [{ code: 'CONTROL_NUMBER_REUSED' }], activityReports: { nodes: [] } });
  });

  test('a test moves nothing', async () => {
    const before = await stockOf(world, 'radhafen-one-warehouse');
    const { interchange: read } = await handIn(world, 'channel', interchange({ control: '000000013', usage: 'T', sets: [[...at(gln), ...counted('1')]] }));
    expect(read).toMatchObject({ state: 'VALIDATED', isTest: true, activityReports: { nodes: [] }, sets: [{ isApplied: false }] });
    expect(read!['acknowledgment']).toContain('AK9*A*1*1*1~');
    expect(await stockOf(world, 'radhafen-one-warehouse')).toEqual(before);
  });

  test('a set that is not whole is held, and the others of its interchange are applied', async () => {
    const file = interchange({ control: '000000014', sets: [[...at(gln), ...counted('46', '09520001007057')], [...at(gln), ...counted('2')]] }).replace('SE*6*0002', 'SE*9*0002');
    const { interchange: read } = await handIn(world, 'channel', file);
    expect(read).toMatchObject({ state: 'QUARANTINED', verdict: 'QUARANTINED', sets: [{ isApplied: true }, { verdict: 'QUARANTINED', isApplied: false }] });
    expect(read!['findings']).toMatchObject([{ code: 'SET_COUNT_DIFFERS', set: '0002', segment: 'SE' }]);
    expect(read!['acknowledgment']).toContain('AK9*P*2*2*1~');
    const discard = 'mutation ($input: DiscardInterchangeInput!) { discardInterchange(input: $input) { interchange { state discardReason viewerActions { action isAllowed } } userErrors { code } } }';
    const input = { interchangeId: read!['id'], reason: 'The partner sends it anew', idempotencyKey: 'discard' };
    expect((await world.as('channel').data(discard, { input })).discardInterchange).toMatchObject({ interchange: { state: 'DISCARDED' }, userErrors: [] });
    expect((await world.as('channel').data(discard, { input: { ...input, idempotencyKey: 'twice' } })).discardInterchange).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    const { interchange: anew } = await handIn(world, 'channel', file.replace('SE*9*0002', 'SE*6*0002'));
    expect(anew).toMatchObject({ state: 'APPLIED' });
  });
});

describe('who reports for whom', () => {
  test('a partner cannot report for another, and is told what everybody is told of an unknown sender', async () => {
    const sets = [[...at(gln), ...counted('0')]];
    const before = await stockOf(world, 'radhafen-one-warehouse');
    const { interchange: forged } = await handIn(world, 'rival-channel', interchange({ control: '000000021', sender: 'RADHAFEN', sets }));
    const { interchange: unknown } = await handIn(world, 'rival-channel', interchange({ control: '000000022', sender: 'NOBODYYY', sets }));
    expect(forged).toMatchObject({ state: 'QUARANTINED', findings: [{ code: 'SENDER_UNKNOWN', severity: 'REJECTION', value: 'RADHAFEN' }], activityReports: { nodes: [] } });
    const bare = ({ findings, sets: read, state, verdict }: Record<string, any>) => ({ findings: findings.map(({ code }: { code: string }) => code), read, state, verdict });
    expect(bare(forged!)).toEqual(bare(unknown!));
    expect(forged!['findings'][0].message).toContain('Nobody whom you may report for goes by the sender’s id');
    const replay = 'mutation ($input: ReplayInterchangeInput!) { replayInterchange(input: $input) { interchange { state } userErrors { code } } }';
    // Nor does it become Radhafen's when the firm has it read once more.
    for (const persona of ['rival-channel', 'planner']) {
      const { replayInterchange } = await world.as(persona).data(replay, { input: { interchangeId: forged!['id'], idempotencyKey: persona } });
      expect(replayInterchange).toEqual({ interchange: { state: 'QUARANTINED' }, userErrors: [] });
    }
    expect(await stockOf(world, 'radhafen-one-warehouse')).toEqual(before);
    // And Radhafen's control numbers are its own to use, whoever hands its file in.
    const { interchange: genuine } = await handIn(world, 'planner', interchange({ control: '000000021', sets: [[...at(gln), ...counted('43')]] }));
    expect(genuine).toMatchObject({ state: 'APPLIED', partner: { id: world.id('radhafen') } });
  });

  test('its own file that speaks of a rival’s place is held by the line', async () => {
    const { interchange: read } = await handIn(world, 'rival-channel', interchange({ control: '000000023', sender: 'ISARVELO', sets: [[...at(gln), ...counted('0')]] }));
    expect(read!['activityReports'].nodes).toMatchObject([{ state: 'QUARANTINED', heldCount: 1, observations: { nodes: [{ effect: 'HELD', heldFor: 'LOCATION_UNKNOWN' }] } }]);
  });

  test('staff hand in what a partner sent; once the sender is known, it is read again', async () => {
    const file = interchange({ control: '000000024', sender: 'ISAR-2', sets: [[`XQ*H*${x12Day(-2)}`, 'N1*RL**92*WH1', ...counted('38', '9520001007040')]] });
    const { interchange: held } = await handIn(world, 'planner', file);
    expect(held).toMatchObject({ state: 'QUARANTINED', partner: null });
    expect((await world.as('rival-channel').data('query ($id: ID!) { interchange(id: $id) { id } }', { id: held!['id'] })).interchange).toBeNull();
    await world.sql(`insert into external_reference (workspace_id, id, party_id, system, value) select workspace_id, $1, id, 'x12', 'ISAR-2' from party where id = $2`, [randomUUID(), seedId('formosa', 'party', 'isarvelo')]);
    const { replayInterchange } = await world.as('planner').data(`mutation ($input: ReplayInterchangeInput!) { replayInterchange(input: $input) { interchange { ${interchangeFields} } } }`, { input: { interchangeId: held!['id'], idempotencyKey: 'again' } });
    expect(replayInterchange.interchange).toMatchObject({ state: 'APPLIED', partner: { id: world.id('isarvelo') }, activityReports: { nodes: [{ state: 'QUARANTINED', heldCount: 1 }] } });

    const [location] = await world.sql<{ id: string }>('select location_id as id from stock_position where id = $1', [seedId('formosa', 'position', 'isarvelo-one-warehouse')]);
    const map = { agreementId: agreementId('isarvelo-vmi'), kind: 'LOCATION', code: 'WH1', locationId: toGlobalId('Location', location!.id), idempotencyKey: 'map' };
    const mapping = 'mutation ($input: MapActivityCodeInput!) { mapActivityCode(input: $input) { releasedLines activityCode { code location { id } } userErrors { code field } } }';
    expect((await world.as('channel').data(mapping, { input: map })).mapActivityCode).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'agreementId'] }] });
    expect((await world.as('rival-channel').data(mapping, { input: map })).mapActivityCode).toMatchObject({ releasedLines: 1, activityCode: { code: 'WH1' }, userErrors: [] });
    const { activityReport } = await world.as('rival-channel').data('query ($id: ID!) { activityReport(id: $id) { state heldCount historyCount appliedCount observations(filter: { isStanding: true }) { nodes { effect units supersedes { effect } } } } }', { id: replayInterchange.interchange.activityReports.nodes[0].id });
    expect(activityReport).toMatchObject({ state: 'APPLIED', heldCount: 0, observations: { nodes: [{ units: '38', supersedes: { effect: 'HELD' } }] } });
    expect(await unbalanced(world)).toEqual([]);
  });

  test('what is no interchange is kept and held, for its sender and staff alone', async () => {
    const { interchange: held, interchangeIds } = await handIn(world, 'channel', 'This is no interchange.');
    expect(held).toMatchObject({ state: 'QUARANTINED', verdict: 'QUARANTINED', findings: [{ code: 'NO_HEADER' }], sets: [], acknowledgment: null });
    expect(interchangeIds).toHaveLength(1);
    expect((await world.as('rival-channel').data('{ interchanges { nodes { id } } }')).interchanges.nodes).not.toContainEqual({ id: held!['id'] });
  });

  test('no content, and two', async () => {
    const submit = 'mutation ($input: SubmitInterchangeInput!) { submitInterchange(input: $input) { interchange { id } userErrors { code } } }';
    const say = async (input: object) => (await world.as('channel').data(submit, { input: { idempotencyKey: randomUUID(), ...input } })).submitInterchange;
    expect(await say({})).toMatchObject({ interchange: null, userErrors: [{ code: 'INVALID' }] });
    expect(await say({ content: 'x', contentBase64: 'eA==' })).toMatchObject({ userErrors: [{ code: 'INVALID' }] });
    expect(await say({ content: '' })).toMatchObject({ userErrors: [{ code: 'REQUIRED' }] });
    expect(await say({ contentBase64: '%%%' })).toMatchObject({ userErrors: [{ code: 'INVALID' }] });
  });
});
