import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/ids.ts';
import { apiLimits } from '../../src/platform/limits/limits.ts';
import { statementsOf } from '../statements.ts';
import { openWorld, type World } from '../world.ts';
import { everythingOf, rootListsOf, waysTo } from './everything.ts';
import { done, started } from './gates/acting.ts';
import { developed, filled } from './projects/developed.ts';

/** However many records there are, what is asked of them takes as many statements as of one. */

let world: World;
beforeAll(async () => {
  // What is asked here, all at once, nobody may ask.
  const limits = { ...apiLimits, maxTokens: 100_000, maxSelections: 100_000, maxCost: 100_000_000, maxAliases: 1_000, maxDepth: 50 };
  world = await openWorld({ limits: { limits, rates: null } });
  for (let made = 0; made < 2; made += 1) await filled(world, await developed(world));
  for (let made = 0; made < 3; made += 1) await reviewed();
  for (const [table, changed] of Object.entries(copies)) await copy(table, changed);
  for (const what of ['interaction', 'question']) {
    await world.sql(`insert into esi_project_${what} (workspace_id, project_id, ${what}_id, relationship_id, linked_by) select i.workspace_id, i.project_id, x.id, i.relationship_id, i.nominated_by
      from esi_involvement i join lateral (select x.id from ${what} x where x.workspace_id = i.workspace_id and x.relationship_id = i.relationship_id order by x.id limit 5) x on true where i.invited_at is not null on conflict do nothing`);
  }
});
afterAll(() => world.close());

/** The types of early supplier involvement, with their tables. */
const tables = {
  EsiProject: 'esi_project', EsiGate: 'esi_gate', EsiCostTarget: 'esi_cost_target', EsiGateCriterion: 'esi_gate_criterion', EsiGateDecider: 'esi_gate_decider', EsiGateVote: 'esi_gate_vote', EsiGateReview: 'esi_gate_review',
  EsiGateCondition: 'esi_gate_condition', EsiInvolvement: 'esi_involvement', ConfidentialityAgreement: 'confidentiality_agreement', EsiDocument: 'esi_document', EsiDocumentVersion: 'esi_document_version',
  EsiDocumentAccess: 'esi_document_access', CostComponent: 'cost_component', QuoteRound: 'quote_round', QuoteRequest: 'quote_request', CostQuote: 'cost_quote', CostGapSnapshot: 'cost_gap_snapshot',
  CostGapExplanation: 'cost_gap_explanation', EsiContribution: 'esi_contribution', DesignIssue: 'design_issue', EngineeringChange: 'engineering_change', PartApproval: 'part_approval', EsiTeamMember: 'esi_team_member',
  EsiDeliverable: 'esi_deliverable', PartnerSelection: 'partner_selection', SelectionCriterion: 'selection_criterion', SelectionCandidate: 'selection_candidate', CriteriaWeighing: 'criteria_weighing',
  CandidateJudgement: 'candidate_judgement', SelectionResult: 'selection_result', EsiScreening: 'esi_screening', JointValue: 'joint_value', JointValueLine: 'joint_value_line', JointValueSplit: 'joint_value_split',
  JointValueParty: 'joint_value_party', JointValueShare: 'joint_value_share', SupplierProgramme: 'supplier_programme', SupplierAuditFinding: 'supplier_audit_finding', SupplierGoal: 'supplier_goal',
  SupplierGoalResult: 'supplier_goal_result', SupplierHelp: 'supplier_help',
} as const;
const types = Object.keys(tables);
const figures = ['EsiKpis', 'EsiTimingComparison', 'TargetCostGap'];
/** Lists that are for staff only. */
const firmsOwn = ['partnerSelections', 'jointValues', 'quoteRounds'];
const many = 40;

/** What a copy differs in from its original, where there may not be two; n counts the copies. */
const copies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  esi_gate_condition: {}, cost_gap_explanation: {}, partner_selection: {}, selection_result: { number: '100 + n' }, joint_value_split: { number: '100 + n' }, esi_contribution: {}, supplier_programme: {}, supplier_help: {},
  joint_value: { state: "'CANCELLED'", cancelled_by: 's.opened_by', cancelled_at: 'now()', cancel_reason: "'x'", settled_by: 'null', settled_at: 'null' },
};

/** A gate that waits for the votes of the buyer and the admin. */
async function reviewed(): Promise<void> {
  const { gates: [esiGateId] } = await started(world);
  await done(world, 'buyer', 'nameEsiGateDeciders', { esiGateId, userIds: [world.userId('buyer'), world.userId('admin')] });
  await done(world, 'engineer', 'openEsiGateReview', { esiGateId });
}

/** Copies the first row of a table five times, past all triggers. */
async function copy(table: string, changed: Readonly<Record<string, string>>): Promise<void> {
  const columns = await world.sql<{ name: string }>("select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'", [table]);
  const values = columns.map(({ name }) => (name === 'id' ? 'gen_random_uuid()' : changed[name] ?? `s.${name}`));
  await world.sql("set session_replication_role = 'replica'");
  await world.sql(`insert into ${table} (${columns.map(({ name }) => name).join(', ')}) select ${values.join(', ')} from (select * from ${table} where workspace_id = (select id from workspace where slug = 'formosa') order by id limit 1) s cross join generate_series(1, 5) n`);
  await world.sql("set session_replication_role = 'origin'");
}

async function idsOf(type: string): Promise<string[]> {
  const table = { ...tables, Relationship: 'relationship' }[type];
  const rows = await world.sql<{ id: string }>(`select id from ${table} where workspace_id = (select id from workspace where slug = 'formosa') order by id limit ${many}`);
  return rows.map(({ id }) => toGlobalId(type, id));
}

/** How many statements a question takes. */
async function counted(persona: string, source: string, variables: Record<string, unknown> = {}): Promise<number> {
  const ask = () => world.as(persona).data(source, variables);
  // What is remembered of who asks is not of the question.
  await ask();
  return (await statementsOf(world, ask)).length;
}

describe.each(rootListsOf(types))('$list', ({ list, ask }) => {
  test.each(list === 'gatesToDecide' ? ['buyer'] : firmsOwn.includes(list) ? ['manager'] : ['manager', 'supplier'])('takes one statement, for one record as for many, as %s', async (persona) => {
    const { [list]: page } = await world.as(persona).data(ask(many));
    expect(page.nodes.length).toBeGreaterThan(1);
    expect([await counted(persona, ask(1)), await counted(persona, ask(many))]).toEqual([1, 1]);
  });
});

describe.each(types)('%s', (type) => {
  test('takes as many statements for one as for many, with everything below it', async () => {
    const ids = await idsOf(type);
    expect(ids.length).toBeGreaterThan(1);
    const source = (first: number) => `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${everythingOf(type, first, 1)} } } }`;
    const one = await counted('manager', source(1), { ids: ids.slice(0, 1) });
    expect(one).toBeGreaterThan(0);
    expect(await counted('manager', source(many), { ids })).toBe(one);
  });
});

test('what a relationship tells of development takes as many statements for one as for many', async () => {
  const ids = await idsOf('Relationship');
  const source = (first: number) => `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Relationship { ${waysTo([...types, ...figures], 'SupplierRelationship', first)} } } }`;
  const one = await counted('manager', source(1), { ids: ids.slice(0, 1) });
  expect(await counted('manager', source(many), { ids })).toBe(one);
});

test('the figures of a workspace take one statement, whatever they are of', async () => {
  const source = `{ viewer { workspace { ${waysTo(figures, 'Workspace', 1)} } } }`;
  const one = await counted('manager', '{ viewer { workspace { name } } }');
  expect((await world.as('manager').data(source)).viewer.workspace.esiKpis.parts).toBeGreaterThan(1);
  expect(await counted('manager', source)).toBe(one);
});
