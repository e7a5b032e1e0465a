import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState allowedActions } }';
const advance = `mutation ($input: AdvanceRelationshipInput!) { advanceRelationship(input: $input) { ${errors} } }`;
const require = `mutation ($input: RequireCommitmentInput!) { requireCommitment(input: $input) { requirement { kind commitment { id } status isBlocking } ${errors} } }`;
const blocks = 'query ($id: ID!) { relationship(id: $id) { blocks { status unmetSince } } }';
const commitmentId = (key: string) => toGlobalId('CsrCommitment', seedId('formosa', 'commitment', key));
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const manager = () => world.as('manager');

describe('CSR commitments', () => {
  const commitment = 'commitment { id committedBy { id } area commitment standard madeOn status statusReason withdrawnOn standing version evidence { totalCount nodes { what outcome isInForce } } viewerActions { action isAllowed reason { code } } }';
  const add = `mutation ($input: AddCsrCommitmentInput!) { addCsrCommitment(input: $input) { ${commitment} ${errors} } }`;
  const find = `mutation ($input: AddCsrEvidenceInput!) { addCsrEvidence(input: $input) { ${commitment} evidence { id } ${errors} } }`;
  const withdraw = `mutation ($input: WithdrawCsrCommitmentInput!) { withdrawCsrCommitment(input: $input) { ${commitment} ${errors} } }`;
  const promise = (more: object = {}) => ({ relationshipId: world.relationshipId('kitano-geartrain.supplier'), partyId: world.id('kitano-geartrain'), area: 'LABOR', commitment: 'Equal pay in the plant.', standard: 'sa 8000', ...more });
  const found = (id: string, more: object = {}) => ({ commitmentId: id, what: 'Payroll of a year.', assessor: 'Clearwater Supply Audits', assessedOn: day(-3), validUntil: day(300), outcome: 'MET', ...more });

  test('stand as the newest evidence in force shows; without any nothing is known', async () => {
    const { addCsrCommitment } = await manager().data(add, { input: promise() });
    expect(addCsrCommitment).toMatchObject({ userErrors: [], commitment: { committedBy: { id: world.id('kitano-geartrain') }, standard: 'SA8000', madeOn: day(0), standing: null, evidence: { totalCount: 0 } } });
    const { id } = addCsrCommitment.commitment;
    const { requireCommitment } = await manager().data(require, { input: { commitmentId: id, blocks: ['ADVANCE_RELATIONSHIP'] } });
    expect(requireCommitment).toMatchObject({ userErrors: [], requirement: { kind: 'COMMITMENT', commitment: { id }, status: 'MISSING', isBlocking: true } });
    const input = { relationshipId: world.relationshipId('kitano-geartrain.supplier'), stage: 'ENHANCED' };
    const { advanceRelationship } = await world.as('manager', { locales: ['en'] }).data(advance, { input });
    expect(advanceRelationship.userErrors).toMatchObject([{ code: 'BLOCKED', message: `Equal pay in the plant. is required: nothing on record shows it (since ${day(0)}).` }]);
    const standings: unknown[] = [];
    for (const more of [{ outcome: 'PARTLY_MET', assessedOn: day(-20), validUntil: day(20) }, { outcome: 'NOT_MET', assessedOn: day(-30) }, { assessedOn: day(-10), validUntil: day(-1) }, {}]) {
      const { addCsrEvidence } = await manager().data(find, { input: found(id, more) });
      expect(addCsrEvidence.userErrors).toEqual([]);
      standings.push(addCsrEvidence.commitment.standing);
    }
    expect(standings).toEqual(['PARTLY_MET', 'PARTLY_MET', 'LAPSED', 'MET']);
    expect((await manager().data(advance, { input })).advanceRelationship.userErrors).toEqual([]);
    const { withdrawCsrCommitment } = await manager().data(withdraw, { input: { commitmentId: id, reason: 'The plant is sold.' } });
    expect(withdrawCsrCommitment).toMatchObject({ userErrors: [], commitment: { status: 'WITHDRAWN', withdrawnOn: day(0), viewerActions: [{ isAllowed: false, reason: { code: 'COMMITMENT_WITHDRAWN' } }, { isAllowed: false }] } });
    expect((await manager().data(find, { input: found(id) })).addCsrEvidence.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'WITHDRAWN' }]);
    const { relationship } = await manager().data(blocks, { id: world.relationshipId('kitano-geartrain.supplier') });
    expect(relationship.blocks).toEqual([{ status: 'NOT_MET', unmetSince: day(0) }]);
  });

  test.each<[string, () => object, string, string[]]>([
    ['a party that stands at neither end', () => ({ partyId: world.id('saebom') }), 'INVALID', ['input', 'partyId']],
    ['a day in the future', () => ({ madeOn: day(3) }), 'OUT_OF_RANGE', ['input', 'madeOn']],
    ['no words', () => ({ commitment: '' }), 'REQUIRED', ['input', 'commitment']],
    ['another workspace', () => ({ relationshipId: world.relationshipId('gartenbund.distributor', 'fjordhave') }), 'NOT_FOUND', ['input', 'relationshipId']],
  ])('refuse %s', async (_what, more, code, field) => {
    expect((await manager().data(add, { input: promise(more()) })).addCsrCommitment).toMatchObject({ commitment: null, userErrors: [{ code, field }] });
  });

  test.each<[string, object, string, string[]]>([
    ['an end before the assessment', { validUntil: day(-4) }, 'OUT_OF_RANGE', ['input', 'validUntil']],
    ['an assessment to come', { assessedOn: day(3) }, 'OUT_OF_RANGE', ['input', 'assessedOn']],
    ['no assessor', { assessor: ' ' }, 'REQUIRED', ['input', 'assessor']],
  ])('take no evidence with %s', async (_what, more, code, field) => {
    expect((await manager().data(find, { input: found(commitmentId('hailu-community'), more) })).addCsrEvidence).toMatchObject({ evidence: null, userErrors: [{ code, field }] });
  });

  test('are seen by both sides, and by no rival; evidence is never changed', async () => {
    const list = 'query ($id: ID!) { relationship(id: $id) { csrCommitments { totalCount nodes { area standing committedBy { id } evidence { nodes { outcome } } } } } }';
    const { relationship } = await world.as('supplier').data(list, { id: world.relationshipId('jade-cell.supplier') });
    expect(relationship.csrCommitments).toEqual({ totalCount: 1, nodes: [{ area: 'SUPPLIERS', standing: 'MET', committedBy: { id: world.id('jade-cell') }, evidence: { nodes: [{ outcome: 'MET' }, { outcome: 'PARTLY_MET' }] } }] });
    const { relationship: firm } = await world.as('customer').data(list, { id: world.relationshipId('citypulse.customer') });
    expect(firm.csrCommitments.nodes).toMatchObject([{ standing: 'MET', committedBy: { id: world.id('formosa-stride') } }]);
    expect((await world.as('rival-supplier').data('query ($id: ID!) { node(id: $id) { id } }', { id: commitmentId('jade-cell-cobalt') })).node).toBeNull();
    const { relationship: unknown } = await manager().data(`query ($id: ID!) { relationship(id: $id) { csrCommitments(filter: { hasEvidence: false }) { nodes { standing } } met: csrCommitments(filter: { standings: [MET] }) { totalCount } } }`, { id: world.relationshipId('hailu-freight.supplier') });
    expect(unknown).toEqual({ csrCommitments: { nodes: [{ standing: null }] }, met: { totalCount: 0 } });
    await expect(world.sql("update csr_evidence set outcome = 'MET'")).rejects.toThrow(/append-only/);
    await expect(world.sql("update csr_commitment set commitment = 'less'")).rejects.toThrow(/never rewritten/);
  });
});
