import type { EntityManager } from '@mikro-orm/postgresql';
import type { ApprovalFacts, ChangeFacts, ContributionFacts, IssueFacts } from '../../seeds/contribution-facts.ts';
import type { InvolvementFacts } from '../../seeds/development-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { PartApprovalEntity } from '../esi/approvals/approval.entity.ts';
import { EngineeringChangeEntity } from '../esi/changes/change.entity.ts';
import { EsiContributionEntity } from '../esi/contributions/contribution.entity.ts';
import { DesignIssueEntity } from '../esi/issues/issue.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what is brought into the projects, what their designs leave open, what is changed, and which parts are approved. */
export async function seedContributions(layer: Layer): Promise<void> {
  const { contributed } = layer.world;
  if (contributed === undefined) return;
  for (const facts of contributed.contributions) addContribution(layer, facts);
  for (const facts of contributed.issues) addIssue(layer, facts);
  for (const facts of contributed.changes) addChange(layer, facts);
  for (const facts of contributed.approvals) addApproval(layer, facts);
  await layer.em.flush();
}

function addContribution(layer: Layer, { key, involvement, kind, title, description, bySide, submittedOn, answerDays = 14, evaluated, verified, ...facts }: ContributionFacts): void {
  const { em, idOf } = layer;
  const evaluatedBy = evaluated === undefined ? null : idOf('user', evaluated.by);
  const implementedAt = moment(facts.implementedOn);
  const state = verified !== undefined ? 'VERIFIED' : implementedAt !== null ? 'IMPLEMENTED' : evaluated === undefined ? 'SUBMITTED' : evaluated.isAccepted ? 'ACCEPTED' : 'REJECTED';
  em.create(EsiContributionEntity, {
    ...ofPart(layer, involvement), id: idOf('contribution', key), kind, title, description, submittedBySide: bySide, submittedBy: idOf('user', facts.by), submittedAt: momentIn(submittedOn), currency: currencyOf(layer, involvement),
    estimatedAmount: decimal(facts.estimatedAmount), estimatedDays: facts.estimatedDays ?? null, answerDays, answerDueAt: momentIn(submittedOn + answerDays), state,
    evaluationBegunBy: evaluatedBy, evaluationBegunAt: moment(evaluated?.on), evaluatedBy, evaluatedAt: moment(evaluated?.on), evaluationNote: evaluated?.note ?? null,
    implementedBy: implementedAt && evaluatedBy, implementedAt, implementedOn: day(facts.implementedOn),
    verifiedBy: verified === undefined ? null : idOf('user', verified.by), verifiedAt: moment(verified?.on), verifiedAmount: decimal(verified?.amount), verifiedDays: verified?.days ?? null,
    verificationMethod: verified?.method ?? null, verifiedFrom: day(verified?.from), verifiedUntil: day(verified?.until),
  } as never);
}

function addIssue(layer: Layer, { key, involvement, project, title, description, bySide, by, raisedOn, isBlocking, answered, closed }: IssueFacts): void {
  const { em, workspaceId, idOf } = layer;
  const of = involvement === undefined ? { workspaceId, projectId: idOf('esi-project', project!), relationshipId: null, involvementId: null } : ofPart(layer, involvement);
  em.create(DesignIssueEntity, {
    ...of, id: idOf('design-issue', key), title, description, raisedBySide: bySide, raisedBy: idOf('user', by), raisedAt: momentIn(raisedOn), isBlocking, state: closed !== undefined ? 'CLOSED' : answered === undefined ? 'OPEN' : 'ANSWERED',
    round: 1, askedAt: momentIn(raisedOn), answerDays: 7, answerDueAt: momentIn(raisedOn + 7), answer: answered?.answer ?? null, answeredBy: answered === undefined ? null : idOf('user', answered.by), answeredAt: moment(answered?.on),
    closedBy: closed === undefined ? null : idOf('user', closed.by), closedAt: moment(closed?.on),
  } as never);
}

function addChange(layer: Layer, { key, involvement, title, description, bySide, by, proposedOn, stage, impact, agreed, implementedOn }: ChangeFacts): void {
  const { em, idOf } = layer;
  const answeredBy = agreed === undefined ? null : idOf('user', agreed.by);
  const implementedAt = moment(implementedOn);
  em.create(EngineeringChangeEntity, {
    ...ofPart(layer, involvement), id: idOf('engineering-change', key), title, description, proposedBySide: bySide, proposedBy: idOf('user', by), proposedAt: momentIn(proposedOn), stageAtProposal: stage,
    state: implementedAt !== null ? 'IMPLEMENTED' : agreed !== undefined ? 'AGREED' : impact === undefined ? 'PROPOSED' : 'IMPACT', currency: currencyOf(layer, involvement),
    impactBySide: impact?.bySide ?? null, impactBy: impact === undefined ? null : idOf('user', impact.by), impactAt: moment(impact?.on), unitCostChange: decimal(impact?.unitCost), toolingCost: decimal(impact?.tooling),
    daysChange: impact?.days ?? null, answeredBy, answeredAt: moment(agreed?.on), implementedBy: implementedAt && answeredBy, implementedAt, implementedOn: day(implementedOn),
  } as never);
}

function addApproval(layer: Layer, { key, involvement, part, requirement, by, requiredOn, submitted, approved }: ApprovalFacts): void {
  const { em, idOf } = layer;
  em.create(PartApprovalEntity, {
    ...ofPart(layer, involvement), id: idOf('part-approval', key), part, requirement, requiredBy: idOf('user', by), requiredAt: momentIn(requiredOn),
    state: approved !== undefined ? 'APPROVED' : submitted === undefined ? 'REQUIRED' : 'SUBMITTED', round: submitted === undefined ? 0 : 1,
    submittedBy: submitted === undefined ? null : idOf('user', submitted.by), submittedAt: moment(submitted?.on), submission: submitted?.submission ?? null,
    decidedBy: approved === undefined ? null : idOf('user', approved.by), decidedAt: moment(approved?.on),
  } as never);
}

function ofPart({ workspaceId, idOf, ...layer }: Layer, key: string) {
  const { project, relationship } = partOf(layer, key);
  return { workspaceId, projectId: idOf('esi-project', project), relationshipId: idOf('relationship', relationship), involvementId: idOf('esi-involvement', key) };
}

function partOf({ world }: Pick<Layer, 'world'>, key: string): InvolvementFacts {
  return world.development!.involvements.find((one) => one.key === key)!;
}

function currencyOf(layer: Layer, key: string): string {
  const { project } = partOf(layer, key);
  return layer.world.development!.projects.find((one) => one.key === project)!.currency;
}

const decimal = (value: number | undefined) => (value === undefined ? null : String(value));
const day = (days: number | undefined) => (days === undefined ? null : dayIn(days));
const moment = (days: number | undefined) => (days === undefined ? null : momentIn(days));
