import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listen, transports } from '../../server/subscriptions/listening.ts';
import { statementsOf } from '../../statements.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';
const agreement = 'sharingAgreement { id category direction level purpose state isEffective proposedBySide focalAgreedBy { id } partnerAgreedBy { id } focalAgreedAt partnerAgreedAt endReason supersedes { id } version viewerActions { action isAllowed } }';
const act = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { ${agreement} ${errors} } }`;
const propose = act('proposeSharing', 'ProposeSharingInput');
const agree = act('agreeToSharing', 'AgreeToSharingInput');
const decline = act('declineSharing', 'DeclineSharingInput');
const lower = act('lowerSharing', 'LowerSharingInput');
const end = act('endSharing', 'EndSharingInput');
const tell = 'mutation ($input: TellPartnerInput!) { tellPartner(input: $input) { statement { id direction title body } userErrors { code message field } } }';
const spend = 'query ($id: ID!) { relationship(id: $id) { ... on SupplierRelationship { annualSpend { amount currencyCode } supplyCategory } } }';
const accesses = 'query ($id: ID!) { relationship(id: $id) { accessRecords { nodes { what category readerKind reader { id } readerParty { id } agreement { purpose level } } } } }';

interface Terms { readonly relationship?: string; readonly category: string; readonly level: string; readonly direction?: string }

const jade = 'jade-cell.supplier';

/** Proposed by the firm and agreed to by the partner. */
async function share({ relationship = jade, category, level, direction = 'FOCAL_TO_PARTNER' }: Terms, [proposer, answerer] = ['manager', 'supplier'] as readonly [string, string]): Promise<string> {
  const { proposeSharing } = await world.as(proposer).data(propose, { input: { relationshipId: world.relationshipId(relationship), category, level, direction, purpose: `why ${category} is told` } });
  expect(proposeSharing.userErrors).toEqual([]);
  const { agreeToSharing } = await world.as(answerer).data(agree, { input: { sharingAgreementId: proposeSharing.sharingAgreement.id } });
  expect(agreeToSharing).toMatchObject({ userErrors: [], sharingAgreement: { state: 'IN_FORCE', isEffective: true, level } });
  return agreeToSharing.sharingAgreement.id as string;
}

async function spendSeenBy(persona: string): Promise<unknown> {
  const { relationship } = await world.as(persona).data(spend, { id: world.relationshipId(jade) });
  return relationship?.annualSpend ?? null;
}

describe('an agreement', () => {
  test('shows nothing until both have agreed, and then at once, to that partner alone', async () => {
    expect(await spendSeenBy('manager')).toEqual({ amount: '412000000.00', currencyCode: 'TWD' });
    expect(await spendSeenBy('supplier')).toBeNull();
    const { proposeSharing } = await world.as('manager').data(propose, { input: { relationshipId: world.relationshipId(jade), category: 'ORDERS', level: 'AGGREGATED', direction: 'FOCAL_TO_PARTNER', purpose: 'plan capacity' } });
    expect(proposeSharing.sharingAgreement).toMatchObject({ state: 'PROPOSED', isEffective: false, proposedBySide: 'FOCAL', partnerAgreedBy: null, focalAgreedBy: { id: world.userId('manager') } });
    expect(await spendSeenBy('supplier')).toBeNull();
    const { agreeToSharing } = await world.as('supplier').data(agree, { input: { sharingAgreementId: proposeSharing.sharingAgreement.id, expectedVersion: 1 } });
    expect(agreeToSharing).toMatchObject({ userErrors: [], sharingAgreement: { state: 'IN_FORCE', isEffective: true, partnerAgreedBy: { id: world.userId('supplier') }, version: 2 } });
    expect(await spendSeenBy('supplier')).toEqual({ amount: '412000000.00', currencyCode: 'TWD' });
    // Another category, and another supplier, are not touched by it.
    expect((await world.as('supplier').data(spend, { id: world.relationshipId(jade) })).relationship.supplyCategory).toBeNull();
    expect((await world.as('rival-supplier').data('{ relationships { nodes { ... on SupplierRelationship { annualSpend { amount } } } } }')).relationships.nodes).toEqual([{ annualSpend: null }]);
    expect((await world.as('rival-supplier').data(`query ($id: ID!) { node(id: $id) { id } }`, { id: agreeToSharing.sharingAgreement.id })).node).toBeNull();
  });

  test('is lowered by the side that tells, alone and at once; raised by nobody alone', async () => {
    const id = await share({ category: 'SCORECARD', level: 'ALL' });
    const category = async () => (await world.as('supplier').data(spend, { id: world.relationshipId(jade) })).relationship.supplyCategory as unknown;
    expect(await category()).toBe('STRATEGIC');
    const input = { sharingAgreementId: id, level: 'COUNTS', reason: 'under review' };
    expect((await world.as('supplier').data(lower, { input })).lowerSharing).toMatchObject({ sharingAgreement: null, userErrors: [{ code: 'NOT_ALLOWED' }] });
    expect((await world.as('manager').data(lower, { input: { ...input, level: 'ALL' } })).lowerSharing).toMatchObject({ sharingAgreement: null, userErrors: [{ code: 'INVALID', field: ['input', 'level'] }] });
    const { lowerSharing } = await world.as('manager').data(lower, { input });
    expect(lowerSharing).toMatchObject({ userErrors: [], sharingAgreement: { state: 'IN_FORCE', level: 'COUNTS', supersedes: { id }, partnerAgreedBy: { id: world.userId('supplier') } } });
    expect(await category()).toBeNull();
  });

  test('is ended by either side, and shows nothing more', async () => {
    const id = await share({ category: 'ORDERS', level: 'ALL' });
    expect(await spendSeenBy('supplier')).not.toBeNull();
    const { endSharing } = await world.as('supplier').data(end, { input: { sharingAgreementId: id, reason: 'no longer needed' } });
    expect(endSharing).toMatchObject({ userErrors: [], sharingAgreement: { state: 'ENDED', isEffective: false, endReason: 'no longer needed' } });
    expect(await spendSeenBy('supplier')).toBeNull();
    const again = await world.as('manager').data(end, { input: { sharingAgreementId: id, reason: 'again' } });
    expect(again.endSharing.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'ENDED', allowedActions: [] }]);
  });

  test('is answered by the other side only, and by people only', async () => {
    const propose1 = await world.as('supplier').data(propose, { input: { relationshipId: world.relationshipId(jade), category: 'CAPACITY', level: 'ALL', direction: 'PARTNER_TO_FOCAL', purpose: 'so that it is planned for' } });
    const { id } = propose1.proposeSharing.sharingAgreement;
    expect((await world.as('supplier').data(agree, { input: { sharingAgreementId: id } })).agreeToSharing.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await world.as('planner').query(agree, { input: { sharingAgreementId: id } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await world.as('rival-supplier').data(agree, { input: { sharingAgreementId: id } })).agreeToSharing.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const second = await world.as('manager').data(propose, { input: { relationshipId: world.relationshipId(jade), category: 'CAPACITY', level: 'COUNTS', direction: 'PARTNER_TO_FOCAL', purpose: 'x' } });
    expect(second.proposeSharing.userErrors).toMatchObject([{ code: 'DUPLICATE', field: ['input', 'category'] }]);
    const { declineSharing } = await world.as('manager').data(decline, { input: { sharingAgreementId: id, reason: 'not now' } });
    expect(declineSharing.sharingAgreement).toMatchObject({ state: 'DECLINED', endReason: 'not now' });
  });

  test('is in force between its days only', async () => {
    const input = { relationshipId: world.relationshipId(jade), category: 'SCORECARD', level: 'ALL', direction: 'FOCAL_TO_PARTNER', purpose: 'next year', validFrom: '2999-01-01' };
    const { proposeSharing } = await world.as('manager').data(propose, { input });
    const { agreeToSharing } = await world.as('supplier').data(agree, { input: { sharingAgreementId: proposeSharing.sharingAgreement.id } });
    expect(agreeToSharing.sharingAgreement).toMatchObject({ state: 'IN_FORCE', isEffective: false });
    expect((await world.as('supplier').data(spend, { id: world.relationshipId(jade) })).relationship.supplyCategory).toBeNull();
    const refused = await world.as('manager').data(propose, { input: { ...input, validFrom: '2026-02-01', validUntil: '2026-01-01' } });
    expect(refused.proposeSharing.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'validUntil'] }]);
  });

  test('takes the consent of both in the database too', async () => {
    const [{ id }] = await world.sql<{ id: string }>("select id from sharing_agreement where state = 'DECLINED' limit 1") as [{ id: string }];
    await expect(world.sql('update sharing_agreement set level = $2 where id = $1', [id, 'HIDDEN'])).rejects.toMatchObject({ constraint: 'sharing_agreement_fixed_terms' });
    await expect(world.sql("update sharing_agreement set state = 'IN_FORCE' where id = $1", [id])).rejects.toMatchObject({ constraint: 'sharing_agreement_course' });
    const [relationship] = await world.sql<{ id: string; workspace_id: string }>("select id, workspace_id from relationship where market = 'SUPPLIER' and stage <> 'TERMINATED' limit 1");
    await expect(world.sql(`insert into sharing_agreement (workspace_id, id, relationship_id, category, direction, level, purpose, valid_from, state, proposed_by, is_proposed_by_focal)
      values ($1, gen_random_uuid(), $2, 'STOCK', 'FOCAL_TO_PARTNER', 'ALL', 'x', current_date, 'IN_FORCE', gen_random_uuid(), true)`, [relationship!.workspace_id, relationship!.id]))
      .rejects.toMatchObject({ constraint: 'sharing_agreement_both_agree' });
  });
});

describe('at the same moment', () => {
  const inForce = () => world.sql<{ level: string }>("select level from sharing_agreement where state = 'IN_FORCE' and category = 'NETWORK' and direction = 'FOCAL_TO_PARTNER'");

  test('two clicks propose once, agree once and end once', async () => {
    const twice = async (persona: string, source: string, input: object) => Promise.all([1, 2].map(() => world.as(persona).data(source, { input })));
    const terms = { relationshipId: world.relationshipId(jade), category: 'NETWORK', level: 'ALL', direction: 'FOCAL_TO_PARTNER', purpose: 'x' };
    const proposals = (await twice('manager', propose, terms)).map((answer) => answer['proposeSharing']);
    expect(proposals.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'DUPLICATE' }]);
    const { id } = proposals.find(({ sharingAgreement }) => sharingAgreement !== null).sharingAgreement;
    const agreed = (await twice('supplier', agree, { sharingAgreementId: id })).map((answer) => answer['agreeToSharing']);
    expect(agreed.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    expect(await inForce()).toEqual([{ level: 'ALL' }]);
  });

  test('one lowers what the other replaces: one of both is in force, and nobody meets a fault', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await share({ category: 'NETWORK', level: 'ALL' });
      const { proposeSharing } = await world.as('manager').data(propose, { input: { relationshipId: world.relationshipId(jade), category: 'NETWORK', level: 'AGGREGATED', direction: 'FOCAL_TO_PARTNER', purpose: 'y' } });
      const acts = await Promise.all([
        world.as('manager').data(lower, { input: { sharingAgreementId: id, level: 'COUNTS', reason: 'less' } }),
        world.as('supplier').data(agree, { input: { sharingAgreementId: proposeSharing.sharingAgreement.id } }),
      ]);
      const codes = acts.flatMap((answer) => Object.values(answer)).flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
      expect(['STALE_VERSION', 'STATE_CONFLICT', undefined]).toContain(codes[0]);
      expect(await inForce()).toHaveLength(1);
      await world.sql("update sharing_agreement set state = 'WITHDRAWN', ended_by = proposed_by, ended_at = now() where state = 'PROPOSED' and category = 'NETWORK'");
    }
  });
});

describe('a statement', () => {
  const statements = 'query ($id: ID!) { relationship(id: $id) { statements { totalCount nodes { title body direction toldBy { id } } } } }';
  const seenBy = async (persona: string) => (await world.as(persona).data(statements, { id: world.relationshipId(jade) })).relationship.statements as Record<string, unknown>;

  test.each([
    ['the firm', 'manager', 'supplier', 'FOCAL_TO_PARTNER', 'ROADMAP'],
    ['the partner', 'supplier', 'manager', 'PARTNER_TO_FOCAL', 'STOCK'],
  ])('of %s is shown to the other side by level', async (_side, teller, hearer, direction, category) => {
    const before = Number((await seenBy(hearer))['totalCount']);
    const { tellPartner } = await world.as(teller).data(tell, { input: { relationshipId: world.relationshipId(jade), category, title: `heading of ${category}`, body: 'what exactly' } });
    expect(tellPartner).toMatchObject({ userErrors: [], statement: { direction, body: 'what exactly' } });
    const find = async () => ((await seenBy(hearer))['nodes'] as Record<string, unknown>[]).filter(({ title }) => title === `heading of ${category}`);
    expect([await find(), (await seenBy(hearer))['totalCount']]).toEqual([[], before]);
    const terms = { category, direction };
    const sides: readonly [string, string] = direction === 'FOCAL_TO_PARTNER' ? ['manager', 'supplier'] : ['supplier', 'manager'];
    await share({ ...terms, level: 'COUNTS' }, sides);
    expect([await find(), (await seenBy(hearer))['totalCount']]).toEqual([[], before + 1]);
    // A filtered count would tell more than how many there are.
    const filtered = await world.as(hearer).data('query ($id: ID!, $of: [InformationCategory!]) { relationship(id: $id) { statements(filter: { categories: $of }) { totalCount } } }', { id: world.relationshipId(jade), of: [category] });
    expect(filtered.relationship.statements.totalCount).toBe(0);
    await share({ ...terms, level: 'AGGREGATED' }, sides);
    expect(await find()).toMatchObject([{ body: null }]);
    const all = await share({ ...terms, level: 'ALL' }, sides);
    expect(await find()).toMatchObject([{ body: 'what exactly' }]);
    await world.as(hearer).data(end, { input: { sharingAgreementId: all, reason: 'enough' } });
    expect([await find(), (await seenBy(hearer))['totalCount']]).toEqual([[], before]);
    expect((await seenBy(teller))['nodes']).toEqual(expect.arrayContaining([expect.objectContaining({ title: `heading of ${category}`, body: 'what exactly' })]));
  });

  test('is not written down where the firm’s auditors would read it', async () => {
    const kept = await world.sql<{ count: number }>("select count(*)::int as count from audit_entry where subject_type = 'SharedStatement' and changes::text like '%what exactly%'");
    const any = await world.sql<{ count: number }>("select count(*)::int as count from audit_entry where subject_type = 'SharedStatement'");
    expect([any[0]!.count > 0, kept[0]!.count]).toEqual([true, 0]);
  });
});

describe('what was seen', () => {
  test('is told to the side whose information it was: what, who, and why', async () => {
    await share({ category: 'ORDERS', level: 'AGGREGATED' });
    expect(await spendSeenBy('supplier')).not.toBeNull();
    const { relationship } = await world.as('manager').data(accesses, { id: world.relationshipId(jade) });
    expect(relationship.accessRecords.nodes[0]).toEqual({
      what: 'SupplierRelationship.annualSpend', category: 'ORDERS', readerKind: 'USER', reader: { id: world.userId('supplier') }, readerParty: { id: world.id('jade-cell') },
      agreement: { purpose: 'why ORDERS is told', level: 'AGGREGATED' },
    });
    // Not to who read it, and not to anybody else.
    expect((await world.as('supplier').data(accesses, { id: world.relationshipId(jade) })).relationship.accessRecords.nodes.map(({ category }: { category: string }) => category)).not.toContain('ORDERS');
    const seen = await world.as('supplier').data(accesses, { id: world.relationshipId(jade) });
    expect(seen.relationship.accessRecords.nodes).toEqual(expect.arrayContaining([expect.objectContaining({ category: 'STOCK', what: 'SharedStatement.body', readerParty: { id: world.id('formosa-stride') } })]));
  });

  test('is written once a minute, and never for what was withheld or one’s own', async () => {
    const count = async () => (await world.sql<{ count: number }>("select count(*)::int as count from access_record where what = 'SupplierRelationship.annualSpend'"))[0]!.count;
    const before = await count();
    await spendSeenBy('supplier');
    await spendSeenBy('manager');
    await world.as('rival-supplier').data('{ relationships { nodes { ... on SupplierRelationship { annualSpend { amount } } } } }');
    expect(await count() - before).toBeLessThanOrEqual(1);
    await expect(world.sql('update access_record set what = $1', ['nothing'])).rejects.toThrow('append-only');
  });
});

describe('in the same second', () => {
  test.each(transports)('an open subscription over %s shows what is shared now', async (transport) => {
    const agreed = await share({ category: 'ORDERS', level: 'ALL' });
    const query = 'subscription ($id: ID!) { relationshipChanged(id: $id) { ... on SupplierRelationship { annualSpend { amount } } } }';
    const listening = listen(transport, { url: world.url, token: await world.as('supplier').token(), query, variables: { id: world.relationshipId(jade) } });
    expect((await listening.results(1)).data).toEqual({ relationshipChanged: { annualSpend: { amount: '412000000.00' } } });
    await world.as('manager').data(lower, { input: { sharingAgreementId: agreed, level: 'COUNTS', reason: 'less' } });
    await until(() => listening.heard.at(-1)?.data?.['relationshipChanged'].annualSpend === null);
    await share({ category: 'ORDERS', level: 'AGGREGATED' });
    await until(() => listening.heard.at(-1)?.data?.['relationshipChanged'].annualSpend !== null);
    listening.stop();
  });

  test('an operation costs one statement, and one more where something is shown under an agreement', async () => {
    await share({ category: 'PROFILE', level: 'ALL' });
    const source = '{ relationships { nodes { ... on SupplierRelationship { annualSpend { amount } } focal { contacts { name } } statements { totalCount nodes { title body } } sharingAgreements { nodes { purpose } } } } }';
    const ask = (persona: string) => statementsOf(world, () => world.as(persona).data(source));
    expect(await ask('rival-channel')).toHaveLength(1);
    const first = await ask('supplier');
    expect(first.filter((text) => text.includes('insert into access_record')).length).toBeLessThanOrEqual(1);
    expect(first.length).toBeLessThanOrEqual(2);
    // Asked again within the minute, there is nothing new to write down.
    expect(await ask('supplier')).toHaveLength(1);
  });
});

describe('the firm’s profile', () => {
  const people = 'query ($id: ID!) { party(id: $id) { contacts { name } } }';

  test('shows the partner its people, at ALL', async () => {
    const asked = { id: world.id('formosa-stride') };
    const [before] = (await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { sharingAgreements(filter: { categories: [PROFILE], states: [IN_FORCE] }) { nodes { id } } } }', { id: world.relationshipId(jade) })).relationship.sharingAgreements.nodes;
    await world.as('manager').data(end, { input: { sharingAgreementId: before.id, reason: 'anew' } });
    expect((await world.as('supplier').data(people, asked)).party.contacts).toEqual([]);
    const id = await share({ category: 'PROFILE', level: 'ALL' });
    expect((await world.as('supplier').data(people, asked)).party.contacts.length).toBeGreaterThan(0);
    expect((await world.as('rival-supplier').data(people, asked)).party.contacts).toEqual([]);
    await world.as('manager').data(end, { input: { sharingAgreementId: id, reason: 'over' } });
    expect((await world.as('supplier').data(people, asked)).party.contacts).toEqual([]);
  });
});

describe('the barrier around a rival', () => {
  const rival = 'ridgeline.competitor';
  const items = ['PURPOSE', 'NECESSITY', 'NO_PRICES', 'NO_MARKET_SPLIT', 'CLEAN_TEAM', 'COUNSEL', 'RETURN_OF_INFORMATION'];
  const check = 'mutation ($input: CheckAllianceInput!) { checkAlliance(input: $input) { relationship { isLegallyCleared legalChecks { item isPassed } } userErrors { code field } } }';
  const update = 'mutation ($input: UpdateCompetitorRelationshipInput!) { updateCompetitorRelationship(input: $input) { relationship { barrierCategories isLegallyCleared } userErrors { code field } } }';
  const offer = (relationship: string, category: string) => world.as('manager').data(propose, { input: { relationshipId: world.relationshipId(relationship), category, level: 'ALL', direction: 'FOCAL_TO_PARTNER', purpose: 'the alliance' } });

  test('lets nothing pass before every legal check, nor what is not among its categories', async () => {
    await world.as('manager').data(update, { input: { relationshipId: world.relationshipId(rival), barrierCategories: null } });
    await world.as('manager').data(check, { input: { relationshipId: world.relationshipId(rival), item: 'COUNSEL', isPassed: false, note: 'open' } });
    expect((await offer(rival, 'ROADMAP')).proposeSharing.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    for (const item of items) {
      const { checkAlliance } = await world.as('manager').data(check, { input: { relationshipId: world.relationshipId(rival), item, isPassed: true } });
      expect(checkAlliance).toMatchObject({ userErrors: [], relationship: { isLegallyCleared: items.indexOf(item) >= items.indexOf('COUNSEL') } });
    }
    expect((await offer(rival, 'ROADMAP')).proposeSharing.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    // It holds for the party, whatever the relationship.
    expect((await offer('ridgeline.supplier', 'ORDERS')).proposeSharing.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const { updateCompetitorRelationship } = await world.as('manager').data(update, { input: { relationshipId: world.relationshipId(rival), barrierCategories: ['ROADMAP', 'ORDERS'] } });
    expect(updateCompetitorRelationship).toMatchObject({ userErrors: [], relationship: { barrierCategories: ['ROADMAP', 'ORDERS'], isLegallyCleared: true } });
    expect((await offer(rival, 'COST')).proposeSharing.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });

  test('closes at once over what was agreed, when it is narrowed, a check fails or the alliance ends', async () => {
    const orders = async () => (await world.as('competitor').data(spend, { id: world.relationshipId('ridgeline.supplier') })).relationship.annualSpend as unknown;
    await share({ relationship: 'ridgeline.supplier', category: 'ORDERS', level: 'ALL' }, ['manager', 'competitor']);
    await share({ relationship: rival, category: 'ROADMAP', level: 'ALL' }, ['manager', 'competitor']);
    const plan = { relationshipId: world.relationshipId(rival), category: 'ROADMAP', title: 'pack interface', body: 'draft 3' };
    await world.as('manager').data(tell, { input: plan });
    const plans = async () => (await world.as('competitor').data('query ($id: ID!) { relationship(id: $id) { statements(filter: { directions: [FOCAL_TO_PARTNER] }, first: 1) { nodes { body } totalCount } } }', { id: world.relationshipId(rival) })).relationship.statements as unknown;
    expect(await orders()).not.toBeNull();
    expect(await plans()).toEqual({ nodes: [{ body: 'draft 3' }], totalCount: 2 });
    await world.as('manager').data(update, { input: { relationshipId: world.relationshipId(rival), barrierCategories: ['ROADMAP'] } });
    expect(await orders()).toBeNull();
    await world.as('manager').data(check, { input: { relationshipId: world.relationshipId(rival), item: 'NO_PRICES', isPassed: false, note: 'a price list was seen' } });
    expect(await plans()).toEqual({ nodes: [], totalCount: 0 });
    await world.as('manager').data(check, { input: { relationshipId: world.relationshipId(rival), item: 'NO_PRICES', isPassed: true } });
    expect(await plans()).toEqual({ nodes: [{ body: 'draft 3' }], totalCount: 2 });
    await world.as('manager').data(update, { input: { relationshipId: world.relationshipId(rival), alliancePurpose: null } });
    expect(await plans()).toEqual({ nodes: [], totalCount: 0 });
  });

  test('is not lifted by hand: the database wants every check', async () => {
    await expect(world.sql("update relationship set is_legally_cleared = true where market = 'COMPETITOR'")).rejects.toMatchObject({ constraint: 'relationship_clearance' });
  });
});

test('a key agrees to nothing', async () => {
  const { createApiKey } = await world.as('admin').data(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key userErrors { code } } }',
    { input: { partyId: world.id('jade-cell'), name: 'portal', role: 'SUPPLIER_USER', scopes: ['PARTY_READ', 'RELATIONSHIP_READ', 'SHARING_WRITE'], expiresInDays: 30 } },
  );
  const { proposeSharing } = await world.bearing(createApiKey.key).data(propose, { input: { relationshipId: world.relationshipId(jade), category: 'QUALITY', level: 'ALL', direction: 'PARTNER_TO_FOCAL', purpose: 'x' } });
  expect(proposeSharing.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
});
