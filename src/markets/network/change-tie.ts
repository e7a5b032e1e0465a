import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { networkMessages } from './network.messages.ts';
import type { TieSubject } from './network.policy.ts';
import { TieEntity, type TieRecord } from './tie.entity.ts';

interface TieChange {
  readonly tieId: string;
  readonly expectedVersion?: number | null;
}

/** Locks a current tie, asks its rule, and changes it. A change that changes nothing is recorded as such: the act was done. */
export async function changeTie({ em, ctx, record }: Write, rule: ActRule<TieSubject>, input: TieChange, change: (tie: TieRecord) => Partial<TieRecord>): Promise<{ tieId: string }> {
  const tie = await lockVisible<TieRecord>(em, TieEntity, ctx, idOf('Tie', input.tieId), ['input', 'tieId']);
  checkVersion(tie, 'Tie', input.expectedVersion);
  if (tie.endedOn != null) throw new Refusal({ code: 'STATE_CONFLICT', message: networkMessages.tieEnded, currentState: 'ENDED', allowedActions: [] });
  authorize(ctx, rule, tie);
  const changed = change(tie);
  const isChanged = Object.entries(changed).some(([name, value]) => tie[name as keyof TieRecord] !== value);
  if (isChanged) em.assign(tie, changed as never);
  else record({ subjectType: 'Tie', subjectId: tie.id, changes: {} });
  return { tieId: tie.id };
}
