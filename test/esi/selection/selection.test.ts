import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ChoiceInputs } from '../../../src/domain/choice/choice-inputs.ts';
import { choose } from '../../../src/domain/choice/choose.ts';
import { openWorld, type World } from '../../world.ts';
import { act, done, judged, opened, refused, suppliers } from './acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const shownAgain = 'query ($id: ID!) { partnerSelection(id: $id) { state results { totalCount } timeline(first: 50) { nodes { subjectType action } } } }';

describe('a selection', () => {
  test('is opened, judged, worked out and decided, and keeps all that it rests on', async () => {
    const { id: partnerSelectionId, criteria, candidates } = await judged(world);
    const { result } = await done(world, 'buyer', 'computePartnerSelection', { partnerSelectionId });
    expect(result).toMatchObject({ number: 1, isCurrent: true, couldUnknownBeFirst: false, consistency: [{ groupId: null, ratio: 0, randomIndex: 'SAATY_1980', triple: null }, { groupId: criteria['Deal'] }] });
    const weights = Object.fromEntries(result.weights.map(({ criterionId, global }: any) => [criterionId, global]));
    expect(weights[criteria['Price']!]).toBeCloseTo(0.5, 12);
    expect(weights[criteria['Capacity']!]).toBeCloseTo(0.25, 12);
    expect(weights[criteria['Service']!]).toBeCloseTo(0.25, 12);
    expect(result.rankings.map(({ method, normalisation }: any) => `${method} ${normalisation}`)).toEqual(['TOPSIS VECTOR', 'WEIGHTED_SUM VECTOR', 'WEIGHTED_SUM MIN_MAX', 'TOPSIS MIN_MAX']);
    expect(result.rankings[2].standings[0]).toMatchObject({ candidateId: candidates[0], place: 1 });
    // 0.5 × (1 − 1/3) + 0.25 × 1 + 0.25 × 1
    expect(result.rankings[2].standings[0].least).toBeCloseTo(5 / 6, 12);
    expect(result.lines).toHaveLength(9);
    expect(result.lines.find((line: any) => line.criterionId === criteria['Price'] && line.candidateId === candidates[1])).toMatchObject({ value: 120, judges: 1, byMinMax: 1 });
    expect(result.weightRanges).toHaveLength(4);

    const decided = await done(world, 'manager', 'decidePartnerSelection', { partnerSelectionId, selectionResultId: result.id, selectionCandidateId: candidates[1], reason: 'We know them longest.' });
    expect(decided).toMatchObject({ partnerSelection: { state: 'DECIDED', followsRanking: false, reason: 'We know them longest.', chosen: { id: candidates[1] } } });
    expect(await refused(world, 'buyer', 'computePartnerSelection', { partnerSelectionId })).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'DECIDED', allowedActions: [] }]);
    const { partnerSelection } = await world.as('auditor').data(shownAgain, { id: partnerSelectionId });
    expect(partnerSelection).toMatchObject({ state: 'DECIDED', results: { totalCount: 1 } });
    expect(partnerSelection.timeline.nodes.map(({ subjectType }: any) => subjectType)).toEqual(expect.arrayContaining(['PartnerSelection', 'SelectionResult', 'CandidateJudgement', 'CriteriaWeighing', 'SelectionCandidate']));
  });

  test('comes out the same from the inputs that were kept', async () => {
    const { id: partnerSelectionId } = await judged(world);
    await done(world, 'buyer', 'computePartnerSelection', { partnerSelectionId });
    const kept = await world.sql<{ inputs: ChoiceInputs; choice: unknown }>('select inputs, choice from selection_result order by computed_at desc limit 1');
    expect(JSON.parse(JSON.stringify(choose(kept[0]!.inputs)))).toEqual(kept[0]!.choice);
    await expect(world.sql(`update selection_result set choice = '{}'`)).rejects.toThrow('append-only');
    await expect(world.sql('delete from selection_result')).rejects.toThrow('append-only');
  });

  test('takes what the platform knows, and what it does not know is unknown', async () => {
    const { id: partnerSelectionId, criteria, candidates } = await opened(world, {
      weighting: 'DIRECT', criteria: [{ label: 'Trust', indicator: 'TRUST', weight: '2' }, { label: 'Commitment', indicator: 'COMMITMENT', weight: '1' }, { label: 'Fit', indicator: 'JUDGED', weight: '1.5' }, { label: 'Exposure', indicator: 'EXPOSURE', isCost: true, weight: '0' }, { label: 'Certificates', indicator: 'CERTIFICATES', weight: '0' }],
    });
    expect(await refused(world, 'buyer', 'computePartnerSelection', { partnerSelectionId })).toMatchObject([{ code: 'REQUIRED', message: 'No candidate is known under “Fit”: it ranks nobody.' }]);
    await done(world, 'engineer', 'judgeSelectionCandidates', { partnerSelectionId, judgements: [0, 1].map((place) => ({ selectionCriterionId: criteria['Fit'], selectionCandidateId: candidates[place], value: '6', note: 'So it seems.' })) });
    const { result } = await done(world, 'buyer', 'computePartnerSelection', { partnerSelectionId });
    expect(result.consistency).toEqual([]);
    const value = (label: string, place: number) => result.lines.find((line: any) => line.criterionId === criteria[label] && line.candidateId === candidates[place]);
    const { relationship } = await world.as('buyer').data('query ($id: ID!) { relationship(id: $id) { partnerStanding { trust { value } } } }', { id: suppliers(world)[0] });
    expect(value('Trust', 0)).toMatchObject({ value: relationship.partnerStanding.trust.value, judges: null });
    expect(value('Fit', 2)).toMatchObject({ value: null, judges: 0, byVector: null, byMinMax: null, added: null });
    const third = result.rankings[0].standings.find(({ candidateId }: any) => candidateId === candidates[2]);
    expect(third.place).toBeNull();
    expect(result.rankings[0].standings.at(-1)).toEqual(third);
  });

  test('several judges count as one, and who contradicts himself hears where', async () => {
    const { id: partnerSelectionId, criteria, candidates } = await opened(world, { criteria: ['A', 'B', 'C'].map((label) => ({ label, indicator: 'JUDGED' })) });
    const [a, b, c] = ['A', 'B', 'C'].map((label) => criteria[label]);
    const comparisons = [{ moreId: a, lessId: b, times: 9 }, { moreId: b, lessId: c, times: 9 }, { moreId: c, lessId: a, times: 9 }];
    await done(world, 'buyer', 'weighSelectionCriteria', { partnerSelectionId, comparisons });
    await done(world, 'engineer', 'judgeSelectionCandidates', { partnerSelectionId, judgements: [a, b, c].flatMap((criterionId, at) => candidates.map((candidateId, place) => ({ selectionCriterionId: criterionId, selectionCandidateId: candidateId, value: String(at + 2 * place), note: 'Seen.' }))) });
    const circular = (await done(world, 'buyer', 'computePartnerSelection', { partnerSelectionId })).result.consistency[0];
    expect(circular).toMatchObject({ isConsistent: false, triple: { criterionIds: [a, b, c] }, judges: [{ judgeId: world.userId('buyer') }] });
    expect(circular.triple.factor).toBeCloseTo(729, 6);
    // The other says the contrary of each: together they say nothing.
    await done(world, 'engineer', 'weighSelectionCriteria', { partnerSelectionId, comparisons: comparisons.map(({ moreId, lessId, times }) => ({ moreId: lessId, lessId: moreId, times })) });
    const both = (await done(world, 'buyer', 'computePartnerSelection', { partnerSelectionId })).result;
    expect(both.consistency[0]).toMatchObject({ isConsistent: true, triple: null });
    expect(both.consistency[0].judges).toHaveLength(2);
    for (const { local } of both.weights) expect(local).toBeCloseTo(1 / 3, 9);
    // Whoever says it anew is counted once.
    await done(world, 'buyer', 'weighSelectionCriteria', { partnerSelectionId, comparisons: [{ moreId: a, lessId: b, times: 2 }, { moreId: b, lessId: c, times: 2 }, { moreId: a, lessId: c, times: 4 }] });
    expect((await done(world, 'buyer', 'computePartnerSelection', { partnerSelectionId })).result.consistency[0].judges).toHaveLength(2);
  });
});

describe('refused', () => {
  test('what cannot be asked', async () => {
    const input = { title: 'T', purpose: 'P', relationshipIds: suppliers(world), criteria: [{ label: 'A', indicator: 'JUDGED' }] };
    const judgedOnes = (many: number, more: object = {}) => Array.from({ length: many }, (_, place) => ({ label: `C${place}`, indicator: 'JUDGED', ...more }));
    const cases: readonly [object, object][] = [
      [{ criteria: [] }, { code: 'LIMIT_EXCEEDED', field: ['input', 'criteria'] }],
      [{ criteria: judgedOnes(41) }, { code: 'LIMIT_EXCEEDED' }],
      [{ criteria: judgedOnes(11) }, { code: 'LIMIT_EXCEEDED' }],
      [{ criteria: [{ label: 'Empty' }] }, { code: 'INVALID', field: ['input', 'criteria', '0'] }],
      [{ criteria: [{ label: 'A', indicator: 'JUDGED', groupAt: 1 }, { label: 'B' }] }, { code: 'INVALID', field: ['input', 'criteria', '0'] }],
      [{ criteria: [{ label: 'A', indicator: 'JUDGED' }, { label: 'B', indicator: 'JUDGED', groupAt: 0 }] }, { code: 'INVALID', field: ['input', 'criteria', '1'] }],
      [{ criteria: [{ label: '1' }, { label: '2', groupAt: 0 }, { label: '3', groupAt: 1 }, { label: '4', groupAt: 2, indicator: 'JUDGED' }] }, { code: 'INVALID', field: ['input', 'criteria', '3'] }],
      [{ criteria: [{ label: 'G', isCost: true }, { label: 'A', indicator: 'JUDGED', groupAt: 0 }] }, { code: 'INVALID', field: ['input', 'criteria', '0'] }],
      [{ criteria: judgedOnes(2, { weight: '1' }) }, { code: 'INVALID', field: ['input', 'criteria', '0', 'weight'] }],
      [{ weighting: 'DIRECT' }, { code: 'INVALID', field: ['input', 'criteria', '0', 'weight'] }],
      [{ weighting: 'DIRECT', criteria: judgedOnes(2, { weight: '0' }) }, { code: 'INVALID', field: ['input', 'criteria'] }],
      [{ weighting: 'DIRECT', criteria: judgedOnes(2, { weight: '-1' }) }, { code: 'INVALID' }],
      [{ relationshipIds: suppliers(world).slice(0, 1) }, { code: 'LIMIT_EXCEEDED', field: ['input', 'relationshipIds'] }],
      [{ relationshipIds: [suppliers(world)[0], suppliers(world)[0]] }, { code: 'INVALID', field: ['input', 'relationshipIds'] }],
      [{ relationshipIds: [suppliers(world)[0], world.relationshipId('radhafen.distributor')] }, { code: 'INVALID', field: ['input', 'relationshipIds'] }],
      [{ relationshipIds: [suppliers(world)[0], 'nobody'] }, { code: 'NOT_FOUND', field: ['input', 'relationshipIds', '1'] }],
      [{ esiProjectId: 'none' }, { code: 'NOT_FOUND', field: ['input', 'esiProjectId'] }],
      [{ title: ' ' }, { code: 'REQUIRED', field: ['input', 'title'] }],
    ];
    for (const [wrong, error] of cases) expect([wrong, await refused(world, 'buyer', 'openPartnerSelection', { ...input, ...wrong })]).toMatchObject([wrong, [error]]);
  });

  test('what cannot be judged', async () => {
    const { id: partnerSelectionId, criteria, candidates } = await opened(world);
    const other = await opened(world);
    const weigh = (comparisons: object[], more: object = {}) => refused(world, 'buyer', 'weighSelectionCriteria', { partnerSelectionId, comparisons, ...more });
    const right = { moreId: criteria['Deal'], lessId: criteria['Service'], times: 3 };
    for (const wrong of [[], [right, right], [{ ...right, times: 10 }], [{ ...right, times: 0 }], [{ ...right, lessId: criteria['Price'] }], [{ ...right, lessId: right.moreId }], [{ ...right, lessId: other.criteria['Service'] }]]) {
      expect(await weigh(wrong)).toMatchObject([{ code: 'INVALID', field: ['input', 'comparisons'] }]);
    }
    expect(await weigh([right], { selectionGroupId: criteria['Price'] })).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'selectionGroupId'] }]);
    const judgement = { selectionCriterionId: criteria['Service'], selectionCandidateId: candidates[0], value: '5', note: 'Seen.' };
    const judge = (...judgements: object[]) => refused(world, 'engineer', 'judgeSelectionCandidates', { partnerSelectionId, judgements });
    expect(await judge()).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
    expect(await judge({ ...judgement, value: '10.5' })).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'judgements', '0', 'value'] }]);
    expect(await judge({ ...judgement, value: '1234567890123' })).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect(await judge(judgement, { ...judgement, selectionCriterionId: criteria['Deal'] })).toMatchObject([{ code: 'INVALID', field: ['input', 'judgements', '1', 'selectionCriterionId'] }]);
    expect(await judge({ ...judgement, selectionCandidateId: other.candidates[0] })).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'judgements', '0', 'selectionCandidateId'] }]);
    expect(await judge({ ...judgement, note: '' })).toMatchObject([{ code: 'REQUIRED' }]);
    expect(await refused(world, 'buyer', 'computePartnerSelection', { partnerSelectionId })).toHaveLength(5);
  });

  test('a decision on what is no longer the newest, or on nobody', async () => {
    const { id: partnerSelectionId, criteria, candidates } = await judged(world);
    const first = (await done(world, 'buyer', 'computePartnerSelection', { partnerSelectionId })).result;
    const decide = { partnerSelectionId, selectionResultId: first.id, selectionCandidateId: candidates[0], reason: 'Best.' };
    await done(world, 'manager', 'judgeSelectionCandidates', { partnerSelectionId, judgements: [{ selectionCriterionId: criteria['Service'], selectionCandidateId: candidates[0], value: '1', note: 'They never call back.' }] });
    expect(await refused(world, 'manager', 'decidePartnerSelection', decide)).toMatchObject([{ code: 'STATE_CONFLICT', field: ['input', 'selectionResultId'], allowedActions: ['COMPUTE_PARTNER_SELECTION'] }]);
    const second = (await done(world, 'buyer', 'computePartnerSelection', { partnerSelectionId })).result;
    // The mean of nine and one.
    expect(second.lines.find((line: any) => line.criterionId === criteria['Service'] && line.candidateId === candidates[0])).toMatchObject({ value: 5, judges: 2 });
    expect(await refused(world, 'manager', 'decidePartnerSelection', decide)).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    expect(await refused(world, 'manager', 'decidePartnerSelection', { ...decide, selectionResultId: second.id, selectionCandidateId: suppliers(world)[0] })).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'selectionCandidateId'] }]);
    expect(await refused(world, 'manager', 'decidePartnerSelection', { ...decide, selectionResultId: candidates[0] })).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'selectionResultId'] }]);
    expect(await refused(world, 'manager', 'decidePartnerSelection', { ...decide, selectionResultId: second.id, reason: '' })).toMatchObject([{ code: 'REQUIRED' }]);
    await done(world, 'manager', 'abandonPartnerSelection', { partnerSelectionId, reason: 'We make it ourselves.' });
  });

  test('of two decisions at once, one', async () => {
    const { id: partnerSelectionId, candidates } = await judged(world);
    const { id: selectionResultId } = (await done(world, 'buyer', 'computePartnerSelection', { partnerSelectionId })).result;
    const answers = await Promise.all(['manager', 'buyer'].map((persona, place) => act(world, persona, 'decidePartnerSelection', { partnerSelectionId, selectionResultId, selectionCandidateId: candidates[place], reason: 'Mine.' })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'DECIDED' }]);
  });

  test('the same call again is done once', async () => {
    const { id: partnerSelectionId } = await judged(world);
    const input = { partnerSelectionId, idempotencyKey: randomUUID() };
    const [one, other] = [await done(world, 'buyer', 'computePartnerSelection', input), await done(world, 'buyer', 'computePartnerSelection', input)];
    expect(one['result'].id).toBe(other['result'].id);
  });
});

describe('to partners there is nothing', () => {
  test('no list, no record, no node, no act', async () => {
    const { id: partnerSelectionId, candidates, criteria } = await judged(world);
    const { result } = await done(world, 'buyer', 'computePartnerSelection', { partnerSelectionId });
    for (const persona of ['supplier', 'rival-supplier', 'channel', 'other-workspace']) {
      const ids = [partnerSelectionId, candidates[0], criteria['Price'], result.id];
      expect(await world.as(persona).data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({ nodes: ids.map(() => null) });
      if (persona === 'other-workspace') continue;
      for (const source of ['{ found: partnerSelections { totalCount } }', `{ found: partnerSelection(id: "${partnerSelectionId}") { id } }`]) {
        const { data, errors } = await world.as(persona).query(source);
        expect([data?.found ?? null, errors]).toMatchObject([null, [{ extensions: { code: 'FORBIDDEN' } }]]);
      }
    }
    const secret = { partnerSelectionId, reason: 'No.' };
    expect(await refused(world, 'supplier', 'weighSelectionCriteria', { partnerSelectionId, comparisons: [] })).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await world.as('supplier').query('mutation ($input: AbandonPartnerSelectionInput!) { abandonPartnerSelection(input: $input) { userErrors { code } } }', { input: { ...secret, idempotencyKey: 'a' } })).data?.abandonPartnerSelection ?? null).toBeNull();
    expect(await refused(world, 'supplier', 'openPartnerSelection', { title: 'T', purpose: 'P', relationshipIds: [], criteria: [] })).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await world.as('auditor').query('mutation ($input: ComputePartnerSelectionInput!) { computePartnerSelection(input: $input) { userErrors { code } } }', { input: { partnerSelectionId, idempotencyKey: 'a' } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
