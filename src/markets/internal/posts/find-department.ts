import { MembershipEntity } from '../../../partners/member.entity.ts';
import { notFound, Refusal } from '../../../platform/errors/refusal.ts';
import { idOf } from '../../../platform/ids.ts';
import { findVisible } from '../../../platform/writes/lock.ts';
import type { Write } from '../../../platform/writes/write.ts';
import { requireAlive } from '../../change-relationship.ts';
import { RelationshipEntity, type RelationshipRecord } from '../../relationship.entity.ts';
import { DepartmentPostEntity } from './post.entity.ts';
import { postMessages } from './posts.messages.ts';
import type { InDepartment } from './posts.policy.ts';

/** A department that is alive, and how the asker stands in it. */
export interface FoundDepartment extends InDepartment {
  readonly workspaceId: string;
  readonly relationshipId: string;
}

/**
 * The living department that an act is about. Who is not of the firm finds none.
 * @throws {Refusal} NOT_FOUND, INVALID for a relationship with a partner or between two departments, STATE_CONFLICT for one that has ended
 */
export async function findDepartment(tx: Write, globalId: string): Promise<FoundDepartment> {
  const field = ['input', 'relationshipId'];
  const { em, ctx } = tx;
  if (!ctx.principal.isStaff) throw notFound(...field);
  const relationship = await findVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', globalId), field);
  if (relationship.market !== 'INTERNAL' || relationship.focalId !== ctx.principal.focalPartyId) throw new Refusal({ code: 'INVALID', message: postMessages.notDepartment, field });
  requireAlive(relationship);
  return { workspaceId: relationship.workspaceId, relationshipId: relationship.id, ...await standingIn(tx, relationship.id) };
}

/** How the asker stands in a department. */
export async function standingIn({ em, ctx }: Write, relationshipId: string): Promise<InDepartment> {
  const { workspaceId } = ctx.principal;
  const [row] = await em.execute<InDepartment[]>('select app_leads(?, ?) as leads, app_keeps_people(?) as "keepsPeople", app_works_in(?, ?) as works',
    [workspaceId, relationshipId, workspaceId, workspaceId, relationshipId]);
  return row!;
}

/** Somebody who has a place in the department now. */
export async function findColleague({ em, ctx }: Write, relationshipId: string, globalId: string, field: readonly string[] = ['input', 'personId']): Promise<string> {
  const personId = await findStaff({ em, ctx }, globalId, field);
  const post = await em.findOne(DepartmentPostEntity, { workspaceId: ctx.principal.workspaceId, relationshipId, personId, state: 'HELD' });
  if (post === null) throw new Refusal({ code: 'INVALID', message: postMessages.notThere, field: [...field] });
  return personId;
}

/** An active person of the firm. */
export async function findStaff({ em, ctx }: Pick<Write, 'em' | 'ctx'>, globalId: string, field: readonly string[]): Promise<string> {
  const { workspaceId, focalPartyId } = ctx.principal;
  const userId = idOf('User', globalId);
  const memberships = userId === null ? [] : await em.find(MembershipEntity, { workspaceId, userId });
  if (memberships.length === 0) throw notFound(...field);
  if (!memberships.some(({ partyId, status }) => partyId === focalPartyId && status === 'ACTIVE')) throw new Refusal({ code: 'INVALID', message: postMessages.notStaff, field: [...field] });
  return userId!;
}
