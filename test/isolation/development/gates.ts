import { esiStages } from '../../../src/esi/projects/project.entity.ts';
import { usualCriteria } from '../../../src/esi/projects/usual-criteria.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { Asker } from '../asker.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';
import type { IsolationPart } from './part.ts';
import { forInsiders, forStaff } from './shown.ts';

/** Gates: what they ask, who decides, what they said, and on what conditions they were passed. Suppliers are told of criteria that concern suppliers. */
export const gates: IsolationPart = {
  grants: {
    esi_cost_target: { app_user: 'INSERT SELECT' }, esi_gate_criterion: { app_user: 'INSERT SELECT UPDATE' }, esi_gate_decider: { app_user: 'INSERT SELECT UPDATE' },
    esi_gate_vote: { app_user: 'INSERT SELECT' }, esi_gate_review: { app_user: 'INSERT SELECT' }, esi_gate_condition: { app_user: 'INSERT SELECT UPDATE' },
  },
  types: {
    EsiCostTarget: { table: 'esi_cost_target', changedBy: 'NOBODY', isEvent: true },
    EsiGateCriterion: { table: 'esi_gate_criterion', changedBy: 'STAFF', isEvent: true },
    EsiGateDecider: { table: 'esi_gate_decider', changedBy: 'STAFF', isEvent: true },
    EsiGateVote: { table: 'esi_gate_vote', changedBy: 'NOBODY', isEvent: true },
    EsiGateReview: { table: 'esi_gate_review', changedBy: 'NOBODY', isEvent: true },
    EsiGateCondition: { table: 'esi_gate_condition', changedBy: 'STAFF', isEvent: true },
  },
  narrowing: ['esi_cost_target', 'esi_gate_criterion', 'esi_gate_decider', 'esi_gate_vote', 'esi_gate_review', 'esi_gate_condition'].map((table) => `audit_entry_of_${table}`),
  functions: {
    'esi_stage_after(text)': 'i', 'esi_gate_is_passed(uuid,uuid,text)': 's', 'esi_project_step(esi_project,esi_project)': 'i', 'esi_gate_step(esi_gate,esi_gate)': 'i',
    'esi_gate_votes_say(uuid,uuid,integer,bigint,bigint)': 's', 'esi_gate_held(uuid,uuid)': 'v', 'esi_project_course()': 'v', 'esi_gate_course()': 'v', 'esi_gate_vote_course()': 'v',
    'esi_gate_review_course()': 'v', 'esi_gate_criteria()': 'v', 'esi_gate_conditions()': 'v', 'esi_gate_condition_course()': 'v', 'esi_gate_criterion_course()': 'v', 'esi_gate_decider_course()': 'v',
  },
  records: (facts, make) => [...recordsOfCriteria(facts, make), ...recordsOfGates(facts, make), ...recordsOfTargets(facts, make)],
  twins: { esi_cost_target: {}, esi_gate_criterion: {}, esi_gate_decider: {}, esi_gate_vote: {}, esi_gate_review: {}, esi_gate_condition: { statement: "'Twin of ' || statement" } },
  told: {
    EsiGate: ['project', 'criteria'],
    EsiGateCriterion: ['code', 'label', 'labels', 'isMandatory', 'concernsSuppliers', 'place', 'isMet', 'metAt'],
  },
  toldToStaff: {
    EsiGate: ['quorum', 'unmet', 'isReady', 'openConditionCount'],
    EsiGateCriterion: ['metBy', 'evidenceNote', 'removedAt'],
  },
  emptyToPartners: { EsiProject: ['costTargets'], EsiGate: ['deciders', 'votes', 'reviews', 'conditions'] },
  toldInside: { EsiProject: ['currentGate'] },
  lists: [{ root: 'gatesToDecide', stem: 'EsiGate', type: 'EsiGate', enumerations: { stages: 'stage' }, isForStaff: true, held: waitingFor }],
  acts: {
    ESI_DECIDE: [
      'createEsiProject', 'updateEsiProject', 'setEsiTargetCost', 'startEsiProject', 'holdEsiProject', 'resumeEsiProject', 'cancelEsiProject', 'noteEsiLaunch', 'planEsiGate', 'nameEsiGateDeciders',
      'openEsiGateReview', 'voteAtEsiGate', 'decideEsiGate', 'withdrawEsiGateReview', 'addEsiGateCriterion', 'updateEsiGateCriterion', 'removeEsiGateCriterion', 'assessEsiGateCriterion',
      'meetEsiGateCondition', 'waiveEsiGateCondition',
    ],
  },
  ids: { esiProjectId: 'EsiProject', esiGateId: 'EsiGate', esiGateCriterionId: 'EsiGateCriterion', esiGateConditionId: 'EsiGateCondition', sponsorId: 'User' },
  samples: { SetEsiTargetCostInput: { targetMargin: '0.2' }, AssessEsiGateCriterionInput: { isMet: true, evidenceNote: 'Seen.' } },
};

/** Gates in review whose word the asker has not given yet. */
function waitingFor({ slug, gates: story, development }: Facts, { user }: Asker): string[] {
  const waiting = (story?.gates ?? []).filter(({ project, deciders, open }) => open !== undefined && development!.projects.some(({ key, status }) => key === project && status === 'ACTIVE')
    && deciders.some((decider) => decider === user) && !open.votes.some(({ by }) => by === user));
  return waiting.map(({ project, stage }) => toGlobalId('EsiGate', seedId(slug, 'esi-gate', `${project}/${stage}`)));
}

function recordsOfCriteria(facts: Facts, make: Make): FactRecord[] {
  return (facts.development?.projects ?? []).flatMap(({ key: project }) => esiStages.flatMap((stage) => usualCriteria[stage].map(({ code, concernsSuppliers }) => {
    const note = facts.gates?.gates.find((gate) => gate.project === project && gate.stage === stage)?.met?.[code]?.note;
    const record = make('EsiGateCriterion', 'esi-gate-criterion', `${project}/${stage}/${code}`, null, { evidenceNote: [note] });
    return concernsSuppliers ? forInsiders(facts, project, record) : forStaff(record);
  })));
}

function recordsOfGates(facts: Facts, make: Make): FactRecord[] {
  return (facts.gates?.gates ?? []).flatMap(({ project, stage, deciders, reviews, open, conditions = [] }) => {
    const at = `${project}/${stage}`;
    const rounds = [...reviews.map(({ votes }) => votes), open?.votes ?? []];
    return [
      ...deciders.map((decider) => make('EsiGateDecider', 'esi-gate-decider', `${at}/${decider}`, null, {})),
      ...reviews.map(({ decided }, index) => make('EsiGateReview', 'esi-gate-review', `${at}/${index + 1}`, null, { reason: [decided.reason] })),
      ...rounds.flatMap((votes, index) => votes.map(({ by, reason }) => make('EsiGateVote', 'esi-gate-vote', `${at}/${index + 1}/${by}`, null, { reason: [reason] }))),
      ...conditions.map(({ key, statement, met }) => make('EsiGateCondition', 'esi-gate-condition', key, null, { statement: [statement], resolutionNote: [met?.note] })),
    ].map(forStaff);
  });
}

function recordsOfTargets(facts: Facts, make: Make): FactRecord[] {
  return (facts.gates?.costTargets ?? []).map(({ key, reason }) => forStaff(make('EsiCostTarget', 'esi-cost-target', key, null, { reason: [reason] })));
}
