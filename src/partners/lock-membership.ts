import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../platform/context.ts';
import { idOf } from '../platform/ids.ts';
import { authorize, checkVersion, lockVisible } from '../platform/writes/lock.ts';
import type { ActRule } from '../platform/rules.ts';
import { MembershipEntity, type MembershipRecord } from './member.entity.ts';
import type { MembershipSubject } from './members.policy.ts';
import { type MembershipAct, refuseUnlessIn } from './membership-states.ts';

/** An act on one membership, as its input names it. */
export interface MembershipChange {
  readonly membershipId: string;
  readonly expectedVersion?: number | null;
}

/** Holds the membership that an act is about, if it is of the version seen, in a state that allows the act, and the asker may do it. */
export async function lockMembership(
  em: EntityManager,
  ctx: Context,
  { membershipId, expectedVersion }: MembershipChange,
  { rule, act }: { readonly rule: ActRule<MembershipSubject>; readonly act: MembershipAct },
): Promise<MembershipRecord> {
  const field = ['input', 'membershipId'];
  const membership = await lockVisible<MembershipRecord>(em, MembershipEntity, ctx, idOf('Membership', membershipId), field);
  checkVersion(membership, 'Membership', expectedVersion);
  refuseUnlessIn(membership, act);
  authorize(ctx, rule, membership, field);
  return membership;
}
