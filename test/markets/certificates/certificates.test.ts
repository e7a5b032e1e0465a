import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { certificateState, daysUntil } from '../../../src/domain/certificates.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState allowedActions } }';
const shown = `certificate { id party { id } relationship { id } standard number issuer scope issuedOn validFrom expiresOn daysLeft document status statusReason revokedOn state version
  supersedes { id } supersededBy { id } submittedBy { id } reviewedBy { id } viewerActions { action isAllowed reason { code } } }`;
const submit = `mutation ($input: SubmitCertificateInput!) { submitCertificate(input: $input) { ${shown} ${errors} } }`;
const review = (act: string) => `mutation ($input: ${act[0]!.toUpperCase()}${act.slice(1)}Input!) { ${act}(input: $input) { ${shown} ${errors} } }`;
const certificateId = (key: string, slug = 'formosa') => toGlobalId('Certificate', seedId(slug, 'certificate', key));
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const facts = (more: object = {}) => ({ partyId: world.id('jade-cell'), standard: 'ISO 45001', number: 'N-1', issuer: 'Island Certification Institute', validFrom: day(-10), expiresOn: day(1_000), ...more });

describe('submitCertificate', () => {
  test('by staff who may verify is verified at once; spellings of a standard are one', async () => {
    const { submitCertificate } = await world.as('manager').data(submit, { input: facts({ standard: ' iso-45001:2018 ', scope: ' all sites ', issuedOn: day(-11), document: 'https://x.example/1' }) });
    expect(submitCertificate.userErrors).toEqual([]);
    expect(submitCertificate.certificate).toMatchObject({
      party: { id: world.id('jade-cell') }, relationship: null, standard: 'ISO 45001', scope: 'all sites', status: 'VERIFIED', state: 'VALID', daysLeft: 1_000, version: 1,
      submittedBy: { id: world.userId('manager') }, reviewedBy: { id: world.userId('manager') },
    });
  });

  test('by a partner waits: it proves nothing until it is verified', async () => {
    const input = facts({ number: 'P-1', relationshipId: world.relationshipId('jade-cell.supplier') });
    const { submitCertificate } = await world.as('supplier').data(submit, { input });
    expect(submitCertificate.certificate).toMatchObject({ status: 'SUBMITTED', state: null, relationship: { id: world.relationshipId('jade-cell.supplier') }, submittedBy: { id: world.userId('supplier') }, reviewedBy: null });
    expect(submitCertificate.certificate.viewerActions).toContainEqual({ action: 'VERIFY_CERTIFICATE', isAllowed: false, reason: { code: 'PERMISSION_MISSING' } });
    const { id } = submitCertificate.certificate;
    expect((await world.as('rival-supplier').data('query ($id: ID!) { certificate(id: $id) { id } }', { id })).certificate).toBeNull();
    const { verifyCertificate } = await world.as('manager').data(review('verifyCertificate'), { input: { certificateId: id, expectedVersion: 1 } });
    expect(verifyCertificate).toMatchObject({ userErrors: [], certificate: { status: 'VERIFIED', state: 'VALID', version: 2, reviewedBy: { id: world.userId('manager') } } });
  });

  test('by staff who may not verify waits as well', async () => {
    const { submitCertificate } = await world.as('buyer').data(submit, { input: facts({ number: 'B-1' }) });
    expect(submitCertificate).toMatchObject({ userErrors: [], certificate: { status: 'SUBMITTED', state: null } });
  });

  test.each<[string, () => object, string, string[]]>([
    ['a party of another workspace', () => ({ partyId: world.id('gartenbund', 'fjordhave') }), 'NOT_FOUND', ['input', 'partyId']],
    ['another party’s relationship', () => ({ relationshipId: world.relationshipId('saebom.supplier') }), 'NOT_FOUND', ['input', 'relationshipId']],
    ['a renewal of another party’s', () => ({ supersedesId: certificateId('saebom-iatf') }), 'NOT_FOUND', ['input', 'supersedesId']],
    ['a renewal of another standard', () => ({ supersedesId: certificateId('jade-iatf') }), 'INVALID', ['input', 'standard']],
    ['an end before the start', () => ({ expiresOn: day(-11) }), 'OUT_OF_RANGE', ['input', 'expiresOn']],
    ['a day of issue in the future', () => ({ issuedOn: day(5) }), 'OUT_OF_RANGE', ['input', 'issuedOn']],
    ['a standard without a name', () => ({ standard: '–' }), 'INVALID', ['input', 'standard']],
    ['a blank number', () => ({ number: ' ' }), 'REQUIRED', ['input', 'number']],
    ['an issuer that is too long', () => ({ issuer: 'x'.repeat(201) }), 'OUT_OF_RANGE', ['input', 'issuer']],
    ['half a surrogate pair', () => ({ scope: 'a\ud800' }), 'INVALID', ['input', 'scope']],
  ])('refuses %s', async (_what, more, code, field) => {
    const { submitCertificate } = await world.as('manager').data(submit, { input: facts({ number: 'refused', ...more() }) });
    expect(submitCertificate).toMatchObject({ certificate: null, userErrors: [{ code, field }] });
  });

  test('a partner hands in for nobody else', async () => {
    const { submitCertificate } = await world.as('supplier').data(submit, { input: facts({ partyId: world.id('formosa-stride') }) });
    expect(submitCertificate.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'partyId'] }]);
    const { submitCertificate: hidden } = await world.as('supplier').data(submit, { input: facts({ partyId: world.id('saebom') }) });
    expect(hidden.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await world.as('competitor').query(submit, { input: facts({ partyId: world.id('ridgeline') }) })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('of ten at once lets one through; a key has one effect', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.as('supplier').data(submit, { input: facts({ number: 'R-1' }) })));
    expect(answers.filter(({ submitCertificate }) => submitCertificate.certificate !== null)).toHaveLength(1);
    expect(answers.filter(({ submitCertificate }) => submitCertificate.userErrors[0]?.code === 'DUPLICATE')).toHaveLength(9);
    const input = facts({ number: 'K-1', idempotencyKey: 'a certificate' });
    const same = await Promise.all(Array.from({ length: 5 }, () => world.as('supplier').data(submit, { input })));
    expect(new Set(same.map(({ submitCertificate }) => submitCertificate.certificate?.id)).size).toBe(1);
  });
});

describe('a renewal', () => {
  test('supersedes what stays as it was, once; a rejected one leaves room for another', async () => {
    const input = facts({ standard: 'ISO 9001', number: 'TN-9001-25', supersedesId: certificateId('jade-quality'), validFrom: day(25), expiresOn: day(1_120) });
    const { submitCertificate: first } = await world.as('supplier').data(submit, { input });
    expect(first).toMatchObject({ userErrors: [], certificate: { supersedes: { id: certificateId('jade-quality') } } });
    const { submitCertificate: again } = await world.as('supplier').data(submit, { input: { ...input, number: 'TN-9001-25b' } });
    expect(again.userErrors).toMatchObject([{ code: 'DUPLICATE', field: ['input', 'supersedesId'] }]);
    const { rejectCertificate } = await world.as('manager').data(review('rejectCertificate'), { input: { certificateId: first.certificate.id, reason: 'The scope is missing.' } });
    expect(rejectCertificate).toMatchObject({ userErrors: [], certificate: { status: 'REJECTED', statusReason: 'The scope is missing.', state: null } });
    const { submitCertificate: second } = await world.as('manager').data(submit, { input: { ...input, number: 'TN-9001-25c', scope: 'all' } });
    expect(second).toMatchObject({ userErrors: [], certificate: { state: 'NOT_YET_VALID' } });
    const chain = 'query ($id: ID!) { certificate(id: $id) { number expiresOn state supersededBy { number } supersedes { number state supersededBy { number } } } }';
    const { certificate } = await world.as('supplier').data(chain, { id: certificateId('jade-quality') });
    expect(certificate).toEqual({
      number: 'TN-9001-22', expiresOn: day(24), state: 'EXPIRING', supersededBy: { number: 'TN-9001-25c' }, supersedes: { number: 'TN-9001-18', state: 'EXPIRED', supersededBy: { number: 'TN-9001-22' } },
    });
  });

  test('is not of what was never verified', async () => {
    const { submitCertificate } = await world.as('supplier').data(submit, { input: facts({ standard: 'UN 38.3', supersedesId: certificateId('jade-transport') }) });
    expect(submitCertificate.userErrors).toMatchObject([{ __typename: 'StateConflictError', code: 'STATE_CONFLICT', currentState: 'SUBMITTED' }]);
  });
});

describe('a review', () => {
  test('goes one way only, and says why', async () => {
    const manager = world.as('manager');
    const id = certificateId('jade-transport');
    const { revokeCertificate: early } = await manager.data(review('revokeCertificate'), { input: { certificateId: id, reason: 'x' } });
    expect(early.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'SUBMITTED', allowedActions: ['VERIFY_CERTIFICATE', 'REJECT_CERTIFICATE'] }]);
    const { rejectCertificate: silent } = await manager.data(review('rejectCertificate'), { input: { certificateId: id, reason: '  ' } });
    expect(silent.userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
    const { verifyCertificate: stale } = await manager.data(review('verifyCertificate'), { input: { certificateId: id, expectedVersion: 7 } });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    await manager.data(review('verifyCertificate'), { input: { certificateId: id } });
    const { verifyCertificate: again } = await manager.data(review('verifyCertificate'), { input: { certificateId: id } });
    expect(again.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'VERIFIED' }]);
    for (const [revokedOn, code] of [[day(-6), 'OUT_OF_RANGE'], [day(3), 'OUT_OF_RANGE']]) {
      const { revokeCertificate } = await manager.data(review('revokeCertificate'), { input: { certificateId: id, reason: 'The cell was changed.', revokedOn } });
      expect(revokeCertificate.userErrors).toMatchObject([{ code, field: ['input', 'revokedOn'] }]);
    }
    const { revokeCertificate } = await manager.data(review('revokeCertificate'), { input: { certificateId: id, reason: 'The cell was changed.' } });
    expect(revokeCertificate).toMatchObject({ userErrors: [], certificate: { status: 'REVOKED', state: 'REVOKED', revokedOn: day(0), statusReason: 'The cell was changed.' } });
  });

  test('is kept by the database, too: no jump, nothing rewritten, none superseded by another kind', async () => {
    const id = seedId('formosa', 'certificate', 'saebom-environment');
    await expect(world.sql("update certificate set status = 'REVOKED', status_reason = 'x', revoked_on = now(), reviewed_at = now(), reviewed_by = id where id = $1", [id])).rejects.toThrow(/does not go from/);
    await expect(world.sql('update certificate set expires_on = expires_on + 365 where id = $1', [id])).rejects.toThrow(/never rewritten/);
    await expect(world.sql("update certificate set status_reason = 'better' where id = $1", [seedId('formosa', 'certificate', 'weihu-quality')])).rejects.toThrow(/stays/);
    const copy = `insert into certificate (workspace_id, id, party_id, standard, standard_key, number, issuer, valid_from, expires_on, supersedes_id, submitted_by, status)
      select workspace_id, gen_random_uuid(), party_id, standard, standard_key, 'copy', issuer, valid_from, expires_on, $2, submitted_by, 'SUBMITTED' from certificate where id = $1`;
    await expect(world.sql(copy, [id, seedId('formosa', 'certificate', 'jade-iatf')])).rejects.toThrow(/supersedes none of its kind/);
  });

  test.each(['planner', 'buyer', 'engineer', 'auditor', 'supplier', 'rival-supplier', 'channel', 'customer', 'competitor'])('is not for %s', async (persona) => {
    for (const act of ['verifyCertificate', 'rejectCertificate', 'revokeCertificate']) {
      const input = { certificateId: certificateId('saebom-environment'), ...(act === 'verifyCertificate' ? {} : { reason: 'x' }) };
      expect((await world.as(persona).query(review(act), { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  test('is not for the manager of another workspace, for whom there is none', async () => {
    const { verifyCertificate } = await world.as('other-workspace').data(review('verifyCertificate'), { input: { certificateId: certificateId('saebom-environment') } });
    expect(verifyCertificate.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('the lists', () => {
  const list = 'query ($filter: CertificateFilter, $orderBy: CertificateOrder) { certificates(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { id number standard state expiresOn } } }';
  const numbers = async (filter: object, persona = 'manager') => (await world.as(persona).data(list, { filter })).certificates.nodes.map(({ number }: { number: string }) => number);

  test('filter by state, standard however spelled, party and last day', async () => {
    expect(await numbers({ states: ['EXPIRED'], isSuperseded: false })).toEqual(['KR-IATF-0102', 'CH-14-0301', 'AP-335-11']);
    expect(await numbers({ standards: ['iatf16949'] })).toEqual(['KR-IATF-0102', 'TN-IATF-09']);
    expect(await numbers({ partnerIds: [world.id('kitano-geartrain'), 'nobody'] })).toEqual(['KT-9-774']);
    expect(await numbers({ expiresOnOrBefore: day(0), expiresOnOrAfter: day(-25) })).toEqual(['CH-14-0301', 'AP-335-11']);
    expect(await numbers({ statuses: ['REJECTED'], partnerIds: [world.id('weihu-control')] })).toEqual(['WH-0099']);
  });

  test('show a partner its own, a rival nothing of them', async () => {
    expect(await numbers({}, 'rival-supplier')).toEqual(['KR-IATF-0102', 'KR-14-0102']);
    expect(await numbers({ standards: ['IATF 16949'] }, 'supplier')).toEqual(['TN-IATF-09']);
    expect(await numbers({}, 'channel')).toEqual([]);
  });

  test('stand under the party, and under the relationship those that hold for it', async () => {
    const under = `query ($party: ID!, $relationship: ID!) { party(id: $party) { certificates { nodes { number } } } relationship(id: $relationship) { certificates { totalCount nodes { number } } } }`;
    const ask = async (key: string) => world.as('manager').data(under, { party: world.id('saebom'), relationship: world.relationshipId(key) });
    const { party, relationship } = await ask('saebom.supplier');
    expect(party.certificates.nodes).toHaveLength(2);
    expect(relationship.certificates).toEqual({ totalCount: 2, nodes: [{ number: 'KR-IATF-0102' }, { number: 'KR-14-0102' }] });
    const { relationship: other } = await ask('ridgeline.customer');
    expect(other.certificates.nodes).toEqual([{ number: 'RL-FS-3' }]);
  });
});

describe('the state', () => {
  test('that the database works out is the one of the computation, on every side of every edge', async () => {
    const [{ today }] = await world.sql<{ today: string }>("select (now() at time zone 'UTC')::date::text as today") as [{ today: string }];
    const terms = [[-30, -1], [-30, 0], [-30, 1], [-1, 89], [-1, 90], [-1, 91], [0, 0], [0, 400], [1, 1], [1, 90], [-400, -399]] as const;
    for (const [index, [from, to]] of terms.entries()) {
      await world.as('manager').data(submit, { input: facts({ partyId: world.id('hailu-freight'), number: `E-${index}`, validFrom: day(from), expiresOn: day(to) }) });
    }
    for (const within of [0, 1, 90, 3_650]) {
      const { party } = await world.as('manager').data('query ($id: ID!, $within: Int!) { party(id: $id) { certificates(first: 50) { nodes { status validFrom expiresOn daysLeft state(expiringWithinDays: $within) } } } }', { id: world.id('hailu-freight'), within });
      expect(party.certificates.nodes).toHaveLength(terms.length);
      for (const { state, daysLeft, ...dates } of party.certificates.nodes) {
        expect({ ...dates, within, state, daysLeft }).toEqual({ ...dates, within, state: certificateState(dates, today, within), daysLeft: daysUntil(dates.expiresOn, today) });
      }
    }
  });

  test.each([-1, 3_651])('is not asked for with a warning of %s days', async (within) => {
    const { errors: refused } = await world.as('manager').query('query ($id: ID!, $within: Int!) { certificate(id: $id) { state(expiringWithinDays: $within) } }', { id: certificateId('jade-iatf'), within });
    expect(refused).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
