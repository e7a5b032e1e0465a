import type { EntityManager } from '@mikro-orm/postgresql';
import type { EndingRequestFacts, HandoverFacts, LoadOverrideFacts, ManagerLimitFacts } from '../../seeds/management-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { EndingRequestEntity } from '../markets/endings/ending-request.entity.ts';
import { HandoverEntity, HandoverItemEntity } from '../markets/handovers/handover.entity.ts';
import { LoadOverrideEntity } from '../markets/managers/load-override.entity.ts';
import { ManagerLimitEntity } from '../markets/managers/manager-limit.entity.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out how a demo world's managers divide their work. */
export async function seedManagement(layer: Layer): Promise<void> {
  const { limits, overrides, handovers, endingRequests } = layer.world.management;
  for (const limit of limits) addLimit(layer, limit);
  for (const override of overrides) addOverride(layer, override);
  for (const handover of handovers) addHandover(layer, handover);
  for (const request of endingRequests) addEndingRequest(layer, request);
  await layer.em.flush();
  for (const handover of handovers) addItems(layer, handover);
}

function addLimit({ em, workspaceId, idOf }: Layer, { key, manager, limit, reason }: ManagerLimitFacts): void {
  em.create(ManagerLimitEntity, { workspaceId, id: idOf('limit', key), userId: manager === undefined ? null : idOf('user', manager), keyLimit: limit, reason: reason ?? null } as never);
}

function addOverride({ em, workspaceId, idOf }: Layer, { key, relationship, manager, by, limit, keyRelationships, reason }: LoadOverrideFacts): void {
  em.create(LoadOverrideEntity, {
    workspaceId, id: idOf('override', key), relationshipId: idOf('relationship', relationship), userId: idOf('user', manager), keyLimit: limit, keyRelationships, reason,
    overriddenAt: new Date(), overriddenBy: idOf('user', by),
  });
}

function addHandover({ em, workspaceId, idOf }: Layer, { key, relationship, from, to, startedBy, reason }: HandoverFacts): void {
  em.create(HandoverEntity, {
    workspaceId, id: idOf('handover', key), relationshipId: idOf('relationship', relationship), fromUserId: idOf('user', from), toUserId: idOf('user', to),
    startedBy: idOf('user', startedBy), reason, status: 'OPEN',
  } as never);
}

function addItems({ em, workspaceId, idOf }: Layer, { key, relationship, items }: HandoverFacts): void {
  for (const [index, { key: itemKey, name, isRequired, doneBy, note }] of items.entries()) {
    em.create(HandoverItemEntity, {
      workspaceId, id: idOf('handover-item', `${key}/${itemKey}`), handoverId: idOf('handover', key), relationshipId: idOf('relationship', relationship), position: index + 1,
      name: name.en, names: { ...name }, isRequired, note: note ?? null, ...(doneBy !== undefined && { doneAt: new Date(), doneBy: idOf('user', doneBy) }),
    } as never);
  }
}

function addEndingRequest({ em, workspaceId, idOf }: Layer, { key, relationship, requestedBy, reason, note, declined }: EndingRequestFacts): void {
  const decided = declined === undefined ? { status: 'OPEN' } : { status: 'DECLINED', decidedAt: new Date(), decidedBy: idOf('user', declined.by), decisionNote: declined.note };
  em.create(EndingRequestEntity, {
    workspaceId, id: idOf('ending', key), relationshipId: idOf('relationship', relationship), requestedBy: idOf('user', requestedBy), reason, note, ...decided,
  } as never);
}
