import type { EntityManager } from '@mikro-orm/postgresql';
import type { SupplierGoalFacts, SupplierHelpFacts, SupplierProgrammeFacts } from '../../seeds/supplier-programme-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { toMinorUnits } from '../domain/money.ts';
import { SupplierProgrammeEntity } from '../esi/development/programme.entity.ts';
import { SupplierAuditFindingEntity, SupplierGoalEntity, SupplierGoalResultEntity, SupplierHelpEntity } from '../esi/development/records.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

interface OfProgramme {
  readonly workspaceId: string;
  readonly relationshipId: string;
  readonly programmeId: string;
}

/** Lays out how suppliers are developed: programmes, what audits found, goals with what was measured, and help. */
export async function seedSupplierProgrammes(layer: Layer): Promise<void> {
  const { em, workspaceId, idOf } = layer;
  const programmes = layer.world.supplierProgrammes ?? [];
  for (const programme of programmes) addProgramme(layer, programme);
  await em.flush();
  for (const { key, relationship, findings, goals, help } of programmes) {
    const of: OfProgramme = { workspaceId, relationshipId: idOf('relationship', relationship), programmeId: idOf('supplier-programme', key) };
    for (const { key: finding, area, score, note, on, by } of findings) {
      em.create(SupplierAuditFindingEntity, { ...of, id: idOf('supplier-audit-finding', finding), area, score, note, foundOn: dayIn(on), foundBy: idOf('user', by) } as never);
    }
    for (const goal of goals) await addGoal(layer, of, goal);
    for (const one of help) addHelp(layer, of, one);
  }
  await em.flush();
}

function addProgramme(layer: Layer, { key, relationship, involvement, title, gap, dueOn, by, proposed, agreed, closed }: SupplierProgrammeFacts): void {
  const { em, world, workspaceId, idOf } = layer;
  const part = world.development?.involvements.find((one) => one.key === involvement);
  const proposedAt = moment(proposed?.on);
  em.create(SupplierProgrammeEntity, {
    workspaceId, id: idOf('supplier-programme', key), relationshipId: idOf('relationship', relationship), projectId: part === undefined ? null : idOf('esi-project', part.project),
    involvementId: involvement === undefined ? null : idOf('esi-involvement', involvement), title, gap: gap ?? null, dueOn: dayIn(dueOn), draftedBy: idOf('user', by),
    state: closed !== undefined ? 'CLOSED' : agreed !== undefined ? 'UNDER_WAY' : proposed === undefined ? 'DRAFT' : 'PROPOSED', round: proposed === undefined ? 0 : 1,
    firstProposedAt: proposedAt, proposedBy: user(layer, proposed), proposedAt, answerDueAt: proposed === undefined ? null : momentIn(proposed.on + (proposed.answerDays ?? 14)),
    answeredBy: user(layer, agreed), answeredAt: moment(agreed?.on), answerNote: agreed?.note ?? null,
    closedBy: user(layer, closed), closedAt: moment(closed?.on), outcome: closed?.outcome ?? null, outcomeNote: closed?.note ?? null,
  } as never);
}

async function addGoal(layer: Layer, of: OfProgramme, { key, area, measure, unit, baseline, target, dueOn, results }: SupplierGoalFacts): Promise<void> {
  const { em, idOf } = layer;
  em.create(SupplierGoalEntity, { ...of, id: idOf('supplier-goal', key), area, measure, unit, baseline, target, dueOn: dayIn(dueOn), state: 'SET' } as never);
  await em.flush();
  for (const { key: result, value, on, by, side, method, verified } of results) {
    em.create(SupplierGoalResultEntity, {
      ...of, goalId: idOf('supplier-goal', key), id: idOf('supplier-goal-result', result), value, measuredOn: dayIn(on), method, measuredBySide: side, measuredBy: idOf('user', by), measuredAt: momentIn(on),
      state: verified === undefined ? 'MEASURED' : 'VERIFIED', verifiedBy: user(layer, verified), verifiedAt: moment(verified?.on), verificationNote: verified?.note ?? null,
    } as never);
  }
}

function addHelp(layer: Layer, of: OfProgramme, { key, kind, title, note, on, cost, personDays, by, side, investment, confirmed }: SupplierHelpFacts): void {
  const { em, idOf } = layer;
  em.create(SupplierHelpEntity, {
    ...of, id: idOf('supplier-help', key), kind, title, note: note ?? null, givenOn: dayIn(on), costMinor: cost === undefined ? null : String(toMinorUnits(String(cost[0]), cost[1])), costCurrency: cost?.[1] ?? null,
    personDays: personDays ?? null, recordedBySide: side, recordedBy: idOf('user', by), recordedAt: momentIn(on), jointInvestmentId: investment === undefined ? null : idOf('investment', investment),
    state: confirmed === undefined ? 'RECORDED' : 'CONFIRMED', answeredBy: user(layer, confirmed), answeredAt: moment(confirmed?.on), answerNote: confirmed?.note ?? null,
  } as never);
}

const user = ({ idOf }: Layer, done: { readonly by: string } | undefined) => (done === undefined ? null : idOf('user', done.by));
const moment = (days: number | undefined) => (days === undefined ? null : momentIn(days));
