import type { ConfidentialityFacts, InvolvementFacts, ProjectFacts } from '../../seeds/development-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ConfidentialityAgreementEntity, EsiInvolvementEntity } from '../esi/involvements/involvement.entity.ts';
import { EsiGateEntity, EsiProjectEntity, esiStages } from '../esi/projects/project.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out projects with their gates, the suppliers' parts in them, and what was signed. */
export async function seedDevelopment(layer: Layer): Promise<void> {
  const { development } = layer.world;
  if (development === undefined) return;
  for (const project of development.projects) addProject(layer, project);
  await layer.em.flush();
  for (const project of development.projects) addGates(layer, project);
  for (const involvement of development.involvements) addInvolvement(layer, involvement);
  for (const agreement of development.confidentiality) addConfidentiality(layer, agreement);
  await layer.em.flush();
}

function addProject({ em, workspaceId, idOf }: Layer, { key, number, title, outline, sponsor, currency, status, stages, ...facts }: ProjectFacts): void {
  em.create(EsiProjectEntity, {
    workspaceId, id: idOf('esi-project', key), number, title, outline, currency, status, sponsorId: idOf('user', sponsor), product: facts.product ?? null,
    targetPrice: decimal(facts.targetPrice), targetMargin: decimal(facts.targetMargin), yearlyUnits: facts.yearlyUnits ?? null, targetLaunchOn: day(facts.launchOn),
    launchedOn: status === 'CLOSED' ? day(facts.launchOn) : null, stage: stages.at(-1)?.stage ?? null, statusReason: null, statusChangedBy: idOf('user', sponsor),
    statusChangedAt: moment(facts.endedOn ?? facts.startedOn) ?? momentIn(-1), startedAt: moment(facts.startedOn),
  } as never);
}

function addGates({ em, world, workspaceId, idOf }: Layer, { key, stages, sponsor }: ProjectFacts): void {
  const user = (person: string | undefined) => idOf('user', person ?? sponsor);
  for (const stage of esiStages) {
    const facts = stages.find((one) => one.stage === stage);
    const told = world.gates?.gates.find((gate) => gate.project === key && gate.stage === stage);
    const last = told?.reviews.at(-1);
    const exitedAt = moment(facts?.exitedOn);
    const opened = told?.open ?? last?.opened ?? (facts?.exitedOn === undefined ? undefined : { by: sponsor, on: facts.exitedOn });
    em.create(EsiGateEntity, {
      workspaceId, id: idOf('esi-gate', `${key}/${stage}`), projectId: idOf('esi-project', key), stage, state: exitedAt !== null ? last?.outcome ?? 'PASSED' : told?.open === undefined ? 'PENDING' : 'IN_REVIEW',
      plannedOn: day(facts?.plannedOn), enteredAt: moment(facts?.enteredOn), exitedAt, round: opened === undefined ? 0 : (told?.reviews.length ?? 0) + (told?.open === undefined && last !== undefined ? 0 : 1),
      quorum: told?.quorum ?? null, reviewOpenedBy: opened === undefined ? null : user(opened.by), reviewOpenedAt: moment(opened?.on), decidedBy: exitedAt && user(last?.decided.by), decidedAt: exitedAt,
    } as never);
  }
}

function addInvolvement({ em, workspaceId, idOf }: Layer, { key, project, relationship, responsibility, scope, state, by, invited, ...on }: InvolvementFacts): void {
  const firm = idOf('user', by);
  const answeredAt = moment(invited?.answeredOn);
  const [activatedAt, endedAt] = [moment(on.activatedOn), moment(on.endedOn)];
  em.create(EsiInvolvementEntity, {
    workspaceId, id: idOf('esi-involvement', key), projectId: idOf('esi-project', project), relationshipId: idOf('relationship', relationship), responsibility, scope, state,
    nominatedBy: firm, nominatedAt: momentIn(on.nominatedOn), assessedBy: invited === undefined ? null : firm, assessedAt: moment(invited?.on), assessmentNote: null,
    invitedBy: invited === undefined ? null : firm, invitedAt: moment(invited?.on), answerDueAt: invited === undefined ? null : momentIn(invited.on + 14), stageAtInvitation: invited?.atStage ?? null,
    invitation: invited === undefined ? null : `We would like you to take part: ${scope}.`,
    answeredBy: invited?.answeredBy === undefined ? null : idOf('user', invited.answeredBy), answeredAt, declineReason: null,
    activatedBy: activatedAt && firm, activatedAt, endedBy: endedAt && firm, endedAt, endReason: null, performanceSpecification: null, interfaceSpecification: null, acceptanceTest: null, isNameShownByPartner: false, isNameShownByFirm: false,
  } as never);
}

function addConfidentiality({ em, workspaceId, idOf }: Layer, { key, relationship, project, kind, title, terms, from, by, signedBy, ...facts }: ConfidentialityFacts): void {
  const firm = idOf('user', by);
  const signedAt = moment(facts.signedOn);
  em.create(ConfidentialityAgreementEntity, {
    workspaceId, id: idOf('confidentiality', key), relationshipId: idOf('relationship', relationship), projectId: project === undefined ? null : idOf('esi-project', project), kind, title, terms,
    foregroundOwner: facts.foregroundOwner ?? null, state: signedAt === null ? 'SENT' : 'IN_FORCE', validFrom: dayIn(from), validUntil: day(facts.until), survivesYears: kind === 'NDA' ? 5 : null,
    draftedBy: firm, sentBy: firm, sentAt: momentIn(facts.sentOn), focalSignedBy: firm, focalSignedAt: momentIn(facts.sentOn),
    partnerSignedBy: signedBy === undefined ? null : idOf('user', signedBy), partnerSignedAt: signedAt, breachedBy: null, breachedAt: null, breachNote: null, breachDeclaredBySide: null, breachedBySide: null, breachedOn: null, breachSeverity: null, breachReportId: null, contestedBy: null, contestedAt: null, contestNote: null, renewsId: null,
  } as never);
}

const decimal = (value: number | undefined) => (value === undefined ? null : String(value));
const day = (days: number | undefined) => (days === undefined ? null : dayIn(days));
const moment = (days: number | undefined) => (days === undefined ? null : momentIn(days));
