import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type EvidenceEvent, sumsAt } from '../../src/domain/trust/evidence.ts';
import { leaves } from '../../src/domain/trust/leaves.ts';
import { defaultTrustModel } from '../../src/domain/trust/trust-model.ts';
import { statementsOf } from '../statements.ts';
import { openWorld, type World } from '../world.ts';

/** What the demo world tells of trust, and that each number of it can be followed. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const day = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * day).toISOString();

const page = `query ($id: ID!, $from: DateTime!) { relationship(id: $id) {
  partnerStanding { trust { value band trendDirection summary } commitment { value } propensityToLeave { band } suggestions { message } }
  ownStanding { trust { value band } }
  standingGap { trust { points balance } }
  standingChange(direction: PARTNER_TO_FOCAL, from: $from) { trust { total evidence leaves { leaf total } } }
  standingHistory(direction: PARTNER_TO_FOCAL, from: $from, points: 5) { trust }
  surveyComparisons { direction construct verdict summary survey { value } behavior { value } difference }
  scorecard { promises { kept broken shareKept } answers { answered answeredInTime medianHours } information { due told } disputes { settledFairlyInTime } }
  levelShown { level } intendedLevel
  reciprocity { quarter }
  promises(first: 3) { nodes { status } } disputes(first: 3) { nodes { status } } contracts(first: 3) { nodes { state } }
  evidence(first: 5) { nodes { sourceId effect { trust } } }
} }`;

const story = async (key: string, from = ago(180)) => (await world.as('manager', { locales: ['en'] }).data(page, { id: world.relationshipId(key), from }))['relationship'];

describe('the demo world', () => {
  test('tells of trust that grew', async () => {
    const jade = await story('jade-cell.supplier', ago(700));
    expect(jade.partnerStanding.trust.band).toBe('HIGH');
    const known = jade.standingHistory.map(({ trust }: { trust: number | null }) => trust).filter((value: number | null) => value !== null);
    expect(known.length).toBeGreaterThanOrEqual(2);
    expect(known.at(-1)).toBeGreaterThan(known[0]);
    expect(jade.surveyComparisons.length).toBeGreaterThan(0);
    expect(jade.scorecard.promises.kept).toBeGreaterThan(0);
    expect(jade.scorecard.answers.answered).toBeGreaterThan(0);
  });

  test('tells of trust that broke, and why', async () => {
    const suhe = await story('suhe-motor.supplier');
    expect(suhe.standingChange.trust.total).toBeLessThan(-5);
    const moved = Object.fromEntries(suhe.standingChange.trust.leaves.map(({ leaf, total }: { leaf: string; total: number }) => [leaf, total]));
    expect(moved['PROMISE']).toBeLessThan(-1);
    expect(moved['NON_OPPORTUNISM']).toBeLessThan(-1);
    expect(suhe.scorecard.promises.broken).toBeGreaterThan(0);
    expect(suhe.partnerStanding.suggestions[0].message).toContain('If');
  });

  test('tells where there is too little to say', async () => {
    const saebom = await story('saebom.supplier');
    expect(saebom.partnerStanding.trust).toMatchObject({ value: null, band: 'INSUFFICIENT' });
  });

  test('tells where the firm broke its own promises', async () => {
    const polderwiel = await story('polderwiel.distributor');
    expect(polderwiel.ownStanding.trust.value).toBeLessThan((await story('radhafen.distributor')).ownStanding.trust.value - 10);
  });
});

describe('every number', () => {
  test('leads to its record', async () => {
    const admin = world.as('admin');
    const sources: { sourceType: string; sourceId: string }[] = [];
    const { trustStandings } = await admin.data('{ trustStandings(first: 100) { nodes { evidence(first: 100) { totalCount nodes { sourceType sourceId } } } } }');
    for (const { evidence } of trustStandings.nodes) sources.push(...evidence.nodes);
    expect(sources.length).toBeGreaterThan(100);
    const ids = [...new Set(sources.map(({ sourceId }) => sourceId))];
    const missing: string[] = [];
    for (let start = 0; start < ids.length; start += 100) {
      const { nodes } = await admin.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids: ids.slice(start, start + 100) });
      missing.push(...ids.slice(start, start + 100).filter((_, index) => nodes[index] === null).map((id) => Buffer.from(id, 'base64url').toString()));
    }
    expect(missing).toEqual([]);
  });

  test('is what the ledger comes to', async () => {
    const standings = await world.sql<{ relationship_id: string; direction: string; at: number; positive: number[]; negative: number[] }>(
      'select relationship_id, direction, extract(epoch from as_of)::double precision * 1000 as at, positive, negative from trust_standing');
    const events = await world.sql<EvidenceEvent & { relationship_id: string; direction: string }>(
      `select id, relationship_id, direction, leaf, outcome, weight, extract(epoch from occurred_at)::double precision * 1000 as "occurredAt" from evidence e
       where weight is not null and not exists (select from evidence c where c.corrects_id = e.id)`);
    const of = Map.groupBy(events, ({ relationship_id: relationship, direction }) => `${relationship}/${direction}`);
    expect(standings.length).toBeGreaterThan(10);
    const off = standings.filter(({ relationship_id: relationship, direction, at, positive, negative }) => {
      const sums = sumsAt(of.get(`${relationship}/${direction}`) ?? [], defaultTrustModel, at);
      return leaves.some((leaf, index) => Math.abs(sums[leaf].positive - positive[index]!) > 1e-9 || Math.abs(sums[leaf].negative - negative[index]!) > 1e-9);
    });
    expect(off).toEqual([]);
  });
});

test('the whole page is one statement, however much there is to tell', async () => {
  for (const key of ['jade-cell.supplier', 'saebom.supplier']) {
    const statements = await statementsOf(world, () => story(key));
    expect(statements).toHaveLength(1);
  }
});

test('a partner sees its card where it is shared, and never a score', async () => {
  const id = world.relationshipId('jade-cell.supplier');
  const card = '{ scorecard { promises { kept } answers { answered } } partnerStanding { trust { value } } surveyComparisons { difference } evidence { totalCount } }';
  const ask = () => world.as('supplier').data(`query ($id: ID!) { relationship(id: $id) ${card} }`, { id });
  expect((await ask())['relationship']).toEqual({ scorecard: null, partnerStanding: null, surveyComparisons: null, evidence: { totalCount: 0 } });
  const { proposeSharing } = await world.as('manager').data('mutation ($input: ProposeSharingInput!) { proposeSharing(input: $input) { sharingAgreement { id } userErrors { code message } } }', {
    input: { relationshipId: id, category: 'SCORECARD', direction: 'FOCAL_TO_PARTNER', level: 'AGGREGATED', purpose: 'To know where one stands.', validFrom: new Date().toISOString().slice(0, 10) },
  });
  expect(proposeSharing.userErrors).toEqual([]);
  await world.as('supplier').data('mutation ($input: AgreeToSharingInput!) { agreeToSharing(input: $input) { userErrors { code } } }', { input: { sharingAgreementId: proposeSharing.sharingAgreement.id } });
  const { relationship } = await ask();
  expect(relationship.scorecard.promises.kept).toBeGreaterThan(0);
  expect(relationship).toMatchObject({ partnerStanding: null, surveyComparisons: null, evidence: { totalCount: 0 } });
});
