import { requireAlive } from '../../markets/change-relationship.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, findVisible, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { TurnRule, TurnSubject } from '../turn.ts';
import { turnMessages } from '../turn.messages.ts';
import { programmeActions } from './development.actions.ts';
import { developmentMessages } from './development.messages.ts';
import { cancelProgrammeRule, closeProgrammeRule, type UnderRule } from './development.policy.ts';
import { SupplierProgrammeEntity, type SupplierProgrammeRecord } from './programme.entity.ts';

/** What acts on programmes answer. A type, as the payloads' index asks. */
export type ProgrammeAnswer = { readonly programmeId: string };

interface ProgrammeInput {
  readonly supplierProgrammeId: string;
  readonly expectedVersion?: number | null;
}

/**
 * Holds a programme for an act that its state and the rule allow. Another supplier's, and one that was not put to the supplier yet, is not
 * found. Of a relationship that has ended, a programme is only closed or given up.
 */
export async function holdProgramme(tx: Write, rule: TurnRule<TurnSubject>, input: ProgrammeInput): Promise<SupplierProgrammeRecord> {
  const path = ['input', 'supplierProgrammeId'];
  const programme = await holdOwn(tx, idOf('SupplierProgramme', input.supplierProgrammeId), path);
  checkVersion(programme, 'SupplierProgramme', input.expectedVersion);
  if (!rule.states.includes(programme.state)) refuseState(tx, programme, path);
  authorize(tx.ctx, rule, programme, path);
  const isEnding = rule === closeProgrammeRule || rule === cancelProgrammeRule;
  if (!isEnding) requireAlive(await findOwnRelationship(tx.em, tx.ctx, programme.relationshipId, path));
  return programme;
}

/** A record under a programme. */
interface Under extends TurnSubject {
  readonly workspaceId: string;
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
}

/** A kind of record under a programme. */
export interface UnderKind<Kept extends Under> {
  readonly entity: { readonly name: unknown; readonly '~entity'?: Kept };
  /** The public type's name. */
  readonly type: string;
  /** The field of inputs that holds its id. */
  readonly field: string;
}

/** Takes a record under a programme, and holds that programme: what happens in one programme happens one after the other. */
export async function holdUnder<Kept extends Under>(tx: Write, { entity, type, field }: UnderKind<Kept>, rule: UnderRule, input: object): Promise<{ readonly record: Kept; readonly programme: SupplierProgrammeRecord }> {
  const { em, ctx } = tx;
  const path = ['input', field];
  const { [field]: globalId, expectedVersion } = input as Record<string, string> & { readonly expectedVersion?: number | null };
  const id = idOf(type, globalId!);
  const found = id === null ? null : await em.findOne(entity as never, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
  if (found === null) throw notFound(...path);
  const programme = await holdOwn(tx, (found as Kept).programmeId, path);
  // Read again now that nothing of the programme moves; a supplier holds no goal, which is the firm's to change.
  const record = await findVisible<Kept>(em, entity, ctx, id, path);
  checkVersion(record, type, expectedVersion);
  if (!rule.within.includes(programme.state)) refuseState(tx, programme, path);
  if (!rule.states.includes(record.state)) throw new Refusal({ code: 'STATE_CONFLICT', message: turnMessages.notNow, field: path, currentState: record.state, allowedActions: [] });
  authorize(ctx, rule, { ...record, programmeState: programme.state }, path);
  return { record, programme };
}

async function holdOwn({ em, ctx }: Write, id: string | null, path: readonly string[]): Promise<SupplierProgrammeRecord> {
  const programme = await lockVisible<SupplierProgrammeRecord>(em, SupplierProgrammeEntity, ctx, id, [...path]);
  await findOwnRelationship(em, ctx, programme.relationshipId, path);
  if (!ctx.principal.isStaff && programme.firstProposedAt == null) throw notFound(...path);
  return programme;
}

function refuseState({ ctx }: Write, programme: SupplierProgrammeRecord, field: readonly string[]): never {
  const allowedActions = Object.entries(programmeActions).filter(([, rule]) => can(ctx.principal, rule, programme).isAllowed).map(([name]) => name);
  throw new Refusal({ code: 'STATE_CONFLICT', message: turnMessages.notNow, field, currentState: programme.state, allowedActions });
}

/** What races come to that only the database sees. */
export const programmeConstraints: Record<string, UserErrorFacts> = {
  supplier_programme_stands: { code: 'STALE_VERSION', message: turnMessages.changedMeanwhile },
  supplier_programme_course: { code: 'STALE_VERSION', message: turnMessages.changedMeanwhile },
  supplier_programme_founded: { code: 'REQUIRED', message: developmentMessages.notFounded, field: ['input', 'supplierProgrammeId'] },
  supplier_programme_achieved: { code: 'INVALID', message: developmentMessages.notAchieved, field: ['input', 'outcome'] },
  supplier_goal_moves: { code: 'INVALID', message: developmentMessages.goalStaysPut, field: ['input', 'target'] },
  supplier_goal_result_four_eyes: { code: 'NOT_ALLOWED', message: developmentMessages.fourEyes },
};
