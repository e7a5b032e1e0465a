import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { actingFor } from './acting-people.ts';
import { serviceMessages } from './internal-service.messages.ts';
import type { BetweenSubject, ServiceRule } from './internal-service.policy.ts';

/** A record between two departments, as far as holding it for an act goes. */
interface Between {
  readonly workspaceId: string;
  readonly id: string;
  readonly version: number;
  readonly relationshipId: string;
  readonly state: string;
}

/** One kind of such record: what it is called, and how to tell its departments. */
export interface Kind<Held extends Between> {
  /** Its public type. */
  readonly type: string;
  readonly entity: { readonly name: unknown; readonly '~entity'?: Held };
  /** The field of inputs that names it. */
  readonly field: string;
  /** The departments that provide and receive. */
  readonly ends: (record: Held) => readonly [first: string, second: string];
  readonly actions: Readonly<Record<string, ServiceRule>>;
  /** Whose proposal it is, where one proposes. */
  readonly proposal?: (record: Held) => Pick<BetweenSubject, 'isFirsts' | 'proposedBy'>;
}

interface Change {
  readonly expectedVersion?: number | null;
}

/** What races come to that only the database sees: of a table, and of the steps beside it. */
export function changedConstraints(...tables: readonly string[]): Record<string, UserErrorFacts> {
  const changed: UserErrorFacts = { code: 'STALE_VERSION', message: serviceMessages.changedMeanwhile };
  return Object.fromEntries(tables.flatMap((table) => ['begins', 'course', 'side', 'number_once', 'is_its_records'].map((name) => [`${table}_${name}`, changed])));
}

/**
 * Holds a record for an act that its state and the rule allow.
 * @throws {Refusal} NOT_FOUND, STALE_VERSION, STATE_CONFLICT, NOT_ALLOWED
 */
export async function hold<Held extends Between>({ em, ctx }: Write, kind: Kind<Held>, rule: ServiceRule, input: Change & object): Promise<Held> {
  const field = ['input', kind.field];
  // What departments do for each other is the firm's own: for a partner there is none of it.
  if (!ctx.principal.isStaff) throw notFound(...field);
  const record = await lockVisible<Held>(em, kind.entity, ctx, idOf(kind.type, (input as Record<string, string>)[kind.field]!), field);
  checkVersion(record, kind.type, input.expectedVersion);
  const subject = await subjectOf(em, kind, record);
  if (!rule.states.includes(record.state)) {
    const allowedActions = Object.entries(kind.actions).filter(([, other]) => can(ctx.principal, other, subject).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: serviceMessages.notNow, currentState: record.state, allowedActions });
  }
  authorize(ctx, rule, subject);
  return record;
}

async function subjectOf<Held extends Between>(em: EntityManager, { ends, proposal }: Kind<Held>, record: Held): Promise<BetweenSubject> {
  const [first, second] = await actingFor(em, record.workspaceId, ends(record));
  return { state: record.state, first: first!, second: second!, ...proposal?.(record) };
}
