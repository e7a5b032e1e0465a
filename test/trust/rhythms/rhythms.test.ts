import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fromGlobalId } from '../../../src/platform/ids.ts';
import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { closePeriods } from '../../../src/trust/rhythms/close-periods.job.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const terms = 'id startsOn nextDueOn isKept endedOn endReason version viewerActions { action isAllowed reason { code } }';
const cadence = `cadence { ${terms} everyDays purpose responsible periods { nodes { firstDay lastDay isKept } } }`;
const schedule = `informationSchedule { ${terms} category direction rhythm everyDays graceDays periods { nodes { firstDay lastDay isShared } } }`;
const record: Readonly<Record<string, string>> = { setCadence: cadence, endCadence: cadence, setInformationSchedule: schedule, endInformationSchedule: schedule };
const act = async (name: string, input: object, persona = 'manager') => (await world.as(persona).query(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${record[name]} userErrors { code field } } }`, { input }));
const done = async (name: string, input: object) => {
  const { data } = await act(name, input);
  expect(data[name].userErrors).toEqual([]);
  return data[name].cadence ?? data[name].informationSchedule;
};
const refused = async (name: string, input: object) => (await act(name, input)).data[name].userErrors.map(({ code, field }: { code: string; field: string[] | null }) => [code, field?.at(-1)]);
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** As if it had been set so many days ago. */
const begun = async (table: string, { id }: { id: string }, days: number) => {
  await world.sql(`alter table ${table} disable trigger user`);
  await world.sql(`update ${table} set starts_on = starts_on - $2::integer, next_from = next_from - $2::integer where id = $1`, [fromGlobalId(id)!.id, days]);
  await world.sql(`alter table ${table} enable trigger user`);
};
const evidence = async ({ id }: { id: string }) => (await world.sql<{ direction: string; key: string; outcome: number; weight: number }>(
  'select direction, source_key as key, outcome, weight from evidence where source_id = $1 order by source_key, direction', [fromGlobalId(id)!.id]));
const read = async ({ id }: { id: string }, persona = 'manager') => (await world.as(persona).data(`query ($id: ID!) { node(id: $id) {
  ... on Cadence { nextDueOn isKept periods { nodes { firstDay lastDay isKept } } } ... on InformationSchedule { nextDueOn isKept periods { nodes { firstDay lastDay isShared } } } } }`, { id })).node;
const run = async () => {
  await world.sql("delete from job where name = 'rhythms.close-periods'");
  const faults: unknown[] = [];
  const worker = startWorker({ database: world.database, jobs: [closePeriods], reportFault: (error) => faults.push(error) });
  await until(async () => (await world.sql("select from job where name = 'rhythms.close-periods' and state = 'DONE'")).length === 2);
  await worker.stop();
  expect(faults).toEqual([]);
};

describe('a rhythm of contact', () => {
  const relationshipId = () => world.relationshipId('rollwell-tyre.supplier');
  const contact = (days: number, facts: object) => world.as('manager').data('mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { userErrors { code } } }', {
    input: { relationshipId: relationshipId(), channel: 'CALL', initiator: 'PARTNER', purpose: 'JOINT_WORK', subject: 'x', isShared: true, occurredAt: `${day(-days)}T12:00:00Z`, ...facts } });

  test('is judged period by period by the contact that both sides see, once, as evidence of who sees to it', async () => {
    const set = await done('setCadence', { relationshipId: relationshipId(), everyDays: 10, purpose: 'JOINT_WORK', responsible: 'BOTH', reason: 'At the fair' });
    expect(set).toMatchObject({ everyDays: 10, startsOn: day(0), nextDueOn: day(9), isKept: null, endedOn: null, viewerActions: [{ action: 'END_CADENCE', isAllowed: true }] });
    await begun('cadence', set, 30);
    await contact(25, {});
    // Of the second period: not for this purpose, and not seen by both.
    await contact(15, { purpose: 'SALES' });
    await contact(15, { isShared: false });
    await contact(1, {});
    for (const round of [1, 2]) {
      await run();
      const [first, second, third] = [day(-30), day(-20), day(-10)];
      expect([round, await evidence(set)]).toEqual([round, [[first, 1], [second, 0], [third, 1]].flatMap(([key, outcome]) => ['FOCAL_TO_PARTNER', 'PARTNER_TO_FOCAL'].map((direction) => ({ direction, key, outcome, weight: 1 })))]);
    }
    expect(await read(set)).toEqual({ nextDueOn: day(9), isKept: true, periods: { nodes: [
      { firstDay: day(-10), lastDay: day(-1), isKept: true }, { firstDay: day(-20), lastDay: day(-11), isKept: false }, { firstDay: day(-30), lastDay: day(-21), isKept: true }] } });
    await expect(world.sql('update cadence_period set is_kept = true')).rejects.toThrow('cadence_period');
  });

  test('gives way to another for the same purpose, and ends', async () => {
    const first = await done('setCadence', { relationshipId: relationshipId(), everyDays: 30, responsible: 'FOCAL', reason: 'x' });
    const second = await done('setCadence', { relationshipId: relationshipId(), everyDays: 14, responsible: 'FOCAL', reason: 'y', startsOn: day(3) });
    expect(second).toMatchObject({ nextDueOn: day(16) });
    const { relationship } = await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { cadences(filter: { hasEnded: true }) { nodes { id endedOn } } } }', { id: relationshipId() });
    expect(relationship.cadences.nodes).toEqual([{ id: first.id, endedOn: day(0) }]);
    expect(await done('endCadence', { cadenceId: second.id, reason: 'Enough', expectedVersion: 1 })).toMatchObject({ endedOn: day(0), endReason: 'Enough', nextDueOn: null, viewerActions: [{ isAllowed: false, reason: { code: 'RHYTHM_ENDED' } }] });
    expect(await refused('endCadence', { cadenceId: second.id, reason: 'Again' })).toEqual([['STATE_CONFLICT', undefined]]);
    expect(await refused('setCadence', { relationshipId: relationshipId(), everyDays: 0, responsible: 'FOCAL', reason: 'x' })).toEqual([['OUT_OF_RANGE', 'everyDays']]);
    expect(await refused('setCadence', { relationshipId: relationshipId(), everyDays: 1, responsible: 'FOCAL', reason: 'x', startsOn: day(-1) })).toEqual([['OUT_OF_RANGE', 'startsOn']]);
  });

  test('is set by staff, and read by its partner only', async () => {
    const input = { relationshipId: world.relationshipId('jade-cell.supplier'), everyDays: 7, purpose: 'SOCIAL', responsible: 'PARTNER', reason: 'x' };
    expect((await act('setCadence', input, 'supplier')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const set = await done('setCadence', input);
    expect(await read(set, 'supplier')).toMatchObject({ nextDueOn: day(6) });
    expect(await read(set, 'rival-supplier')).toBeNull();
  });
});

describe('a schedule of information', () => {
  const relationshipId = () => world.relationshipId('jade-cell.supplier');
  const agreed = () => ({ relationshipId: relationshipId(), category: 'CAPACITY', direction: 'PARTNER_TO_FOCAL', rhythm: 'WEEKLY', graceDays: 2, reason: 'Agreed in spring' });

  test('is judged by what was told in its periods and their days of grace', async () => {
    const set = await done('setInformationSchedule', agreed());
    expect(set).toMatchObject({ category: 'CAPACITY', rhythm: 'WEEKLY', everyDays: null, graceDays: 2, nextDueOn: day(6) });
    await begun('information_schedule', set, 22);
    await world.sql("update shared_statement set created_at = now() - interval '300 days'");
    const { statement } = (await world.as('supplier').data('mutation ($input: TellPartnerInput!) { tellPartner(input: $input) { statement { id } } }', { input: { relationshipId: relationshipId(), category: 'CAPACITY', title: 'x', body: 'y' } })).tellPartner;
    // Two days late for the first period, and none for the third.
    await world.sql('update shared_statement set created_at = $2 where id = $1', [fromGlobalId(statement.id)!.id, `${day(-14)}T20:00:00Z`]);
    for (const round of [1, 2]) {
      await run();
      expect([round, await evidence(set)]).toEqual([round, [
        { direction: 'PARTNER_TO_FOCAL', key: day(-22), outcome: 1, weight: 1 }, { direction: 'PARTNER_TO_FOCAL', key: day(-15), outcome: 1, weight: 1 }]]);
    }
    // The third is over, but not its days of grace.
    expect(await read(set, 'supplier')).toMatchObject({ isKept: true, nextDueOn: day(-2), periods: { nodes: [{ firstDay: day(-15), isShared: true }, { firstDay: day(-22), isShared: true }] } });
    await begun('information_schedule', set, 2);
    await run();
    expect((await evidence(set)).at(-1)).toEqual({ direction: 'PARTNER_TO_FOCAL', key: day(-10), outcome: 0, weight: 1 });
    expect(await read(set)).toMatchObject({ isKept: false });
    expect(await done('endInformationSchedule', { informationScheduleId: set.id, reason: 'Enough' })).toMatchObject({ endedOn: day(0) });
  });

  test('says nothing of a period in which nothing was agreed any more', async () => {
    const set = await done('setInformationSchedule', { ...agreed(), category: 'FORECAST', direction: 'FOCAL_TO_PARTNER', rhythm: 'DAYS', everyDays: 5, graceDays: 0 });
    await begun('information_schedule', set, 6);
    const { relationship } = await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { sharingAgreements(filter: { categories: [FORECAST], states: [IN_FORCE] }) { nodes { id } } } }', { id: relationshipId() });
    await world.as('manager').data('mutation ($input: EndSharingInput!) { endSharing(input: $input) { userErrors { code } } }', { input: { sharingAgreementId: relationship.sharingAgreements.nodes[0].id, reason: 'x' } });
    await run();
    expect(await evidence(set)).toEqual([]);
    expect(await read(set)).toMatchObject({ isKept: null, nextDueOn: day(3), periods: { nodes: [] } });
  });

  test('takes an agreement to share, and days where it goes by days', async () => {
    expect(await refused('setInformationSchedule', { ...agreed(), category: 'ROADMAP' })).toEqual([['STATE_CONFLICT', 'category']]);
    expect(await refused('setInformationSchedule', { ...agreed(), rhythm: 'DAYS' })).toEqual([['INVALID', 'everyDays']]);
    expect(await refused('setInformationSchedule', { ...agreed(), everyDays: 3 })).toEqual([['INVALID', 'everyDays']]);
    expect(await refused('setInformationSchedule', { ...agreed(), graceDays: 61 })).toEqual([['OUT_OF_RANGE', 'graceDays']]);
  });
});
