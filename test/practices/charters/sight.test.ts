import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { attempt, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { asked, done, named, refused, words } from './acts.ts';

/** Who learns of charters: the firm's own people, and nobody else by any path. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const seeded = (type: string, kind: string, key: string) => toGlobalId(type, seedId('formosa', kind, key));
const records = [
  seeded('PartnerCharter', 'charter', 'jade-charter'), seeded('PartnerCharterText', 'charter-text', 'jade-charter/1'),
  seeded('PartnerCharterDepartment', 'charter-department', 'jade-charter/purchasing'), seeded('PartnerCharterRating', 'charter-rating', 'jade-charter/purchasing/1'),
];
const tables = ['partner_charter', 'partner_charter_text', 'partner_charter_department', 'partner_charter_rating'];
const look = `query ($id: ID!, $records: [ID!]!) { nodes(ids: $records) { id } relationship(id: $id) { charter { id } charters { totalCount nodes { id } }
  vmiAgreements(first: 5) { nodes { charterWarning { code } } } esiInvolvements(first: 5) { nodes { charterWarning { code } } }
  timeline(first: 50, filter: { subjectTypes: ["PartnerCharter", "PartnerCharterText", "PartnerCharterDepartment", "PartnerCharterRating"] }) { totalCount nodes { action } } } }`;

describe('the partner', () => {
  test.each([['supplier', 'jade-cell.supplier'], ['rival-supplier', 'saebom.supplier'], ['dutch-channel', 'polderwiel.distributor']])('%s finds nothing of them', async (persona, relationship) => {
    const { nodes, relationship: own } = await world.as(persona).data(look, { id: world.relationshipId(relationship), records });
    expect(nodes).toEqual(records.map(() => null));
    expect(own).toMatchObject({ charter: null, charters: { totalCount: null, nodes: [] }, timeline: { totalCount: 0, nodes: [] } });
    for (const { charterWarning } of [...own.vmiAgreements.nodes, ...own.esiInvolvements.nodes]) expect(charterWarning).toBeNull();
    expect((await world.as(persona).query('{ partnerCharters { totalCount } }')).data?.['partnerCharters'] ?? null).toBeNull();
    const { data } = await world.as(persona).query('query ($id: ID!) { partnerCharter(id: $id) { id } }', { id: records[0] });
    expect(data?.['partnerCharter'] ?? null).toBeNull();
  });

  test('is answered as of what is not there, whatever it tries', async () => {
    const charterDepartmentId = records[2]!;
    const nobody = seeded('PartnerCharterDepartment', 'charter-department', 'nobody');
    for (const [act, more] of [['signPartnerCharter', { textNumber: 1 }], ['objectToPartnerCharter', { textNumber: 1, objection: 'x' }], ['withdrawCharterObjection', {}]] as const) {
      expect(await refused(world, 'supplier', act, { charterDepartmentId, ...more })).toBe('NOT_FOUND');
      expect(await refused(world, 'supplier', act, { charterDepartmentId: nobody, ...more })).toBe('NOT_FOUND');
    }
    const input = { idempotencyKey: 'k', charterId: records[0], reason: 'x' };
    expect((await world.as('supplier').query('mutation ($input: WithdrawPartnerCharterInput!) { withdrawPartnerCharter(input: $input) { userErrors { code } } }', { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('is not woken by a charter, nor by what departments say to it', async () => {
    const query = 'subscription ($id: ID!) { relationshipChanged(id: $id) { version } }';
    const listening = listen('WebSocket', { url: world.url, token: () => world.as('motor-supplier').token(), query, variables: { id: world.relationshipId('suhe-motor.supplier') } });
    const staff = listen('WebSocket', { url: world.url, token: () => world.as('manager').token(), query, variables: { id: world.relationshipId('suhe-motor.supplier') } });
    await Promise.all([listening.results(1), staff.results(1)]);
    const { places } = await asked(world, 'suhe-motor.supplier', 'manager', ['purchasing']);
    await done(world, 'buyer', 'signPartnerCharter', { charterDepartmentId: places.purchasing, textNumber: 1 });
    await staff.results(4);
    // What both hear comes behind it.
    await world.as('manager').data('mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { userErrors { code } } }', { input: { relationshipId: world.relationshipId('suhe-motor.supplier'), note: 'Looked at.' } });
    await listening.results(2);
    expect(listening.heard).toHaveLength(2);
    listening.stop();
    staff.stop();
  });

  test('reads and writes no row in its own session', async () => {
    const session = sessionOf('supplier', 'jade-cell');
    for (const table of tables) expect(await attempt(world, session, `select count(*)::integer as found from ${table}`)).toEqual([{ found: 0 }]);
    expect(await attempt(world, session, "select count(*)::integer as found from audit_entry where subject_type like 'PartnerCharter%'")).toEqual([{ found: 0 }]);
    const relationship = uuidOf(world.relationshipId('jade-cell.supplier'));
    await expect(attempt(world, session, `insert into partner_charter (workspace_id, id, relationship_id, state, drafted_by) values ('${session.workspaceId}', gen_random_uuid(), '${relationship}', 'DRAFT', '${session.principalId}')`))
      .rejects.toMatchObject({ code: '42501' });
    await attempt(world, session, "update partner_charter_department set state = 'OBJECTED'");
    expect(await world.sql("select count(*)::integer as found from partner_charter_department where state = 'OBJECTED' and charter_id = $1", [uuidOf(records[0]!)])).toEqual([{ found: 0 }]);
  });
});

describe('the firm', () => {
  test('is warned on agreements and projects, in its language, while a charter is missing, contested or due', async () => {
    const warnings = async (relationship: string, locale = 'en') => {
      const { relationship: found } = await world.as('manager', { locales: [locale] }).data(
        'query ($id: ID!) { relationship(id: $id) { vmiAgreements(first: 1, filter: { statuses: [ACTIVE] }) { nodes { charterWarning { code message } } } esiInvolvements(first: 1) { nodes { state charterWarning { code } } } } }', { id: world.relationshipId(relationship) });
      return found;
    };
    expect((await warnings('jade-cell.supplier')).vmiAgreements.nodes).toEqual([{ charterWarning: null }]);
    expect((await warnings('jade-cell.supplier')).esiInvolvements.nodes[0].charterWarning).toBeNull();
    expect((await warnings('saebom.supplier')).vmiAgreements.nodes[0].charterWarning).toMatchObject({ code: 'CHARTER_NOT_IN_FORCE', message: expect.stringContaining('not all departments') });
    expect((await warnings('radhafen.distributor', 'zh-TW')).vmiAgreements.nodes[0].charterWarning).toEqual({ code: 'CHARTER_RENEWAL_DUE', message: '此夥伴的章程已屆續簽期限。' });
    expect((await warnings('isarvelo.distributor', 'zh-CN')).vmiAgreements.nodes[0].charterWarning).toEqual({ code: 'CHARTER_MISSING', message: '此合作伙伴尚无章程：各部门对往来方式未达成共识。' });
  });

  test('keeps the database’s own guards, its people too', async () => {
    const { charterId, places } = await asked(world, 'stilva-brakes.supplier', 'manager', ['purchasing', 'production']);
    const [charter, purchasing] = [uuidOf(charterId), uuidOf(places.purchasing)];
    const [manager, buyer] = [sessionOf('manager', 'formosa-stride'), sessionOf('buyer', 'formosa-stride')];
    const into = `update partner_charter set state = 'IN_FORCE', in_force_at = now(), in_force_on = (now() at time zone 'UTC')::date, renewal_due_on = ((now() at time zone 'UTC')::date + interval '1 year')::date where id = '${charter}'`;
    const sign = `update partner_charter_department set state = 'SIGNED', answered_by = app_principal(), answered_at = now(), text_number = 1 where id = '${purchasing}'`;
    // Not all have signed; nobody signs for another, or another text; a text and a rating are not rewritten.
    await expect(attempt(world, manager, into)).rejects.toMatchObject({ constraint: 'partner_charter_side' });
    await expect(attempt(world, manager, sign)).rejects.toMatchObject({ constraint: 'partner_charter_department_side' });
    await expect(attempt(world, buyer, sign.replace('text_number = 1', 'text_number = 2'))).rejects.toMatchObject({ constraint: 'partner_charter_department_side' });
    await expect(attempt(world, buyer, sign, into)).rejects.toMatchObject({ constraint: 'partner_charter_side' });
    await expect(attempt(world, manager, `update partner_charter_text set purpose = 'x' where charter_id = '${charter}'`)).rejects.toMatchObject({ code: '42501' });
    await expect(attempt(world, manager, "delete from partner_charter_rating")).rejects.toMatchObject({ code: '42501' });
    await expect(attempt(world, manager, `update partner_charter set due_noted_at = now() where id = '${charter}'`)).rejects.toMatchObject({ constraint: 'partner_charter_course' });
    // Without a revision of the charter no answer goes.
    await done(world, 'buyer', 'signPartnerCharter', { charterDepartmentId: places.purchasing, textNumber: 1 });
    await expect(attempt(world, manager, `update partner_charter_department set state = 'NAMED', answered_by = null, answered_at = null, text_number = null where id = '${purchasing}'`))
      .rejects.toMatchObject({ constraint: 'partner_charter_department_side' });
    await attempt(world, buyer, `insert into partner_charter_rating (workspace_id, id, relationship_id, charter_id, charter_department_id, charter_year, keeps_word, delivers_quality, speaks_openly, deals_fairly, brings_ideas, easy_to_work_with, rated_by)
      select workspace_id, gen_random_uuid(), relationship_id, charter_id, id, 1, 1, 1, 1, 1, 1, 1, app_principal() from partner_charter_department where id = '${purchasing}'`);
    await expect(attempt(world, buyer, `insert into partner_charter_rating (workspace_id, id, relationship_id, charter_id, charter_department_id, charter_year, keeps_word, delivers_quality, speaks_openly, deals_fairly, brings_ideas, easy_to_work_with, rated_by)
      select workspace_id, gen_random_uuid(), relationship_id, charter_id, id, 2, 1, 1, 1, 1, 1, 1, app_principal() from partner_charter_department where id = '${purchasing}'`)).rejects.toMatchObject({ constraint: 'partner_charter_rating_stands' });
  });

  test('reads them in every role, writes them in none but two, and not through a key', async () => {
    for (const persona of ['planner', 'auditor', 'engineer', 'second-manager']) {
      expect((await world.as(persona).data('query ($id: ID!) { partnerCharter(id: $id) { state } }', { id: records[0] })).partnerCharter).toEqual({ state: 'IN_FORCE' });
    }
    const input = { idempotencyKey: 'k', relationshipId: world.relationshipId('tieshan-frames.supplier'), ...words, departments: named(world, 'purchasing') };
    for (const persona of ['planner', 'buyer', 'auditor', 'engineer']) {
      expect((await world.as(persona).query('mutation ($input: DraftPartnerCharterInput!) { draftPartnerCharter(input: $input) { userErrors { code } } }', { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect((await world.as('other-workspace').data('query ($id: ID!) { partnerCharter(id: $id) { id } partnerCharters { totalCount } }', { id: records[0] }))).toEqual({ partnerCharter: null, partnerCharters: { totalCount: 1 } });
  });

  test('merges a department into another, and its places in charters with it', async () => {
    const create = async (name: string) => (await world.as('admin').data('mutation ($input: CreatePartyInput!) { createParty(input: $input) { party { id } userErrors { code message field } } }', {
      input: { kind: 'DEPARTMENT', name, timeZone: 'Asia/Taipei', parentId: world.id('formosa-stride') },
    })).createParty;
    const twin = await create('Purchasing, twice');
    expect(twin.userErrors).toEqual([]);
    const [place] = await world.sql<{ id: string }>('select id from partner_charter_department where charter_id = $1 and department_id = $2', [uuidOf(records[0]!), uuidOf(world.id('quality'))]);
    await world.sql('alter table partner_charter_department disable trigger user');
    await world.sql('update partner_charter_department set department_id = $2 where id = $1', [place!.id, uuidOf(twin.party.id)]);
    await world.sql('alter table partner_charter_department enable trigger user');
    const { mergeParties } = await world.as('admin').data('mutation ($input: MergePartiesInput!) { mergeParties(input: $input) { userErrors { code message } } }', { input: { survivorId: world.id('quality'), duplicateId: twin.party.id, reason: 'One and the same.' } });
    expect(mergeParties.userErrors).toEqual([]);
    expect(await world.sql('select department_id from partner_charter_department where id = $1', [place!.id])).toEqual([{ department_id: uuidOf(world.id('quality')) }]);
  });
});
