import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { InvolvementState } from '../involvements/involvement.entity.ts';
import { findOwnInvolvement, requireOpen } from '../involvements/open-project.ts';
import { EsiProjectEntity, type EsiProjectRecord } from '../projects/project.entity.ts';
import { workMessages } from './work.messages.ts';

/** A project that goes on, for staff and for suppliers to whom it is open. */
export async function findGoingOn(tx: Write, globalId: string): Promise<EsiProjectRecord> {
  const path = ['input', 'esiProjectId'];
  const project = await findVisible<EsiProjectRecord>(tx.em, EsiProjectEntity, tx.ctx, idOf('EsiProject', globalId), path);
  await requireOpen(tx, project.id, path);
  refuseOver(project);
  return project;
}

/** Nothing more is planned, delivered or talked over once a project is over. */
export function refuseOver({ status }: EsiProjectRecord): void {
  if (status === 'CLOSED' || status === 'CANCELLED') throw new Refusal({ code: 'STATE_CONFLICT', message: workMessages.projectOver, currentState: status, allowedActions: [] });
}

/** The same, where the project ended while something was added. */
export const projectOverConstraint = {
  begins_before_esi_project_ends: { code: 'STATE_CONFLICT', message: workMessages.projectOver, field: ['input', 'esiProjectId'], currentState: 'CLOSED', allowedActions: [] },
} as const satisfies Record<string, UserErrorFacts>;

/** Whose something in a project is: one supplier's whose part goes on, or nobody's but the firm's. */
export async function partIn(tx: Write, project: EsiProjectRecord, globalId: string | null | undefined): Promise<{ readonly involvementId: string | null; readonly relationshipId: string | null }> {
  if (globalId == null) return { involvementId: null, relationshipId: null };
  const path = ['input', 'esiInvolvementId'];
  const involvement = await findOwnInvolvement(tx, idOf('EsiInvolvement', globalId), path);
  if (involvement.projectId !== project.id) throw notFound(...path);
  if (ended.has(involvement.state)) throw new Refusal({ code: 'STATE_CONFLICT', message: workMessages.partOver, field: path, currentState: involvement.state, allowedActions: [] });
  return { involvementId: involvement.id, relationshipId: involvement.relationshipId };
}

const ended: ReadonlySet<InvolvementState> = new Set<InvolvementState>(['DECLINED', 'LAPSED', 'COMPLETED', 'WITHDRAWN', 'REMOVED', 'ENDED']);
