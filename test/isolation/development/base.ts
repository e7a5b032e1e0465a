import { dayIn, momentIn } from '../../../src/server/seed-days.ts';
import { esiStages } from '../../../src/esi/projects/project.entity.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';
import { addLike } from '../add-like.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';
import type { IsolationPart } from './part.ts';
import { forInsiders, forOwner, insidersOf, invitedTo, involvementsOf, papersOf } from './shown.ts';

/** The ground: projects and their gates, the suppliers' parts in them, what both have signed. */
export const base: IsolationPart = {
  grants: {
    esi_project: { app_user: 'INSERT SELECT UPDATE' }, esi_gate: { app_user: 'INSERT SELECT UPDATE' }, esi_involvement: {
      app_user: 'INSERT SELECT UPDATE',
      app_system: 'SELECT(is_name_shown_by_firm) SELECT(is_name_shown_by_partner) SELECT(project_id) SELECT(relationship_id) SELECT(state) SELECT(workspace_id)',
    },
    confidentiality_agreement: { app_user: 'INSERT SELECT UPDATE' },
  },
  types: {
    EsiProject: { table: 'esi_project', changedBy: 'STAFF', isEvent: true },
    EsiGate: { table: 'esi_gate', changedBy: 'STAFF', isEvent: true },
    EsiInvolvement: { table: 'esi_involvement', changedBy: 'BOTH', isEvent: true },
    ConfidentialityAgreement: { table: 'confidentiality_agreement', changedBy: 'BOTH', isEvent: true },
  },
  narrowing: ['audit_entry_of_esi_involvement', 'audit_entry_of_confidentiality_agreement'],
  functions: { 'begins_before_esi_project_ends()': 'v', 'open_esi_projects()': 's', 'known_esi_projects()': 's', 'confidentiality_holds(uuid,uuid,uuid,text)': 's' },
  records: (facts, make) => [...recordsOfProjects(facts, make), ...recordsOfParts(facts, make), ...recordsOfPapers(facts, make)],
  add,
  twins: { esi_project: { title: "'Twin of ' || title" }, esi_gate: {}, esi_involvement: { scope: "'Twin scope'" }, confidentiality_agreement: { title: "'Twin paper'" } },
  told: {
    Relationship: ['esiInvolvements'],
    EsiProject: ['number', 'title', 'outline', 'gates', 'timeline', 'involvements'],
    EsiGate: ['stage', 'state', 'plannedOn', 'enteredAt', 'exitedAt', 'round', 'decidedAt'],
    EsiInvolvement: ['project', 'relationship', 'responsibility', 'scope', 'state', 'invitedAt', 'answerDueAt', 'activatedAt', 'endedAt'],
    ConfidentialityAgreement: ['relationship', 'project', 'kind', 'title', 'terms', 'state', 'validFrom', 'validUntil', 'focalSignedAt', 'partnerSignedAt'],
  },
  toldToStaff: { EsiProject: ['statusReason', 'targetPrice', 'targetMargin', 'targetCost'] },
  toldInside: { EsiProject: ['product', 'sponsor', 'status', 'stage', 'statusChangedAt', 'startedAt', 'currency', 'yearlyUnits', 'targetLaunchOn', 'launchedOn'] },
  lists: [{ root: 'esiProjects', stem: 'EsiProject', type: 'EsiProject', enumerations: { statuses: 'status', stages: 'stage' } }],
  byId: ['esiProject'],
  ids: { projectId: 'EsiProject', gateId: 'EsiGate', involvementId: 'EsiInvolvement', confidentialityAgreementId: 'ConfidentialityAgreement' },
};

/** Who was invited knows of a project; its history and what is inside are for those to whom it is open. */
function recordsOfProjects(facts: Facts, make: Make): FactRecord[] {
  const seeded = facts.development?.projects ?? [];
  return [...seeded, ...facts.developed.projects].flatMap(({ key, number, title, outline, product, targetPrice, stages }) => [
    {
      ...make('EsiProject', 'esi-project', key, null, { number: [number], title: [title], outline: [outline], product: [product], targetPrice: targetPrice === undefined || targetPrice < 100_000 ? [] : [String(targetPrice)] }),
      parties: invitedTo(facts, key), insiders: insidersOf(facts, key),
    },
    ...(seeded.some((one) => one.key === key) ? esiStages : stages.map(({ stage }) => stage)).map((stage) => forInsiders(facts, key, make('EsiGate', 'esi-gate', `${key}/${stage}`, null, {}))),
  ]);
}

/** Who was only thought of sees nothing of it. */
function recordsOfParts(facts: Facts, make: Make): FactRecord[] {
  return involvementsOf(facts).map(({ key, project, relationship, scope, invited, end }) => {
    const record = shownOnce(invited !== undefined, forOwner(facts, relationship, make('EsiInvolvement', 'esi-involvement', key, null, { scope: [scope], endReason: [end?.reason] })));
    return { ...record, hearers: record.parties!, insiders: insidersOf(facts, project).filter((insider) => record.parties!.includes(insider)) };
  });
}

function recordsOfPapers(facts: Facts, make: Make): FactRecord[] {
  return papersOf(facts).map(({ key, relationship, title, terms, isDraft }) =>
    shownOnce(isDraft !== true, forOwner(facts, relationship, make('ConfidentialityAgreement', 'confidentiality', key, null, { title: [title], terms: [terms] }))));
}

function shownOnce(isShown: boolean, record: FactRecord): FactRecord {
  return { ...record, isShown, parties: isShown ? record.parties! : [] };
}

/** The first project of the seeds with a part and a paper in force, which the added ones are written after. */
const models: Readonly<Record<string, Readonly<Record<'project' | 'involvement' | 'paper', string>>>> = {
  formosa: { project: 'stride-two', involvement: 'stride-two/saebom', paper: 'saebom-nda' }, fjordhave: { project: 'quiet-pack', involvement: 'quiet-pack/twin', paper: 'twin-nda' },
};

const specified = { performance_specification: 'It stops.', interface_specification: 'It fits a fork.', acceptance_test: 'It stopped.' };

async function add(world: World, { slug, developed: { projects, involvements, confidentiality } }: Facts): Promise<void> {
  const idOf = (kind: string, key: string) => seedId(slug, kind, key);
  const model = models[slug]!;
  for (const { key, number, title, outline, product, targetPrice, targetMargin, stages } of projects) {
    const id = idOf('esi-project', key);
    await addLike(world, 'esi_project', idOf('esi-project', model.project), { id, number, title, outline, product, target_price: targetPrice, target_margin: targetMargin, stage: 'SCREENING' });
    for (const { stage } of stages) {
      await addLike(world, 'esi_gate', idOf('esi-gate', `${model.project}/${stage}`), {
        id: idOf('esi-gate', `${key}/${stage}`), project_id: id, state: 'PENDING', round: 0, exited_at: null, review_opened_by: null, review_opened_at: null, decided_by: null, decided_at: null,
      });
    }
  }
  for (const { key, project, relationship, responsibility, scope, state, invited, activatedOn, end } of involvements) {
    const ended = end?.state === 'REMOVED' ? { ended_by: idOf('user', 'buyer'), ended_at: momentIn(-3), end_reason: end.reason } : {};
    await addLike(world, 'esi_involvement', idOf('esi-involvement', model.involvement), {
      id: idOf('esi-involvement', key), project_id: idOf('esi-project', project), relationship_id: idOf('relationship', relationship), responsibility, scope, invitation: `Take part in this: ${scope}.`, state: end?.state ?? state, ...ended, ...(responsibility === 'BLACK_BOX' && specified),
      ...(invited === undefined && { invited_by: null, invited_at: null, answer_due_at: null, stage_at_invitation: null, invitation: null }), ...(activatedOn === undefined && { activated_by: null, activated_at: null }),
      ...((invited === undefined || state === 'INVITED') && { answered_by: null, answered_at: null }),
    });
  }
  for (const { key, relationship, project, kind, foregroundOwner = null, title, terms, until, signedOn, isDraft } of confidentiality) {
    await addLike(world, 'confidentiality_agreement', idOf('confidentiality', model.paper), {
      id: idOf('confidentiality', key), relationship_id: idOf('relationship', relationship), project_id: project === undefined ? null : idOf('esi-project', project), kind, foreground_owner: foregroundOwner, title, terms,
      valid_until: until === undefined ? null : dayIn(until), ...(signedOn === undefined && { state: 'DRAFT', focal_signed_by: null, focal_signed_at: null, partner_signed_by: null, partner_signed_at: null }),
      ...(isDraft === true && { sent_by: null, sent_at: null }),
    });
  }
}
