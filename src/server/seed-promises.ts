import type { Side } from '../domain/sides.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PromiseFacts } from '../../seeds/promise-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { defaultOutcomeMap } from '../domain/trust/outcome-map.ts';
import { promiseFinding } from '../domain/trust/outcomes.ts';
import { endOfDay, keptStatus, type PromiseStatus } from '../domain/trust/promise-course.ts';
import { shownBy } from '../trust/evidence/evidence.terms.ts';
import { PartnerPromiseEntity, PromiseAttachmentEntity, PromiseNoticeEntity } from '../trust/promises/promise.entity.ts';
import { type PastEvidence, seedEvidence } from './seed-evidence.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what was promised in a demo world, with what it showed; what is superseded comes first. */
export async function seedPromises(layer: Layer): Promise<void> {
  const { em, world } = layer;
  for (const promises of [world.promises.filter(({ supersedes }) => supersedes === undefined), world.promises.filter(({ supersedes }) => supersedes !== undefined)]) {
    for (const promise of promises) addPromise(layer, promise);
    await em.flush();
  }
  for (const promise of world.promises) addAttachments(layer, promise);
  for (const promise of overdueOf(world)) addNotice(layer, promise);
  await em.flush();
  await seedEvidence(layer, world.promises.flatMap((promise) => shownIn(layer, promise)));
}

/** Those that the daily job would have noted as overdue; what came due yesterday it notes itself. */
export function overdueOf(world: WorldFacts): readonly PromiseFacts[] {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  return world.promises.filter((promise) => statusOf(world, promise) === 'ACCEPTED' && promise.dueOn < yesterday);
}

function addPromise(layer: Layer, facts: PromiseFacts): void {
  const { em, world, workspaceId, idOf } = layer;
  const { key, relationship, statement, category = null, importance, dueOn, supersedes } = facts;
  const side = sideOf(world, facts.by);
  const timeZone = timeZoneOfPromisee(world, facts);
  em.create(PartnerPromiseEntity, {
    workspaceId, id: idOf('promise', key), relationshipId: idOf('relationship', relationship), madeBySide: side, proposedBySide: side, statement, category, importance,
    dueOn, timeZone, dueEndsAt: endOfDay(dueOn, timeZone), answerDays: 14, supersedesId: supersedes === undefined ? null : idOf('promise', supersedes), madeBy: idOf('user', facts.by),
    madeAt: morningOf(facts.madeOn), status: statusOf(world, facts), keptOn: facts.keptOn ?? null, ...answerTo(layer, facts),
  } as never);
}

/** What the other side said to it, and what became of it. */
function answerTo({ world, idOf }: Layer, facts: PromiseFacts): object {
  const { by, answeredBy, contested, broken, keptOn, dueOn, madeOn } = facts;
  if (answeredBy === undefined) return {};
  const [maker, answerer] = [idOf('user', by), idOf('user', answeredBy)];
  const settled = settledAt(world, facts);
  const claimedOn = contested?.keptOn ?? keptOn;
  return {
    acceptedBy: answerer, acceptedAt: after(madeOn, 1),
    ...(claimedOn !== undefined && { claimedKeptOn: claimedOn, claimedBy: maker, claimedAt: morningOf(claimedOn), answerBy: after(claimedOn, 14) }),
    ...(contested && { contestedBy: answerer, contestedAt: after(contested.keptOn, 2), contestReason: contested.reason }),
    ...(broken !== undefined && { reportedBy: answerer, reportedAt: after(dueOn, 2), reportNote: broken, answerBy: after(dueOn, 16) }),
    ...(settled !== null && { resolvedBy: answerer, resolvedAt: settled }),
  };
}

function addAttachments({ em, world, workspaceId, idOf }: Layer, { key, relationship, attachments = [] }: PromiseFacts): void {
  for (const { key: attachment, by, title, url, sha256 = null, mediaType = null } of attachments) {
    em.create(PromiseAttachmentEntity, {
      workspaceId, id: idOf('promise-attachment', attachment), relationshipId: idOf('relationship', relationship), promiseId: idOf('promise', key), addedBySide: sideOf(world, by), addedBy: idOf('user', by),
      title, url, sha256, mediaType,
    } as never);
  }
}

function addNotice({ em, workspaceId, idOf }: Layer, { key, relationship, dueOn }: PromiseFacts): void {
  em.create(PromiseNoticeEntity, { workspaceId, id: idOf('promise-notice', key), relationshipId: idOf('relationship', relationship), promiseId: idOf('promise', key), dueOn, notedAt: after(dueOn, 1) });
}

function shownIn({ world, idOf }: Layer, facts: PromiseFacts): PastEvidence[] {
  const { key, relationship, by, answeredBy, keptOn, dueOn, importance } = facts;
  const status = statusOf(world, facts);
  if (status !== 'KEPT' && status !== 'KEPT_LATE' && status !== 'BROKEN') return [];
  return [{
    key: `promise/${key}`, relationship, direction: shownBy(sideOf(world, by)), ...promiseFinding(status, importance, defaultOutcomeMap), source: { type: 'PartnerPromise', id: idOf('promise', key) },
    occurredAt: new Date(`${keptOn ?? dueOn}T00:00:00Z`), knownAt: settledAt(world, facts)!, by: answeredBy!,
  }];
}

function statusOf(world: WorldFacts, { key, answeredBy, keptOn, dueOn, broken, contested, isWaived }: PromiseFacts): PromiseStatus {
  if (world.promises.some(({ supersedes }) => supersedes === key)) return 'RENEGOTIATED';
  if (answeredBy === undefined) return 'MADE';
  if (keptOn !== undefined) return keptStatus(keptOn, dueOn);
  if (broken !== undefined) return 'BROKEN';
  if (contested !== undefined) return 'CONTESTED';
  return isWaived === true ? 'WAIVED' : 'ACCEPTED';
}

function settledAt(world: WorldFacts, facts: PromiseFacts): Date | null {
  const other = world.promises.find(({ supersedes }) => supersedes === facts.key);
  if (other !== undefined) return after(other.madeOn, 1);
  if (facts.keptOn !== undefined) return after(facts.keptOn, 2);
  return facts.broken !== undefined || facts.isWaived === true ? after(facts.dueOn, 2) : null;
}

function sideOf({ users, focal }: WorldFacts, user: string): Side {
  return users.find(({ key }) => key === user)!.party === focal ? 'FOCAL' : 'PARTNER';
}

function timeZoneOfPromisee(world: WorldFacts, { relationship, by }: PromiseFacts): string {
  const { partner } = world.relationships.find(({ key }) => key === relationship)!;
  const promisee = sideOf(world, by) === 'FOCAL' ? partner : world.focal;
  return world.parties.find(({ key }) => key === promisee)!.timeZone;
}

function morningOf(day: string): Date {
  return new Date(`${day}T01:00:00Z`);
}

function after(day: string, days: number): Date {
  return new Date(morningOf(day).getTime() + days * 86_400_000);
}
