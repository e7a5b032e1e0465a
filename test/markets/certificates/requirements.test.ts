import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteLapses } from '../../../src/markets/certificates/note-lapses.job.ts';
import { refuseLapsed } from '../../../src/markets/certificates/refuse-lapsed.ts';
import { updateRelationshipRule } from '../../../src/markets/markets.policy.ts';
import { systemContext } from '../../../src/partners/system-context.ts';
import type { BlockableAct } from '../../../src/domain/requirements.ts';
import { fromGlobalId, toGlobalId } from '../../../src/platform/ids.ts';
import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { write } from '../../../src/platform/writes/write.ts';
import { seedId } from '../../../src/server/seed.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState allowedActions } ... on BlockedError { blockedBy { id ... on RelationshipRequirement { standard status unmetSince } } } }';
const shown = 'requirement { id kind standard commitment { id } blocks requiredFrom status unmetSince isBlocking note endedOn endReason version override { until isInForce reason madeBy { id } } overrides { totalCount } viewerActions { action isAllowed reason { code } } }';
const act = (name: string) => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${shown} relationship { id blocks { id } } ${errors} } }`;
const advance = `mutation ($input: AdvanceRelationshipInput!) { advanceRelationship(input: $input) { relationship { stage } ${errors} } }`;
const submit = 'mutation ($input: SubmitCertificateInput!) { submitCertificate(input: $input) { certificate { id } userErrors { code } } }';
const verify = 'mutation ($input: VerifyCertificateInput!) { verifyCertificate(input: $input) { userErrors { code } } }';
const revoke = 'mutation ($input: RevokeCertificateInput!) { revokeCertificate(input: $input) { userErrors { code } } }';
const blocks = 'query ($id: ID!) { relationship(id: $id) { blocks { standard status unmetSince isBlocking blocks override { until isInForce reason } commitment { commitment standing } note } } }';
const requirementId = (key: string, slug = 'formosa') => toGlobalId('RelationshipRequirement', seedId(slug, 'requirement', key));
const commitmentId = (key: string) => toGlobalId('CsrCommitment', seedId('formosa', 'commitment', key));
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const manager = () => world.as('manager');
const blocksOf = async (key: string, persona = 'manager') => (await world.as(persona).data(blocks, { id: world.relationshipId(key) })).relationship.blocks;

describe('a lapse', () => {
  test('stops the next stage, and says which requirement it is, in the reader’s language', async () => {
    const input = { relationshipId: world.relationshipId('anchong-power.supplier'), stage: 'MAINTAINED' };
    const { advanceRelationship } = await world.as('manager', { locales: ['en'] }).data(advance, { input });
    expect(advanceRelationship).toEqual({
      relationship: null,
      userErrors: [{
        __typename: 'BlockedError', code: 'BLOCKED', field: null, message: `IEC 60335 is required: it has lapsed (since ${day(-11)}).`,
        blockedBy: { id: requirementId('anchong-safety'), standard: 'IEC 60335', status: 'LAPSED', unmetSince: day(-11) },
      }],
    });
    expect((await world.as('manager', { locales: ['zh-TW'] }).data(advance, { input })).advanceRelationship.userErrors[0].message).toBe(`此關係須具備IEC 60335：已失效（自 ${day(-11)} 起）。`);
    expect((await world.as('manager', { locales: ['zh-CN'] }).data(advance, { input })).advanceRelationship.userErrors[0].message).toBe(`此关系须具备IEC 60335：已失效（自 ${day(-11)} 起）。`);
  });

  test('lets pass when it is overridden, for as long as that lasts', async () => {
    const { overrideLapse } = await manager().data(act('overrideLapse'), { input: { requirementId: requirementId('anchong-safety'), until: day(3), reason: 'The test house has a queue.' } });
    expect(overrideLapse).toMatchObject({
      userErrors: [], requirement: { status: 'LAPSED', isBlocking: false, override: { until: day(3), isInForce: true, reason: 'The test house has a queue.', madeBy: { id: world.userId('manager') } } },
      relationship: { blocks: [{ id: requirementId('anchong-safety') }] },
    });
    const input = { relationshipId: world.relationshipId('anchong-power.supplier'), stage: 'MAINTAINED' };
    expect((await manager().data(advance, { input })).advanceRelationship).toMatchObject({ relationship: { stage: 'MAINTAINED' }, userErrors: [] });
    // Time passes: the ledger itself is never changed, so a later day is had by an earlier making.
    await world.sql('alter table lapse_override disable trigger user');
    await world.sql("update lapse_override set until = until - 4, made_at = made_at - interval '4 days' where requirement_id = $1", [seedId('formosa', 'requirement', 'anchong-safety')]);
    await world.sql('alter table lapse_override enable trigger user');
    const { advanceRelationship } = await manager().data(advance, { input: { ...input, stage: 'ENHANCED' } });
    expect(advanceRelationship.userErrors).toMatchObject([{ __typename: 'BlockedError', code: 'BLOCKED' }]);
  });

  test('never stops a step back, nor what it does not name', async () => {
    const { requireCertificate } = await manager().data(act('requireCertificate'), { input: { relationshipId: world.relationshipId('ridgeline.competitor'), standard: 'TISAX', blocks: ['ADVANCE_RELATIONSHIP'] } });
    expect(requireCertificate).toMatchObject({ userErrors: [], requirement: { status: 'MISSING', unmetSince: day(0), isBlocking: true } });
    const input = { relationshipId: world.relationshipId('ridgeline.competitor'), stage: 'MAINTAINED', reason: 'the laboratory is closed' };
    expect((await manager().data(advance, { input })).advanceRelationship).toMatchObject({ relationship: { stage: 'MAINTAINED' }, userErrors: [] });
    expect((await manager().data(advance, { input: { ...input, stage: 'ENHANCED' } })).advanceRelationship.userErrors).toMatchObject([{ code: 'BLOCKED' }]);
    expect((await manager().data(advance, { input: { relationshipId: world.relationshipId('saebom.supplier'), stage: 'MAINTAINED' } })).advanceRelationship.userErrors).toEqual([]);
  });

  test.each<[string, BlockableAct, string[]]>([
    ['saebom.supplier', 'PLACE_ORDER', ['saebom-iatf']], ['saebom.supplier', 'JOIN_PROJECT', ['saebom-iatf']], ['saebom.supplier', 'REPLENISH', []],
    ['jade-cell.supplier', 'PLACE_ORDER', []], ['jade-cell.supplier', 'JOIN_PROJECT', []], ['tieshan-frames.supplier', 'PLACE_ORDER', []], ['tieshan-frames.supplier', 'JOIN_PROJECT', ['tieshan-labor']],
    ['ridgeline.supplier', 'JOIN_PROJECT', ['ridgeline-safety']], ['chuanlian-wiring.supplier', 'ADVANCE_RELATIONSHIP', []], ['kitano-geartrain.supplier', 'PLACE_ORDER', []],
  ])('of %s refuses %s to later rooms as %j', async (key, blocked, requirements) => {
    const ctx = await systemContext(world.database, 'formosa');
    const relationship = fromGlobalId(world.relationshipId(key))!.id;
    const { userErrors } = await write<{ id?: string }>(ctx, { rule: updateRelationshipRule }, async (tx) => {
      await refuseLapsed(tx, relationship, blocked);
      tx.record({ subjectType: 'Relationship', subjectId: relationship, changes: {} });
      return {};
    });
    expect(userErrors.map(({ code, blockedBy }) => [code, blockedBy?.id])).toEqual(requirements.map((one) => ['BLOCKED', seedId('formosa', 'requirement', one)]));
  });
});

describe('Relationship.blocks', () => {
  test('says what is in the way, since when, and what was overridden', async () => {
    expect(await blocksOf('tieshan-frames.supplier')).toMatchObject([
      {
        standard: 'ISO 14001', status: 'LAPSED', unmetSince: day(-19), isBlocking: false, blocks: ['PLACE_ORDER', 'REPLENISH'],
        override: { until: day(40), isInForce: true, reason: expect.stringContaining('frames cannot wait') },
      },
      { standard: null, status: 'LAPSED', unmetSince: day(-54), isBlocking: true, override: null, commitment: { standing: 'LAPSED' } },
    ]);
    expect(await blocksOf('ridgeline.supplier')).toMatchObject([{ standard: 'ISO 26262', status: 'LAPSED', unmetSince: day(-31) }]);
    // Not yet required; met.
    expect(await blocksOf('chuanlian-wiring.supplier')).toEqual([]);
    expect(await blocksOf('jade-cell.supplier')).toEqual([]);
  });

  test('tells a partner what is its own to mend, without the firm’s reasons', async () => {
    expect(await blocksOf('saebom.supplier', 'rival-supplier')).toEqual([
      { standard: 'IATF 16949', status: 'LAPSED', unmetSince: day(-48), isBlocking: true, blocks: ['PLACE_ORDER', 'JOIN_PROJECT'], override: null, commitment: null, note: null },
    ]);
    const node = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = [requirementId('saebom-iatf'), commitmentId('tieshan-labor'), toGlobalId('LapseOverride', seedId('formosa', 'override', 'tieshan-environment'))];
    expect((await world.as('supplier').data(node, { ids })).nodes).toEqual([null, null, null]);
    expect((await world.as('other-workspace').data(node, { ids })).nodes).toEqual([null, null, null]);
  });
});

describe('a requirement', () => {
  test('is met by a verified certificate of the partner, in force, for this relationship or for all', async () => {
    const relationshipId = world.relationshipId('mingyi-display.supplier');
    const { requireCertificate } = await manager().data(act('requireCertificate'), { input: { relationshipId, standard: 'iso 50001', blocks: ['PLACE_ORDER', 'PLACE_ORDER'], note: 'asked by sales' } });
    expect(requireCertificate).toMatchObject({ userErrors: [], requirement: { kind: 'CERTIFICATE', standard: 'ISO 50001', blocks: ['PLACE_ORDER'], requiredFrom: day(0), status: 'MISSING', note: 'asked by sales' } });
    const id = requireCertificate.requirement.id;
    const status = async () => (await manager().data('query ($id: ID!) { node(id: $id) { ... on RelationshipRequirement { status unmetSince isBlocking } } }', { id })).node;
    const facts = { partyId: world.id('mingyi-display'), standard: 'ISO 50001', issuer: 'x', validFrom: day(-2), expiresOn: day(2) };
    await manager().data(submit, { input: { ...facts, number: 'future', validFrom: day(1) } });
    await world.as('buyer').data(submit, { input: { ...facts, number: 'unverified' } });
    expect(await status()).toEqual({ status: 'MISSING', unmetSince: day(0), isBlocking: true });
    await manager().data(submit, { input: { ...facts, number: 'past', validFrom: day(-9), expiresOn: day(-1) } });
    expect(await status()).toEqual({ status: 'LAPSED', unmetSince: day(0), isBlocking: true });
    const { submitCertificate } = await manager().data(submit, { input: { ...facts, number: 'now', relationshipId } });
    expect(await status()).toEqual({ status: 'MET', unmetSince: null, isBlocking: false });
    await manager().data(revoke, { input: { certificateId: submitCertificate.certificate.id, reason: 'fraud' } });
    expect(await status()).toEqual({ status: 'LAPSED', unmetSince: day(0), isBlocking: true });
    // On the last day it holds.
    await manager().data(submit, { input: { ...facts, number: 'last day', expiresOn: day(0) } });
    expect(await status()).toMatchObject({ status: 'MET' });
  });

  test('is not met by a certificate that was issued for another relationship', async () => {
    const { requireCertificate } = await manager().data(act('requireCertificate'), { input: { relationshipId: world.relationshipId('ridgeline.customer'), standard: 'SMETA', blocks: ['PLACE_ORDER'] } });
    const facts = { partyId: world.id('ridgeline'), standard: 'SMETA', number: 'R', issuer: 'x', validFrom: day(-2), expiresOn: day(2), relationshipId: world.relationshipId('ridgeline.supplier') };
    await manager().data(submit, { input: facts });
    const { node } = await manager().data('query ($id: ID!) { node(id: $id) { ... on RelationshipRequirement { status } } }', { id: requireCertificate.requirement.id });
    expect(node).toEqual({ status: 'MISSING' });
  });

  test('is set once at a time, and ended with a reason', async () => {
    const input = { relationshipId: world.relationshipId('stilva-brakes.supplier'), standard: 'ISO 9001', blocks: ['PLACE_ORDER'] };
    const answers = await Promise.all(Array.from({ length: 8 }, () => manager().data(act('requireCertificate'), { input })));
    const made = answers.filter(({ requireCertificate }) => requireCertificate.requirement !== null);
    expect(made).toHaveLength(1);
    expect(answers.flatMap(({ requireCertificate }) => requireCertificate.userErrors.map(({ code }: { code: string }) => code))).toEqual(Array.from({ length: 7 }, () => 'DUPLICATE'));
    const id = made[0]!['requireCertificate'].requirement.id;
    const { endRequirement } = await manager().data(act('endRequirement'), { input: { requirementId: id, reason: 'Another brake is bought.', expectedVersion: 1 } });
    expect(endRequirement).toMatchObject({
      userErrors: [], requirement: { endedOn: day(0), endReason: 'Another brake is bought.', isBlocking: false, viewerActions: [{ isAllowed: false, reason: { code: 'REQUIREMENT_ENDED' } }, { isAllowed: false }] },
      relationship: { blocks: [] },
    });
    for (const [name, more] of [['endRequirement', { reason: 'x' }], ['overrideLapse', { reason: 'x', until: day(1) }]] as const) {
      expect((await manager().data(act(name), { input: { requirementId: id, ...more } }))[name].userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'ENDED' }]);
    }
    expect((await manager().data(act('requireCertificate'), { input })).requireCertificate.userErrors).toEqual([]);
    await expect(world.sql("update relationship_requirement set blocks = '{REPLENISH}' where id = $1", [fromGlobalId(id)!.id])).rejects.toThrow(/never rewritten/);
    await expect(world.sql('delete from lapse_override')).rejects.toThrow(/append-only/);
  });

  test.each<[string, () => object, string, string[] | null]>([
    ['no act', () => ({ blocks: [] }), 'REQUIRED', ['input', 'blocks']],
    ['no standard', () => ({ standard: ' ' }), 'REQUIRED', ['input', 'standard']],
    ['a relationship of another workspace', () => ({ relationshipId: world.relationshipId('gartenbund.distributor', 'fjordhave') }), 'NOT_FOUND', ['input', 'relationshipId']],
    ['a relationship that has ended', () => ({ relationshipId: world.relationshipId('qiming-display.supplier') }), 'STATE_CONFLICT', null],
    ['a note that is too long', () => ({ note: 'x'.repeat(2_001) }), 'OUT_OF_RANGE', ['input', 'note']],
  ])('refuses %s', async (_what, more, code, field) => {
    const input = { relationshipId: world.relationshipId('rollwell-tyre.supplier'), standard: 'ISO 9001', blocks: ['PLACE_ORDER'], ...more() };
    const { requireCertificate } = await manager().data(act('requireCertificate'), { input });
    expect(requireCertificate).toMatchObject({ requirement: null, userErrors: [{ code, field }] });
  });

  test.each<[string, () => object, string, string[] | null]>([
    ['yesterday', () => ({ until: day(-1) }), 'OUT_OF_RANGE', ['input', 'until']],
    ['in two years', () => ({ until: day(700) }), 'OUT_OF_RANGE', ['input', 'until']],
    ['without a reason', () => ({ reason: '' }), 'REQUIRED', ['input', 'reason']],
    ['of what is met', () => ({ requirementId: requirementId('jade-quality') }), 'STATE_CONFLICT', null],
    ['of another workspace', () => ({ requirementId: requirementId('twin-quality', 'fjordhave') }), 'NOT_FOUND', ['input', 'requirementId']],
  ])('takes no override %s', async (_what, more, code, field) => {
    const input = { requirementId: requirementId('saebom-iatf'), until: day(1), reason: 'x', ...more() };
    const { overrideLapse } = await manager().data(act('overrideLapse'), { input });
    expect(overrideLapse).toMatchObject({ requirement: null, userErrors: [{ code, field }] });
  });

  test.each(['planner', 'buyer', 'auditor', 'supplier', 'rival-supplier', 'channel', 'customer', 'competitor'])('is not set, ended or overridden by %s', async (persona) => {
    const calls: [string, object][] = [
      ['requireCertificate', { relationshipId: world.relationshipId('jade-cell.supplier'), standard: 'x', blocks: ['PLACE_ORDER'] }], ['requireCommitment', { commitmentId: commitmentId('suhe-disclosure'), blocks: ['PLACE_ORDER'] }],
      ['endRequirement', { requirementId: requirementId('saebom-iatf'), reason: 'x' }], ['overrideLapse', { requirementId: requirementId('saebom-iatf'), reason: 'x', until: day(1) }],
    ];
    for (const [name, input] of calls) expect((await world.as(persona).query(act(name), { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('the job', () => {
  const notices = async () => world.sql<{ key: string; kind: string; count: number }>(`select coalesce(c.number, e.what) as key, n.kind, count(*)::int as count from lapse_notice n
    left join certificate c on c.workspace_id = n.workspace_id and c.id = n.certificate_id left join csr_evidence e on e.workspace_id = n.workspace_id and e.id = n.evidence_id group by 1, 2 order by 1, 2`);
  const faults: unknown[] = [];
  const run = async () => {
    await world.sql("delete from job where name = 'certificates.note-lapses'");
    const worker = startWorker({ database: world.database, jobs: [noteLapses], reportFault: (error) => faults.push(error) });
    await until(async () => (await world.sql("select from job where name = 'certificates.note-lapses' and state = 'DONE'")).length === 2);
    await worker.stop();
    expect(faults).toEqual([]);
  };

  test('notes what lapses soon and what has lapsed, once, where it is heard; what was renewed is no news', async () => {
    const listening = listen('WebSocket', {
      url: world.url, token: await world.as('supplier').token(), variables: { id: world.relationshipId('jade-cell.supplier') },
      query: 'subscription ($id: ID!) { relationshipChanged(id: $id) { lapseNotices { nodes { kind certificate { number } } } } }',
    });
    expect((await listening.results(1)).data!['relationshipChanged'].lapseNotices.nodes).toEqual([]);
    await run();
    const first = await notices();
    expect(first).toContainEqual({ key: 'TN-9001-22', kind: 'IN_30_DAYS', count: 1 });
    expect(first.filter(({ key }) => key === 'TN-9001-18')).toEqual([]);
    expect(first).toContainEqual({ key: 'KR-IATF-0102', kind: 'LAPSED', count: 1 });
    expect((await listening.results(2)).data!['relationshipChanged'].lapseNotices.nodes).toEqual([{ kind: 'IN_30_DAYS', certificate: { number: 'TN-9001-22' } }]);
    listening.stop();
    await run();
    expect(await notices()).toEqual(first);
    // The next threshold is told when it is reached.
    await world.sql('alter table certificate disable trigger user');
    await world.sql("update certificate set expires_on = current_date + 7 where number = 'TN-9001-22'");
    await world.sql('alter table certificate enable trigger user');
    // One renewal follows at once, the other after a gap: that there will be a gap is news.
    const renewal = { issuer: 'x', expiresOn: day(900) };
    for (const [party, standard, from] of [['rollwell-tyre', 'ISO 9001', 21], ['rollwell-tyre', 'ISO 14001', 22]] as const) {
      await manager().data(submit, { input: { ...renewal, partyId: world.id(party), standard, number: `old ${standard}`, validFrom: day(-100), expiresOn: day(20) } });
      await manager().data(submit, { input: { ...renewal, partyId: world.id(party), standard, number: `new ${standard}`, validFrom: day(from) } });
    }
    await run();
    expect((await notices()).filter(({ key }) => key.startsWith('old'))).toEqual([{ key: 'old ISO 14001', kind: 'IN_30_DAYS', count: 1 }]);
    expect((await notices()).filter(({ key }) => key === 'TN-9001-22')).toEqual([{ key: 'TN-9001-22', kind: 'IN_30_DAYS', count: 1 }, { key: 'TN-9001-22', kind: 'IN_7_DAYS', count: 1 }]);
  });
});

describe('the timeline', () => {
  const timeline = 'query ($id: ID!, $types: [String!]) { relationship(id: $id) { timeline(first: 50, filter: { subjectTypes: $types }) { nodes { __typename action subjectType changes { field after } ... on StateChangedEvent { fromState toState } } } } }';
  const read = async (key: string, types: string[], persona = 'manager') => (await world.as(persona).data(timeline, { id: world.relationshipId(key), types })).relationship.timeline.nodes;

  test('of the relationship tells of a requirement that is met again, of overrides and of notices', async () => {
    const facts = { partyId: world.id('saebom'), standard: 'IATF 16949', number: 'KR-IATF-0103', issuer: 'Hangang Register', validFrom: day(-1), expiresOn: day(1_000), supersedesId: toGlobalId('Certificate', seedId('formosa', 'certificate', 'saebom-iatf')) };
    const { submitCertificate } = await world.as('rival-supplier').data(submit, { input: facts });
    await manager().data(act('overrideLapse'), { input: { requirementId: requirementId('saebom-iatf'), until: day(9), reason: 'only the paper is missing' } });
    await manager().data(verify, { input: { certificateId: submitCertificate.certificate.id } });
    const [met] = await read('saebom.supplier', ['RelationshipRequirement']);
    expect(met).toMatchObject({ __typename: 'StateChangedEvent', action: 'certificate.verify', fromState: 'LAPSED', toState: 'MET' });
    expect((await read('saebom.supplier', ['LapseOverride']))[0]).toMatchObject({ __typename: 'RecordCreatedEvent', action: 'requirement.override', changes: expect.arrayContaining([{ field: 'reason', after: '"only the paper is missing"' }]) });
    const [seen] = await read('saebom.supplier', ['LapseOverride'], 'rival-supplier');
    expect(seen.changes.map(({ field }: { field: string }) => field)).not.toContain('reason');
    expect((await read('saebom.supplier', ['LapseNotice'])).length).toBeGreaterThan(0);
    expect(await blocksOf('saebom.supplier')).toEqual([]);
  });
});
