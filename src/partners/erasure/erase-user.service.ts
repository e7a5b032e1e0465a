import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockAdministrators } from '../change-member.service.ts';
import { MembershipEntity, UserEntity, type UserRecord } from '../member.entity.ts';
import { memberMessages } from '../members.messages.ts';
import type { EraseUserInput } from './erasure.input.ts';
import { eraseUserRule } from './erasure.policy.ts';
import { erasedName, refuseErased, signOfErasure } from './erasure-sign.ts';
import { findMentions, type Mention } from './free-texts.ts';

/** Erases what is held of a user and ends all that they might do here. What they did stays on record, as done by somebody. */
export function eraseUser(ctx: Context, input: EraseUserInput): Promise<WriteAnswer<{ userId: string; mentions: readonly Mention[] }>> {
  return write(ctx, { rule: eraseUserRule, input: { eraseUser: input }, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const field = ['input', 'userId'];
    const sign = signOfErasure(ctx, input);
    const administrators = await lockAdministrators(em, ctx);
    const user = await lockVisible<UserRecord>(em, UserEntity, ctx, idOf('User', input.userId), field);
    authorize(ctx, eraseUserRule, { userId: user.id }, field);
    checkVersion(user, 'User', input.expectedVersion);
    refuseErased(user, field);
    if (administrators.every(({ userId }) => userId === user.id) && administrators.length > 0) {
      throw new Refusal({ code: 'NOT_ALLOWED', message: memberMessages.lastAdministrator, field });
    }
    const { workspaceId, displayName, email } = user;
    const mentions = await findMentions((statement) => em.execute(statement.sql, statement.values), workspaceId, [displayName, email]);
    for (const membership of await em.find(MembershipEntity, { workspaceId, userId: user.id })) {
      // Why somebody was suspended or removed is said of them, too.
      if (membership.status === 'REMOVED') membership.statusReason = null;
      else Object.assign(membership, { status: 'REMOVED', statusReason: null, invitationHash: null, invitationExpiresAt: null });
    }
    Object.assign(user, { ...sign, displayName: erasedName, email: null, issuer: null, subject: null, locale: 'en', timeZone: 'UTC' });
    return { userId: user.id, mentions };
  });
}
