import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { programmeMessages } from './programmes.messages.ts';
import type { WorkSubject } from './programmes.policy.ts';

interface Worked extends WorkSubject {
  readonly id: string;
  readonly version: number;
  readonly relationshipId: string;
}

interface Hold<Kept> {
  readonly entity: { readonly name: unknown; readonly '~entity'?: Kept };
  readonly type: string;
  /** The field of inputs that holds its id. */
  readonly field: string;
  readonly rule: ActRule<WorkSubject>;
  /** The states in which the act is done. */
  readonly states: readonly string[];
}

/** Holds what is worked on for an act that its state and the rule allow. What is not told to a partner is not found by it. */
export async function holdWork<Kept extends Worked>(tx: Write, { entity, type, field, rule, states }: Hold<Kept>, input: { readonly expectedVersion?: number | null }): Promise<Kept> {
  const path = ['input', field];
  const kept = await lockVisible<Kept>(tx.em, entity, tx.ctx, idOf(type, (input as Record<string, unknown>)[field] as string), path);
  await findOwnRelationship(tx.em, tx.ctx, kept.relationshipId, path);
  checkVersion(kept, type, input.expectedVersion);
  if (!states.includes(kept.state)) {
    throw new Refusal({ code: 'STATE_CONFLICT', message: kept.state === 'COMMENTED' ? programmeMessages.commentedAlready : programmeMessages.notOpen, currentState: kept.state, allowedActions: [] });
  }
  authorize(tx.ctx, rule, kept);
  return kept;
}
