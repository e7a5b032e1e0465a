import { standingIn } from '../../markets/internal/posts/find-department.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { peopleMessages } from './department-people.messages.ts';
import type { PeopleSubject } from './department-people.policy.ts';

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly relationshipId: string;
  readonly state: string;
  readonly personId?: string | null;
}

interface Hold<Record> {
  readonly entity: { readonly name: unknown; readonly '~entity'?: Record };
  readonly type: string;
  /** The field of inputs that holds its id. */
  readonly field: string;
  readonly rule: ActRule<PeopleSubject>;
  /** The states in which the act is done. */
  readonly states: readonly string[];
}

/** Holds a record of a department's people for an act that its state and the rule allow. What the asker does not see is not found. */
export async function holdPersonal<Record extends Kept>(tx: Write, { entity, type, field, rule, states }: Hold<Record>, input: { readonly expectedVersion?: number | null }): Promise<Record> {
  const path = ['input', field];
  if (!tx.ctx.principal.isStaff) throw notFound(...path);
  const kept = await lockVisible<Record>(tx.em, entity, tx.ctx, idOf(type, (input as { readonly [name: string]: unknown })[field] as string), path);
  checkVersion(kept, type, input.expectedVersion);
  const subject = { ...await standingIn(tx, kept.relationshipId), personId: kept.personId ?? null };
  authorize(tx.ctx, rule, subject);
  if (!states.includes(kept.state)) throw new Refusal({ code: 'STATE_CONFLICT', message: peopleMessages.notNow, currentState: kept.state, allowedActions: [] });
  return kept;
}
