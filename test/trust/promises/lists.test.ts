import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { noteOverdue } from '../../../src/trust/promises/note-overdue.job.ts';
import { settleClaims } from '../../../src/trust/promises/settle-claims.job.ts';
import { seedId } from '../../../src/server/seed.ts';
import { listen, transports } from '../../server/subscriptions/listening.ts';
import { until } from '../../until.ts';
import { dayNumber } from '../../../src/domain/calendar/day.ts';
import { openWorld, type World } from '../../world.ts';
import { accepted, act, age, day, done, evidenceOf, jade, overdueBy, idOfSeeded, today } from './acting.ts';

/** What surfaces by itself: lists, records, notices, claims that stand; who sees it, and who does not. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const seeded = (key: string) => idOfSeeded(seedId('formosa', 'promise', key));

describe('lists', () => {
  const list = async (persona: string, filter: object, orderBy?: object) => (await world.as(persona).data(
    'query ($filter: PartnerPromiseFilter, $orderBy: PartnerPromiseOrder) { promises(first: 100, filter: $filter, orderBy: $orderBy) { totalCount nodes { id status isOverdue daysOverdue dueOn importance madeBySide relationship { id } } } }',
    { filter, orderBy })).promises;

  test('find what is overdue, without a job', async () => {
    const { nodes } = await list('planner', { isOverdue: true });
    expect(nodes).toEqual([{ id: seeded('isarvelo-figures'), status: 'ACCEPTED', isOverdue: true, daysOverdue: expect.any(Number), dueOn: day(-9), importance: 3, madeBySide: 'PARTNER', relationship: { id: world.relationshipId('isarvelo.distributor') } }]);
    // It was promised to the firm, by whose calendar the days count.
    expect(nodes[0].daysOverdue).toBe(dayNumber(today()) - dayNumber(nodes[0].dueOn));
    expect((await list('planner', { isOverdue: false })).nodes).not.toContainEqual(expect.objectContaining({ isOverdue: true }));
  });

  test('are filtered by what the field asks for, and ordered three ways', async () => {
    expect((await list('manager', { statuses: ['CONTESTED'] })).nodes).toMatchObject([{ id: seeded('suhe-drawings') }]);
    expect((await list('manager', { statuses: ['BROKEN'], madeBySides: ['FOCAL'] })).nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual([seeded('polderwiel-demo'), seeded('polderwiel-parts'), seeded('polderwiel-training')].toSorted());
    const { nodes } = await list('manager', { importanceAtLeast: 5, relationshipIds: [world.relationshipId(jade)], dueOnOrBefore: day(0), dueOnOrAfter: day(-400) }, { field: 'IMPORTANCE', direction: 'DESC' });
    expect(nodes.length).toBeGreaterThan(3);
    expect(nodes.every(({ importance, dueOn }: { importance: number; dueOn: string }) => importance === 5 && dueOn <= day(0) && dueOn >= day(-400))).toBe(true);
    const dues = (await list('manager', {}, { field: 'DUE_ON', direction: 'DESC' })).nodes.map(({ dueOn }: { dueOn: string }) => dueOn);
    expect(dues).toEqual(dues.toSorted().toReversed());
    expect((await list('manager', {}, { field: 'MADE_AT', direction: 'DESC' })).nodes[0].id).toBe(seeded('suhe-first-call'));
  });

  test('show a partner the promises of its own relationships, both ways, and no others', async () => {
    const seen = await list('rival-supplier', {});
    expect(seen).toMatchObject({ totalCount: 2 });
    expect(new Set(seen.nodes.map(({ relationship }: { relationship: { id: string } }) => relationship.id))).toEqual(new Set([world.relationshipId('saebom.supplier')]));
    expect((await list('rival-supplier', { relationshipIds: [world.relationshipId(jade)] })).totalCount).toBe(0);
    const own = await list('supplier', {});
    expect(new Set(own.nodes.map(({ madeBySide }: { madeBySide: string }) => madeBySide))).toEqual(new Set(['FOCAL', 'PARTNER']));
    expect(new Set(own.nodes.map(({ relationship }: { relationship: { id: string } }) => relationship.id))).toEqual(new Set([world.relationshipId(jade)]));
  });
});

describe('a rival', () => {
  test('finds nothing of another’s promise, by no act', async () => {
    const id = seeded('jade-third-line-later');
    const attachment = (await world.as('supplier').data('query ($id: ID!) { promise(id: $id) { attachments { id title } } }', { id })).promise.attachments;
    expect(attachment).toHaveLength(2);
    for (const persona of ['rival-supplier', 'other-workspace', 'channel']) {
      expect((await world.as(persona).data('query ($id: ID!, $ids: [ID!]!) { promise(id: $id) { id } nodes(ids: $ids) { id } }', { id, ids: [id, attachment[0].id] }))).toEqual({ promise: null, nodes: [null, null] });
      const acts: Record<string, object> = {
        acceptPromise: {}, withdrawPromise: {}, renegotiatePromise: { dueOn: day(9) }, claimPromiseKept: { keptOn: today() }, confirmPromiseKept: {}, reportPromiseBroken: {}, waivePromise: {},
        contestPromise: { reason: 'x' }, withdrawPromiseContest: {}, attachToPromise: { title: 'x', url: 'https://x.example' },
      };
      for (const [name, input] of Object.entries(acts)) expect([name, (await act(world, persona, name, { promiseId: id, ...input })).userErrors]).toMatchObject([name, [{ code: 'NOT_FOUND' }]]);
      expect((await act(world, persona, 'withdrawPromiseAttachment', { promiseAttachmentId: attachment[0].id })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect((await act(world, persona, 'makePromise', { relationshipId: world.relationshipId(jade), statement: 'x', dueOn: day(9) })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });
});

describe('the record of promises', () => {
  const record = async (persona: string, key: string, args = '') => (await world.as(persona).data(
    `query ($id: ID!) { relationship(id: $id) { promiseRecord${args} { madeBySide days open overdue contested kept keptLate broken shareKept } } }`, { id: world.relationshipId(key) })).relationship.promiseRecord;

  test('counts each side’s, the same for both sides', async () => {
    const suhe = { madeBySide: 'PARTNER', days: 365, open: 1, overdue: 0, contested: 1, kept: 4, keptLate: 2, broken: 1, shareKept: 4 / 7 };
    expect(await record('manager', 'suhe-motor.supplier')).toEqual(suhe);
    expect(await record('motor-supplier', 'suhe-motor.supplier')).toEqual(suhe);
    expect(await record('manager', 'suhe-motor.supplier', '(madeBySide: PARTNER, days: 160)')).toMatchObject({ kept: 0, keptLate: 2, broken: 1, shareKept: 0 });
    expect(await record('dutch-channel', 'polderwiel.distributor', '(madeBySide: FOCAL, days: 730)')).toMatchObject({ open: 1, kept: 0, keptLate: 1, broken: 3, shareKept: 0 });
  });

  test('says nothing where nothing was settled, and takes a period that is one', async () => {
    expect(await record('manager', 'weihu-control.supplier')).toMatchObject({ open: 0, kept: 0, shareKept: null });
    for (const days of [0, 3_651]) {
      const answer = await world.as('manager').query(`query ($id: ID!) { relationship(id: $id) { promiseRecord(days: ${days}) { kept } } }`, { id: world.relationshipId(jade) });
      expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

describe('attachments', () => {
  const paper = { title: ' Test report ', url: 'https://files.example/report.pdf', sha256: 'AB'.repeat(32), mediaType: 'Application/PDF' };

  test('are laid beside a promise by either side, and taken back by their own', async () => {
    const id = await accepted(world);
    const { attachment, userErrors } = await act(world, 'supplier', 'attachToPromise', { promiseId: id, ...paper });
    expect({ attachment, userErrors }).toMatchObject({ userErrors: [], attachment: { title: 'Test report', url: paper.url, sha256: 'ab'.repeat(32), mediaType: 'application/pdf', addedBySide: 'PARTNER', withdrawnAt: null } });
    const promiseAttachmentId = attachment!['id'];
    expect((await act(world, 'manager', 'withdrawPromiseAttachment', { promiseAttachmentId })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await act(world, 'supplier', 'withdrawPromiseAttachment', { promiseAttachmentId })).attachment).toMatchObject({ withdrawnAt: expect.any(String), title: 'Test report' });
    expect((await act(world, 'supplier', 'withdrawPromiseAttachment', { promiseAttachmentId })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'WITHDRAWN' }]);
    await expect(world.sql('update promise_attachment set title = $1', ['x'])).rejects.toMatchObject({ constraint: 'promise_attachment_stays_itself' });
    await expect(world.sql('update promise_attachment set withdrawn_at = null, withdrawn_by = null')).rejects.toMatchObject({ constraint: 'promise_attachment_stays_itself' });
  });

  test('are https addresses, well formed, and at most twenty', async () => {
    const id = await accepted(world);
    const refused: readonly (readonly [object, string])[] = [
      [{ url: 'http://files.example/x' }, 'INVALID'], [{ url: 'javascript:alert(1)' }, 'INVALID'], [{ url: 'x' }, 'INVALID'], [{ url: `https://files.example/${'x'.repeat(2_000)}` }, 'OUT_OF_RANGE'],
      [{ sha256: 'abc' }, 'INVALID'], [{ mediaType: 'pdf' }, 'INVALID'], [{ title: '' }, 'REQUIRED'],
    ];
    for (const [part, code] of refused) expect((await act(world, 'manager', 'attachToPromise', { promiseId: id, ...paper, ...part })).userErrors).toMatchObject([{ code, field: ['input', Object.keys(part)[0]] }]);
    // The last places at once: as many as there are, and no more.
    const answers = await Promise.all(Array.from({ length: 24 }, (_, index) => act(world, index % 2 === 0 ? 'manager' : 'supplier', 'attachToPromise', { promiseId: id, ...paper })));
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(Array.from({ length: 4 }, () => 'LIMIT_EXCEEDED'));
    expect(await world.sql('select count(*)::int as count from promise_attachment where promise_id = $1', [uuidOf(id)])).toEqual([{ count: 20 }]);
  });
});

describe('what the platform does by itself', () => {
  const faults: unknown[] = [];
  const run = async (job: typeof settleClaims) => {
    await world.sql('delete from job where name = $1', [job.name]);
    const worker = startWorker({ database: world.database, jobs: [job], reportFault: (error) => faults.push(error) });
    await until(async () => (await world.sql("select from job where name = $1 and state = 'DONE'", [job.name])).length === 2);
    await worker.stop();
    expect(faults).toEqual([]);
  };

  test('a claim stands that nobody answered in time, once; one that still may be answered waits', async () => {
    const [late, waiting] = [await accepted(world), await accepted(world)];
    for (const id of [late, waiting]) await done(world, 'supplier', 'claimPromiseKept', { promiseId: id, keptOn: today() });
    await age(world, late, "answer_by = now() - interval '1 minute'");
    expect((await act(world, 'manager', 'contestPromise', { promiseId: late, reason: 'Late.' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    await run(settleClaims);
    await run(settleClaims);
    const statuses = await Promise.all([late, waiting].map(async (id) => (await world.as('supplier').data('query ($id: ID!) { promise(id: $id) { status resolvedBy { id } } }', { id })).promise));
    expect(statuses).toEqual([{ status: 'KEPT', resolvedBy: null }, { status: 'ACCEPTED', resolvedBy: null }]);
    expect(await evidenceOf(world, late)).toMatchObject([{ outcome: 1, is_correction: false }]);
    expect(await evidenceOf(world, waiting)).toEqual([]);
  });

  test('what became overdue is noted once, in the timelines of both, and told to who listens', async () => {
    const heard = 'subscription ($id: ID!) { relationshipChanged(id: $id) { promiseNotices { totalCount } } }';
    const listening = listen(transports[0], { url: world.url, token: await world.as('supplier').token(), query: heard, variables: { id: world.relationshipId(jade) } });
    expect((await listening.results(1)).data).toEqual({ relationshipChanged: { promiseNotices: { totalCount: 0 } } });
    const id = await accepted(world);
    await age(world, id, overdueBy(2));
    await run(noteOverdue);
    await run(noteOverdue);
    expect(await world.sql('select count(*)::int as count from promise_notice where promise_id = $1', [uuidOf(id)])).toEqual([{ count: 1 }]);
    const { promise, relationship } = await world.as('supplier').data(
      `query ($id: ID!, $relationship: ID!) { promise(id: $id) { timeline { nodes { subjectType action } } }
        relationship(id: $relationship) { promiseNotices { nodes { dueOn promise { id isOverdue } } } timeline(filter: { subjectTypes: ["PromiseNotice"] }) { nodes { action changes { field after } } } } }`,
      { id, relationship: world.relationshipId(jade) });
    expect(promise.timeline.nodes.map(({ action }: { action: string }) => action)).toEqual(['promise.note-overdue', 'promise.accept', 'promise.make']);
    expect(relationship.promiseNotices.nodes).toEqual([{ dueOn: day(-2), promise: { id, isOverdue: true } }]);
    expect(relationship.timeline.nodes[0]).toMatchObject({ action: 'promise.note-overdue', changes: expect.arrayContaining([{ field: 'promise', after: JSON.stringify(id) }]) });
    expect((await world.as('rival-supplier').data('{ relationships { nodes { promiseNotices { totalCount } } } }')).relationships.nodes).toEqual([{ promiseNotices: { totalCount: 0 } }]);
    await expect(world.sql('update promise_notice set due_on = due_on')).rejects.toThrow('append-only');
    await until(() => listening.heard.at(-1)?.data?.['relationshipChanged'].promiseNotices.totalCount === 1);
    listening.stop();
  });
});

function uuidOf(id: string): string {
  return Buffer.from(id, 'base64url').toString().split(':')[1]!;
}
