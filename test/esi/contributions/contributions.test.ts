import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteContributionAnswers } from '../../../src/esi/contributions/note-answers.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { behind, daysFromNow, done, evidenceOf, part, project, refused, seeded, tried, uuid } from './acts.ts';

/** Ideas of one side, evaluated by the other, measured by a third person. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const idea = { kind: 'COST', title: 'A lighter bracket', description: 'Stamped in place of milled.', estimatedAmount: '120000.5', estimatedDays: 3 };
const submit = (persona = 'supplier', key = 'stride-two/jade') => done(world, persona, 'submitContribution', { ...idea, esiInvolvementId: part(key) });

/** A supplier's idea that is in the product. */
async function implemented(): Promise<string> {
  const { id: esiContributionId } = await submit();
  await done(world, 'buyer', 'beginContributionEvaluation', { esiContributionId });
  await done(world, 'buyer', 'acceptContribution', { esiContributionId });
  await done(world, 'supplier', 'implementContribution', { esiContributionId, implementedOn: daysFromNow(-1) });
  return esiContributionId;
}

const measured = { amount: '98000.25', days: 2, method: 'Bill of materials before and after.', from: daysFromNow(-30), until: daysFromNow(-1) };

describe('a contribution', () => {
  test('goes its whole course, each step by the side whose it is', async () => {
    const submitted = await submit();
    const esiContributionId = submitted['id'];
    expect(submitted).toMatchObject({ state: 'SUBMITTED', submittedBySide: 'PARTNER', submittedBy: { id: world.userId('supplier') }, currency: 'TWD', estimatedAmount: '120000.5', estimatedDays: 3, isAnswerOverdue: false });
    expect(Date.parse(submitted['answerDueAt']) / 86_400_000 - Date.now() / 86_400_000).toBeCloseTo(14, 2);
    expect(await refused(world, 'supplier', 'beginContributionEvaluation', { esiContributionId })).toBe('NOT_ALLOWED');
    // It is begun before it is answered.
    expect(await refused(world, 'buyer', 'acceptContribution', { esiContributionId })).toBe('STATE_CONFLICT SUBMITTED');
    expect(await done(world, 'buyer', 'beginContributionEvaluation', { esiContributionId })).toMatchObject({ state: 'EVALUATING' });
    expect(await refused(world, 'supplier', 'acceptContribution', { esiContributionId })).toBe('NOT_ALLOWED');
    expect(await done(world, 'buyer', 'acceptContribution', { esiContributionId, note: 'From the third lot on.' })).toMatchObject({ state: 'ACCEPTED', evaluatedBy: { id: world.userId('buyer') }, evaluationNote: 'From the third lot on.' });
    expect(await refused(world, 'supplier', 'implementContribution', { esiContributionId, implementedOn: daysFromNow(3) })).toBe('OUT_OF_RANGE');
    expect(await done(world, 'supplier', 'implementContribution', { esiContributionId, implementedOn: daysFromNow(-1) })).toMatchObject({ state: 'IMPLEMENTED' });
    expect(await done(world, 'engineer', 'verifyContribution', { esiContributionId, ...measured })).toMatchObject({
      state: 'VERIFIED', verifiedBy: { id: world.userId('engineer') }, verifiedAmount: '98000.25', verifiedDays: 2, amountAgainstEstimate: '-22000.25', verifiedFrom: measured.from, verifiedUntil: measured.until,
    });
    expect(await evidenceOf(world, esiContributionId)).toEqual([{ direction: 'FOCAL_TO_PARTNER', leaf: 'COMMUNICATION', outcome: 1, key: '' }]);
    const { node } = await world.as('supplier').data('query ($id: ID!) { node(id: $id) { ... on EsiContribution { verifiedAmount verificationMethod timeline { nodes { action } } project { number } involvement { scope } } } }', { id: esiContributionId });
    expect(node).toMatchObject({ verifiedAmount: '98000.25', project: { number: 'ESI-0101' }, timeline: { nodes: [
      { action: 'contribution.verify' }, { action: 'contribution.implement' }, { action: 'contribution.evaluate' }, { action: 'contribution.begin-evaluation' }, { action: 'contribution.submit' },
    ] } });
  });

  test('is measured by neither who brought it in nor who accepted it, and by nobody of the supplier', async () => {
    const esiContributionId = await implemented();
    expect(await refused(world, 'buyer', 'verifyContribution', { esiContributionId, ...measured })).toBe('NOT_ALLOWED');
    expect((await world.as('supplier').query('mutation ($input: VerifyContributionInput!) { verifyContribution(input: $input) { userErrors { code } } }', { input: { idempotencyKey: 'k', esiContributionId, ...measured } })).errors)
      .toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await expect(behind(world, 'esi_contribution', `state = 'VERIFIED', verified_by = evaluated_by, verified_at = now(), verified_amount = 1, verification_method = 'x', verified_from = current_date, verified_until = current_date where id = $1`, [uuid(esiContributionId)]))
      .rejects.toThrow(/esi_contribution_four_eyes/);
    await world.sql('alter table esi_contribution enable trigger user');
    const firms = await submit('engineer');
    await done(world, 'supplier', 'beginContributionEvaluation', { esiContributionId: firms['id'] });
    await done(world, 'supplier', 'acceptContribution', { esiContributionId: firms['id'] });
    await done(world, 'engineer', 'implementContribution', { esiContributionId: firms['id'], implementedOn: daysFromNow(-1) });
    expect(await refused(world, 'engineer', 'verifyContribution', { esiContributionId: firms['id'], ...measured })).toBe('NOT_ALLOWED');
    expect(await done(world, 'manager', 'verifyContribution', { esiContributionId: firms['id'], ...measured, amount: null })).toMatchObject({ verifiedAmount: null, verifiedDays: 2, amountAgainstEstimate: null });
  });

  test('says what is wrong with what was measured or estimated', async () => {
    const esiContributionId = await implemented();
    const verify = (changed: object) => refused(world, 'engineer', 'verifyContribution', { esiContributionId, ...measured, ...changed });
    expect(await verify({ amount: null, days: null })).toBe('REQUIRED');
    expect(await verify({ from: daysFromNow(-1), until: daysFromNow(-2) })).toBe('INVALID');
    expect(await verify({ until: daysFromNow(3) })).toBe('OUT_OF_RANGE');
    expect(await verify({ amount: '1.00001' })).toBe('OUT_OF_RANGE');
    expect(await verify({ days: 4000 })).toBe('OUT_OF_RANGE');
    expect(await verify({ method: ' ' })).toBe('REQUIRED');
    const propose = (changed: object) => refused(world, 'supplier', 'submitContribution', { ...idea, esiInvolvementId: part('stride-two/jade'), ...changed });
    expect(await propose({ answerDays: 6 })).toBe('OUT_OF_RANGE');
    expect(await propose({ estimatedAmount: '123456789012345' })).toBe('OUT_OF_RANGE');
    expect(await propose({ title: 'x'.repeat(201) })).toBe('OUT_OF_RANGE');
    // Nothing estimated is unknown, not 0.
    expect(await done(world, 'supplier', 'submitContribution', { ...idea, estimatedAmount: null, estimatedDays: null, esiInvolvementId: part('stride-two/jade') })).toMatchObject({ estimatedAmount: null, estimatedDays: null });
  });

  test('is rejected with a reason, and withdrawn by its own side until it is in the product', async () => {
    const { id: rejected } = await submit();
    await done(world, 'engineer', 'beginContributionEvaluation', { esiContributionId: rejected });
    expect(await refused(world, 'engineer', 'rejectContribution', { esiContributionId: rejected, reason: ' ' })).toBe('REQUIRED');
    expect(await done(world, 'engineer', 'rejectContribution', { esiContributionId: rejected, reason: 'It breaks at −20 °C.' })).toMatchObject({ state: 'REJECTED', evaluationNote: 'It breaks at −20 °C.' });
    expect(await refused(world, 'supplier', 'withdrawContribution', { esiContributionId: rejected, reason: 'x' })).toBe('STATE_CONFLICT REJECTED');
    const { id: taken } = await submit();
    expect(await refused(world, 'buyer', 'withdrawContribution', { esiContributionId: taken, reason: 'x' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'supplier', 'withdrawContribution', { esiContributionId: taken, reason: 'It was tried before.' })).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: 'It was tried before.' });
    expect(await refused(world, 'supplier', 'withdrawContribution', { esiContributionId: await implemented(), reason: 'x' })).toBe('STATE_CONFLICT IMPLEMENTED');
  });

  test('is brought into an active part alone, and by those whose it is', async () => {
    const into = (persona: string, key: string, slug?: string) => refused(world, persona, 'submitContribution', { ...idea, esiInvolvementId: part(key, slug) });
    expect(await into('rival-supplier', 'stride-two/jade')).toBe('NOT_FOUND');
    // Nothing is signed; its part is over; it was only thought of; it is another firm's.
    expect(await into('motor-supplier', 'stride-two/suhe')).toBe('NOT_FOUND');
    expect(await into('supplier', 'quick-charger/jade')).toBe('NOT_FOUND');
    expect(await into('rival-supplier', 'trike-cab/saebom')).toBe('NOT_FOUND');
    expect(await into('supplier', 'quiet-pack/twin', 'fjordhave')).toBe('NOT_FOUND');
    expect(await into('engineer', 'stride-two/suhe')).toBe('STATE_CONFLICT NDA_PENDING');
    expect(await into('engineer', 'quick-charger/jade')).toBe('STATE_CONFLICT COMPLETED');
    for (const persona of ['planner', 'auditor', 'channel']) {
      const { errors } = await world.as(persona).query('mutation ($input: SubmitContributionInput!) { submitContribution(input: $input) { userErrors { code } } }', { input: { ...idea, idempotencyKey: 'k', esiInvolvementId: part('stride-two/jade') } });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});

describe('rivals in one project', () => {
  test('learn nothing of each other’s contributions, nor how many there are', async () => {
    const counted = `query ($project: ID!, $mine: ID!) { esiProject(id: $project) { contributions { totalCount nodes { title } } } esiContributions { totalCount nodes { title } } node(id: $mine) { id } }`;
    const look = (persona: string, key: string) => world.as(persona).data(counted, { project: project('stride-two'), mine: seeded('EsiContribution', 'contribution', key) });
    const before = await look('rival-supplier', 'one-rail');
    expect(before).toEqual({ esiProject: { contributions: { totalCount: 1, nodes: [{ title: 'A cell that is certified already' }] } }, esiContributions: { totalCount: 1, nodes: [{ title: 'A cell that is certified already' }] }, node: null });
    await submit();
    expect(await look('rival-supplier', 'one-rail')).toEqual(before);
    expect((await look('supplier', 'second-cell')).node).toBeNull();
    for (const [name, input] of [['beginContributionEvaluation', {}], ['withdrawContribution', { reason: 'x' }], ['implementContribution', { implementedOn: daysFromNow(-1) }]] as const) {
      expect(await refused(world, 'rival-supplier', name, { esiContributionId: seeded('EsiContribution', 'contribution', 'one-rail'), ...input })).toBe('NOT_FOUND');
    }
    expect((await look('motor-supplier', 'one-rail'))).toMatchObject({ esiProject: { contributions: { totalCount: 0 } }, node: null });
  });

  test('a supplier whose part has ended sees what it brought in, and does nothing to it; what the firm told it is gone', async () => {
    const verified = seeded('EsiContribution', 'contribution', 'charging-curve');
    const seen = await world.as('supplier').data('query ($id: ID!) { node(id: $id) { ... on EsiContribution { state verifiedAmount amountAgainstEstimate viewerActions { isAllowed reason { code } } } } }', { id: verified });
    expect(seen.node).toMatchObject({ state: 'VERIFIED', verifiedAmount: '5412500.5', amountAgainstEstimate: '412500.5' });
    expect(seen.node.viewerActions.every(({ isAllowed }: { isAllowed: boolean }) => !isAllowed)).toBe(true);
    const { id } = await submit('engineer', 'stride-two/saebom');
    const read = async () => (await world.as('rival-supplier').data('query ($id: ID!) { node(id: $id) { id } esiContributions { totalCount } }', { id }));
    expect(await read()).toEqual({ node: { id }, esiContributions: { totalCount: 2 } });
    await behind(world, 'esi_involvement', `state = 'REMOVED', ended_by = nominated_by, ended_at = now(), end_reason = 'x' where id = $1`, [uuid(part('stride-two/saebom'))]);
    expect(await read()).toEqual({ node: null, esiContributions: { totalCount: 1 } });
    expect(await refused(world, 'rival-supplier', 'withdrawContribution', { esiContributionId: seeded('EsiContribution', 'contribution', 'second-cell'), reason: 'x' })).toBe('NOT_FOUND');
    await behind(world, 'esi_involvement', `state = 'ACTIVE', ended_by = null, ended_at = null, end_reason = null where id = $1`, [uuid(part('stride-two/saebom'))]);
  });
});

describe('at the same moment', () => {
  test('when one accepts and another rejects, one has come first and is evidence once', async () => {
    const { id: esiContributionId } = await submit();
    await done(world, 'buyer', 'beginContributionEvaluation', { esiContributionId });
    const answers = await Promise.all([tried(world, 'buyer', 'acceptContribution', { esiContributionId }), tried(world, 'engineer', 'rejectContribution', { esiContributionId, reason: 'x' })]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    expect(await evidenceOf(world, esiContributionId)).toHaveLength(1);
  });

  test('the same call twice has one effect', async () => {
    const input = { ...idea, esiInvolvementId: part('stride-two/jade'), idempotencyKey: 'the same idea' };
    const [one, other] = await Promise.all([done(world, 'supplier', 'submitContribution', input), done(world, 'supplier', 'submitContribution', input)]);
    expect(one['id']).toBe(other['id']);
    expect(await refused(world, 'supplier', 'submitContribution', { ...input, title: 'Another' })).toBe('IDEMPOTENCY_MISMATCH');
    expect(await refused(world, 'buyer', 'beginContributionEvaluation', { esiContributionId: one['id'], expectedVersion: 7 })).toBe('STALE_VERSION');
  });
});

describe('answers', () => {
  test('in and past their time are evidence of the side that answers, and so is silence until the answer', async () => {
    const { id: silent } = await submit();
    const { id: firms } = await submit('engineer');
    await behind(world, 'esi_contribution', `submitted_at = now() - interval '20 days', answer_due_at = now() - interval '6 days' where id = any($1::uuid[])`, [[uuid(silent), uuid(firms)]]);
    const { esiContributions } = await world.as('engineer').data('{ esiContributions(filter: { isAnswerOverdue: true }) { nodes { id isAnswerOverdue } } }');
    expect(new Set(esiContributions.nodes.map(({ id }: { id: string }) => id))).toEqual(new Set([silent, firms]));
    await runJobs(world, noteContributionAnswers);
    expect(await evidenceOf(world, silent)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', outcome: 0 }]);
    expect(await evidenceOf(world, firms)).toMatchObject([{ direction: 'PARTNER_TO_FOCAL', outcome: 0 }]);
    for (const [persona, esiContributionId] of [['buyer', silent], ['supplier', firms]] as const) {
      await done(world, persona, 'beginContributionEvaluation', { esiContributionId });
      await done(world, persona, 'acceptContribution', { esiContributionId });
    }
    expect((await evidenceOf(world, silent))[0]!.outcome).toBeCloseTo(14 / 20, 3);
    // A partner's own session adds nothing to the ledger: the platform notes its answer.
    expect(await evidenceOf(world, firms)).toMatchObject([{ outcome: 0 }]);
    await runJobs(world, noteContributionAnswers);
    await runJobs(world, noteContributionAnswers);
    expect((await evidenceOf(world, firms)).map(({ outcome }) => Number(outcome!.toFixed(3)))).toEqual([0.7]);
    expect(await world.sql('select count(*)::int as events from evidence where source_id = $1', [uuid(firms)])).toEqual([{ events: 2 }]);
  });
});
