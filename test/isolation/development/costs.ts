import { toGlobalId } from '../../../src/platform/ids.ts';
import { momentIn } from '../../../src/server/seed-days.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';
import { addLike } from '../add-like.ts';
import type { CostStory, QuoteRoundFacts } from '../../../seeds/cost-facts.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';
import type { IsolationPart } from './part.ts';
import { forOwner, forOwnerInside, forStaff, involvementsOf } from './shown.ts';

/** Components, rounds of quotes and gaps are the firm's own; what a supplier is asked and answers is its own, and sealed from the firm until the round is closed. */
export const costs: IsolationPart = {
  grants: {
    cost_component: { app_user: 'INSERT SELECT UPDATE' }, quote_round: { app_user: 'INSERT SELECT UPDATE' }, quote_request: { app_user: 'INSERT SELECT UPDATE' },
    cost_quote: { app_user: 'INSERT SELECT' }, cost_gap_snapshot: { app_user: 'INSERT SELECT' }, cost_gap_explanation: { app_user: 'INSERT SELECT' },
  },
  types: {
    CostComponent: { table: 'cost_component', changedBy: 'STAFF', isEvent: true },
    QuoteRound: { table: 'quote_round', changedBy: 'STEPS', isEvent: true },
    QuoteRequest: { table: 'quote_request', changedBy: 'HELD', isEvent: true },
    CostQuote: { table: 'cost_quote', changedBy: 'NOBODY' },
    CostGapSnapshot: { table: 'cost_gap_snapshot', changedBy: 'NOBODY' },
    CostGapExplanation: { table: 'cost_gap_explanation', changedBy: 'NOBODY', isEvent: true },
  },
  narrowing: ['cost_component', 'quote_round', 'quote_request', 'cost_quote', 'cost_gap_snapshot', 'cost_gap_explanation'].map((table) => `audit_entry_of_${table}`),
  functions: {
    'component_cost(uuid,uuid,text)': 's', 'project_cost(uuid,uuid)': 's', 'cost_gap_is_explained(uuid,uuid)': 's', 'cost_component_course()': 'v', 'quote_round_course()': 'v', 'quote_request_course()': 'v',
    'quote_round_ends_with_project()': 'v', 'cost_quote_begins()': 'v', 'cost_quote_in_time()': 'v', 'cost_gap_explanation_begins()': 'v', 'esi_gate_cost_gap_explained()': 'v', 'esi_gate_keeps_cost_gap()': 'v',
  },
  records: (facts, make) => [
    ...recordsOfFirm(facts.costs!, make), ...facts.costs!.rounds.flatMap((round) => recordsOfRound(facts, round, make)),
    forStaff(make('CostComponent', 'cost-component', compared, null, {})), forStaff(make('QuoteRound', 'quote-round', compared, null, {})),
  ],
  add,
  twins: { cost_component: { name: "'Twin of ' || name" }, quote_round: { specification: "'Twin of it'" }, quote_request: { subject: "'Twin of it'" }, cost_quote: {}, cost_gap_snapshot: {}, cost_gap_explanation: { explanation: "'Twin of it'" } },
  told: {
    EsiInvolvement: ['quoteRequests'],
    QuoteRequest: ['project', 'relationship', 'involvement', 'state', 'subject', 'specification', 'currency', 'toolingUnits', 'askedAt', 'dueAt', 'targetCost', 'quotes', 'outcomeNote', 'toldAt'],
    CostQuote: ['relationship', 'revision', 'isLast', 'isDeclined', 'unitPrice', 'toolingCost', 'unitCost', 'leadTimeDays', 'validUntil', 'note', 'submittedBy', 'submittedAt'],
  },
  toldToStaff: {
    EsiProject: ['targetCostGap'], CostQuote: ['rank', 'gapToTarget', 'gapToShouldCost'],
  },
  emptyToPartners: { EsiProject: ['targetCostGapTrend', 'targetCostGapExplanations', 'costComponents', 'quoteRounds'], EsiGate: ['targetCostGaps'] },
  lists: [
    { root: 'quoteRounds', stem: 'QuoteRound', type: 'QuoteRound', enumerations: { states: 'state' }, isForStaff: true },
    { root: 'quoteRequests', stem: 'QuoteRequest', type: 'QuoteRequest', enumerations: { states: 'state' } },
  ],
  byId: ['costComponent', 'quoteRound', 'quoteRequest'],
  acts: {
    ESI_WRITE: ['addCostComponent', 'updateCostComponent', 'removeCostComponent', 'explainTargetCostGap', 'openQuoteRound', 'closeQuoteRound'],
    ESI_DECIDE: ['agreeQuote', 'askForNextRound', 'cancelQuoteRound'],
    ESI_SIGN: ['submitQuote', 'declineToQuote'],
  },
  ids: { esiProjectId: 'EsiProject', esiInvolvementId: 'EsiInvolvement', costComponentId: 'CostComponent', quoteRoundId: 'QuoteRound', quoteRequestId: 'QuoteRequest', costQuoteId: 'CostQuote' },
  samples: { OpenQuoteRoundInput: { dueAt: momentIn(9).toISOString() } },
  companions: {
    CostComponent: (visible, { slug }) => visible.find((id) => id === toGlobalId('CostComponent', seedId(slug, 'cost-component', compared))),
    QuoteRound: (visible, { slug }) => visible.find((id) => id === toGlobalId('QuoteRound', seedId(slug, 'quote-round', compared))),
  },
};

/** A round whose quotes are read and which is not decided yet, and the component that it is about. */
const compared = 'compared';

async function add(world: World, { slug, costs: story }: Facts): Promise<void> {
  const idOf = (kind: string, key: string) => seedId(slug, kind, key);
  const { key, component } = story!.rounds.find(({ decided }) => decided !== undefined && decided.agreed === undefined)!;
  await addLike(world, 'cost_component', idOf('cost-component', component), { id: idOf('cost-component', compared), code: '99', parent_id: null });
  await addLike(world, 'quote_round', idOf('quote-round', key), { id: idOf('quote-round', compared), component_id: idOf('cost-component', compared), state: 'COMPARED', decided_by: null, decided_at: null, decision_reason: null });
}

function recordsOfFirm({ components, rounds, snapshots, explanations }: CostStory, make: Make): FactRecord[] {
  return [
    ...components.map(({ key, should, actual }) => make('CostComponent', 'cost-component', key, null, { shouldCostAssumptions: [should?.assumptions], actualBasis: [actual?.basis] })),
    ...rounds.map(({ key, decided }) => make('QuoteRound', 'quote-round', key, null, { decisionReason: [decided?.reason] })),
    ...snapshots.map(({ project, stage }) => make('CostGapSnapshot', 'cost-gap', `${project}/${stage}`, null, {})),
    ...explanations.map(({ key, explanation }) => make('CostGapExplanation', 'cost-gap-explanation', key, null, { explanation: [explanation] })),
  ].map(forStaff);
}

/** What is sealed is its supplier's alone, and that it is there. */
function recordsOfRound(facts: Facts, { key: round, closed, requests }: QuoteRoundFacts, make: Make): FactRecord[] {
  return requests.flatMap(({ involvement, quotes }) => {
    const { project, relationship } = involvementsOf(facts).find(({ key }) => key === involvement)!;
    return [
      forOwnerInside(facts, project, relationship, make('QuoteRequest', 'quote-request', `${round}/${involvement}`, null, {})),
      ...quotes.map(({ note }, index) => ({
        ...forOwner(facts, relationship, make('CostQuote', 'cost-quote', `${round}/${involvement}/${index + 1}`, null, { note: [note] })), ...(closed === undefined && { side: 'PARTNER' as const, isSealed: true }),
      })),
    ];
  });
}
