import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';
import { addLike } from '../add-like.ts';
import type { SelectionFacts } from '../../../seeds/selection-facts.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';
import type { IsolationPart } from './part.ts';
import { forStaff } from './shown.ts';

const ledger = { app_user: 'INSERT SELECT' };
const event = { changedBy: 'NOBODY', isEvent: true } as const;

/** Choices among suppliers and screenings of single ones: the firm's own, all of it. */
export const selection: IsolationPart = {
  grants: {
    partner_selection: { app_user: 'INSERT SELECT UPDATE' }, selection_criterion: ledger, selection_candidate: ledger, criteria_weighing: ledger, candidate_judgement: ledger, selection_result: ledger, esi_screening: ledger,
  },
  types: {
    PartnerSelection: { table: 'partner_selection', changedBy: 'STEPS', isEvent: true }, SelectionCriterion: { table: 'selection_criterion', ...event }, SelectionCandidate: { table: 'selection_candidate', ...event },
    CriteriaWeighing: { table: 'criteria_weighing', ...event }, CandidateJudgement: { table: 'candidate_judgement', ...event }, SelectionResult: { table: 'selection_result', ...event },
    EsiScreening: { table: 'esi_screening', ...event },
  },
  narrowing: [
    'audit_entry_of_partner_selection', 'audit_entry_of_selection_criterion', 'audit_entry_of_selection_candidate', 'audit_entry_of_criteria_weighing', 'audit_entry_of_candidate_judgement',
    'audit_entry_of_selection_result', 'audit_entry_of_esi_screening',
  ],
  functions: { 'partner_selection_course()': 'v', 'partner_selection_is_open()': 'v', 'esi_screening_in_time()': 'v', 'esi_involvement_is_screened()': 'v' },
  records: (facts, make) => [
    ...(facts.selection?.selections ?? []).flatMap((one) => recordsOf(one, make)), ...screenings(facts, make),
    make('PartnerSelection', 'partner-selection', underWay, null, {}), make('SelectionResult', 'selection-result', underWay, null, {}),
  ].map(forStaff),
  add,
  history: ({ slug, selection: story }) => (story?.selections ?? []).filter(({ decided }) => decided !== undefined).map(({ key }) => seedId(slug, 'partner-selection', key)),
  twins: {
    partner_selection: { title: "'Twin of ' || title", state: "'OPEN'", result_id: 'null', chosen_id: 'null', follows_ranking: 'null', reason: 'null', ended_by: 'null', ended_at: 'null' }, selection_criterion: { label: "'Twin of ' || label" }, selection_candidate: {}, criteria_weighing: {}, candidate_judgement: {}, selection_result: {}, esi_screening: { note: "'Twin note'" },
  },
  told: {},
  emptyToPartners: { EsiInvolvement: ['screenings'] },
  lists: [{ root: 'partnerSelections', stem: 'PartnerSelection', type: 'PartnerSelection', enumerations: { states: 'state' }, isForStaff: true }],
  byId: ['partnerSelection'],
  acts: {
    ESI_WRITE: ['openPartnerSelection', 'weighSelectionCriteria', 'judgeSelectionCandidates', 'computePartnerSelection', 'screenForEsiProject'],
    ESI_DECIDE: ['decidePartnerSelection', 'abandonPartnerSelection'],
  },
  // Partners choose nobody: the whole act is refused to them.
  refusedBefore: ({ party }, place) => (place.startsWith('openPartnerSelection.') && !firms.includes(party) ? 'NOT_ALLOWED' : undefined),
  companions: {
    PartnerSelection: (visible, { slug }) => visible.find((id) => id === toGlobalId('PartnerSelection', seedId(slug, 'partner-selection', underWay))),
    SelectionResult: (visible, { slug }) => visible.find((id) => id === toGlobalId('SelectionResult', seedId(slug, 'selection-result', underWay))),
  },
  samples: { OpenPartnerSelectionInput: { criteria: [{ label: 'Price', indicator: 'STATED' }] } },
  ids: {
    partnerSelectionId: 'PartnerSelection', selectionCriterionId: 'SelectionCriterion', selectionCandidateId: 'SelectionCandidate', selectionGroupId: 'SelectionCriterion', moreId: 'SelectionCriterion', lessId: 'SelectionCriterion',
    selectionResultId: 'SelectionResult',
  },
};

const firms = ['formosa-stride', 'fjordhave'];

/** A choice that is worked out and not made yet, which acts on selections want. */
const underWay = 'under-way';

async function add(world: World, { slug, selection: story }: Facts): Promise<void> {
  const idOf = (kind: string, key: string) => seedId(slug, kind, key);
  const { key } = story!.selections.find(({ decided }) => decided !== undefined)!;
  const id = idOf('partner-selection', underWay);
  await addLike(world, 'partner_selection', idOf('partner-selection', key), { id, state: 'OPEN', result_id: null, chosen_id: null, follows_ranking: null, reason: null, ended_by: null, ended_at: null });
  await addLike(world, 'selection_result', idOf('selection-result', key), { id: idOf('selection-result', underWay), selection_id: id });
}

function recordsOf({ key, title, purpose, criteria, candidates, weighings, judgements, decided }: SelectionFacts, make: Make): FactRecord[] {
  return [
    make('PartnerSelection', 'partner-selection', key, null, { title: [title], purpose: [purpose], reason: [decided?.reason] }),
    ...criteria.map(({ key: name, label }) => make('SelectionCriterion', 'selection-criterion', `${key}/${name}`, null, { label: [label] })),
    ...candidates.map((name) => make('SelectionCandidate', 'selection-candidate', `${key}/${name}`, null, {})),
    ...weighings.map(({ key: name }) => make('CriteriaWeighing', 'criteria-weighing', `${key}/${name}`, null, {})),
    ...judgements.flatMap(({ criterion, note, values }) => values.map((_, place) => make('CandidateJudgement', 'candidate-judgement', `${key}/${criterion}/${candidates[place]!}`, null, { note: [note] }))),
    ...(decided === undefined ? [] : [make('SelectionResult', 'selection-result', key, null, {})]),
  ];
}

function screenings({ selection: story }: Facts, make: Make): FactRecord[] {
  return (story?.screenings ?? []).map(({ involvement, note }) => make('EsiScreening', 'esi-screening', involvement, null, { note: [note] }));
}
