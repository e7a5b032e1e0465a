import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../platform/context.ts';
import { messages } from '../../platform/messages.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { checkVersion } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { numberOf } from '../field-readers.ts';
import { findManager } from './find-manager.ts';
import { ManagerLimitEntity, type ManagerLimitRecord } from './manager-limit.entity.ts';
import type { SetManagerLimitInput } from './managers.input.ts';
import { setManagerLimitRule } from './managers.policy.ts';

/** Two first settings at once: one of them is seen by the other's next try. */
const constraints = {
  manager_limit_once: { code: 'STALE_VERSION', message: messages.staleVersion, field: ['input', 'managerId'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Sets how many key relationships a person may manage, or everybody who has no limit of their own. It takes nothing away from anybody. */
export function setManagerLimit(ctx: Context, input: SetManagerLimitInput): Promise<WriteAnswer<{ managerLimitId: string; userId: string | null }>> {
  return write(ctx, { rule: setManagerLimitRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { workspaceId } = ctx.principal;
    const changes = { keyLimit: numberOf(input.limit ?? null, ['input', 'limit'], { min: 0, max: 100 }), reason: textOf(input.reason, ['input', 'reason'], { max: 2_000 }) };
    const userId = await findManager(tx.em, ctx, input.managerId);
    const known = await tx.em.findOne(ManagerLimitEntity, { workspaceId, userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (known === null) {
      if (input.expectedVersion != null) throw new Refusal({ code: 'STALE_VERSION', message: messages.staleVersion, field: ['input', 'expectedVersion'] });
      const limit = tx.em.create(ManagerLimitEntity, { workspaceId, id: newId(), userId, ...changes } as ManagerLimitRecord);
      return { managerLimitId: limit.id, userId };
    }
    checkVersion(known, 'ManagerLimit', input.expectedVersion);
    applyChanges(tx, 'ManagerLimit', known, changes);
    return { managerLimitId: known.id, userId };
  });
}
