import { findOwnRelationship } from '../markets/sharing/own-relationship.ts';
import { notFound, Refusal, type UserErrorFacts } from '../platform/errors/refusal.ts';
import { idOf } from '../platform/ids.ts';
import { can } from '../platform/rules.ts';
import { authorize, checkVersion, findVisible, lockVisible } from '../platform/writes/lock.ts';
import type { Write } from '../platform/writes/write.ts';
import { findOwnInvolvement, requireOpen } from './involvements/open-project.ts';
import { EsiProjectEntity, type EsiProjectRecord } from './projects/project.entity.ts';
import type { TurnRule, TurnSubject } from './turn.ts';
import { turnMessages } from './turn.messages.ts';

/** What is kept inside a project, with one supplier or, with no relationship, for all. */
export interface KeptInProject extends TurnSubject {
  readonly workspaceId: string;
  readonly id: string;
  readonly version: number;
  readonly projectId: string;
  readonly relationshipId?: string | null;
}

/** A kind of record on which two sides act in turn. */
export interface TurnKind<Kept extends KeptInProject> {
  readonly entity: { readonly name: unknown; readonly '~entity'?: Kept };
  /** The public type's name. */
  readonly type: string;
  /** The field of inputs that holds its id. */
  readonly field: string;
  readonly actions: Readonly<Record<string, TurnRule<never>>>;
}

interface TurnInput {
  readonly expectedVersion?: number | null;
}

/**
 * Holds a record for an act that its state and the rule allow. Somebody else's, and any in a project that is not open to the asker, is not
 * found. The supplier's part is held before, so that whoever removes the supplier comes before the act or after it.
 */
export async function holdTurn<Kept extends KeptInProject>(tx: Write, kind: TurnKind<Kept>, rule: TurnRule<Kept>, input: TurnInput): Promise<Kept> {
  const { em, ctx } = tx;
  const path = ['input', kind.field];
  const id = idOf(kind.type, (input as Record<string, unknown>)[kind.field] as string);
  const found = await findApart(tx, kind, id);
  await requireOwn(tx, found, path);
  // What is for all a supplier reads, and never holds.
  if (found.relationshipId == null && !ctx.principal.isStaff) authorize(ctx, rule, found as Kept);
  const record = await lockVisible<Kept>(em, kind.entity, ctx, id, path);
  checkVersion(record, kind.type, input.expectedVersion);
  if (!rule.states.includes(record.state)) {
    const allowedActions = Object.entries(kind.actions).filter(([, other]) => can(ctx.principal, other, record as never).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: turnMessages.notNow, currentState: record.state, allowedActions });
  }
  authorize(ctx, rule, record);
  return record;
}

/** The record, read without holding it and without keeping it: it is read again under its lock. */
async function findApart<Kept extends KeptInProject>({ em, ctx }: Write, { entity, field }: TurnKind<Kept>, id: string | null): Promise<KeptInProject> {
  const found = id === null ? null : await em.findOne(entity as never, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
  if (found === null) throw notFound('input', field);
  return found as KeptInProject;
}

async function requireOwn(tx: Write, { relationshipId, projectId }: KeptInProject, path: readonly string[]): Promise<void> {
  if (relationshipId != null) await findOwnRelationship(tx.em, tx.ctx, relationshipId, path);
  await requireOpen(tx, projectId, path);
}

/** Whose part something new is kept under, as columns, and the project that it is in. */
export interface Joined {
  readonly of: { readonly workspaceId: string; readonly projectId: string; readonly relationshipId: string; readonly involvementId: string };
  readonly project: EsiProjectRecord;
}

/** The active part in a project under way that something is added to: for staff any, for a supplier its own in a project open to it. */
export async function joinPart(tx: Write, esiInvolvementId: string): Promise<Joined> {
  const path = ['input', 'esiInvolvementId'];
  const { workspaceId, projectId, relationshipId, id: involvementId, state } = await findOwnInvolvement(tx, idOf('EsiInvolvement', esiInvolvementId), path);
  await requireOpen(tx, projectId, path);
  const project = await findVisible<EsiProjectRecord>(tx.em, EsiProjectEntity, tx.ctx, projectId, path);
  if (state !== 'ACTIVE') throw new Refusal({ code: 'STATE_CONFLICT', message: turnMessages.notActive, field: path, currentState: state, allowedActions: [] });
  requireUnderWay(project, path);
  return { of: { workspaceId, projectId, relationshipId, involvementId }, project };
}

/** Nothing is added to a project that is not worked on. */
export function requireUnderWay({ status }: EsiProjectRecord, field: readonly string[]): void {
  if (status !== 'ACTIVE') throw new Refusal({ code: 'STATE_CONFLICT', message: turnMessages.notActive, field, currentState: status, allowedActions: [] });
}

/** What races come to that only the database sees. */
export const turnConstraints = {
  joins_what_is_active: { code: 'STALE_VERSION', message: turnMessages.notActive },
} as const satisfies Record<string, UserErrorFacts>;
