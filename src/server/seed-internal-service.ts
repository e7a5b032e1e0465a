import type { DepartmentPromiseFacts, InternalServiceStory, ServiceAgreementFacts } from '../../seeds/internal-service-facts.ts';
import type { Write } from '../platform/writes/write.ts';
import { ServiceAgreementEntity } from '../practices/internal-service/agreements/service-agreement.entity.ts';
import { DepartmentPromiseEntity } from '../practices/internal-service/promises/department-promise.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';
import { seedEvidence } from './seed-evidence.ts';
import type { SeedLayer } from './seed-layer.ts';
import { evidenceOfHandOver, evidenceOfPromise, evidenceOfRequest } from './seed-service-evidence.ts';
import { addHandOver, addRequest } from './seed-service-work.ts';

/** Lays out how departments serve each other, and the evidence of trust that follows from it. */
export async function seedInternalService(layer: SeedLayer, tx: Write): Promise<void> {
  const story = layer.world.internalService;
  if (story === undefined) return;
  for (const agreement of story.agreements) {
    addAgreement(layer, agreement, story.agreements.find(({ supersedes }) => supersedes === agreement.key));
    // One refers to that whose place it takes.
    await layer.em.flush();
  }
  for (const promise of story.promises) addPromise(layer, promise);
  await layer.em.flush();
  const requests = [];
  for (const request of story.requests) requests.push(await addRequest(layer, tx, { request, agreement: agreementOf(story, request.agreement) }));
  for (const handOver of story.handOvers) await addHandOver(layer, tx, handOver);
  await layer.em.flush();
  await seedEvidence(layer, [...requests.flatMap((served) => evidenceOfRequest(layer, served)), ...story.handOvers.flatMap((one) => evidenceOfHandOver(layer, one)), ...story.promises.flatMap((one) => evidenceOfPromise(layer, one))]);
}

function agreementOf({ agreements }: InternalServiceStory, key: string): ServiceAgreementFacts {
  return agreements.find((one) => one.key === key)!;
}

function addAgreement({ em, workspaceId, idOf }: SeedLayer, facts: ServiceAgreementFacts, next: ServiceAgreementFacts | undefined): void {
  const { key, relationship, from, to, service, details, workingHours, by, on, agreedBy, supersedes } = facts;
  em.create(ServiceAgreementEntity, {
    workspaceId, id: idOf('service-agreement', key), relationshipId: idOf('relationship', relationship), providerId: idOf('party', from), receiverId: idOf('party', to), service, details: details ?? null, workingHours,
    inForceFrom: dayIn(on + 1), inForceUntil: next === undefined ? null : dayIn(next.on + 1), state: next !== undefined ? 'SUPERSEDED' : agreedBy === undefined ? 'PROPOSED' : 'AGREED',
    supersedesId: supersedes === undefined ? null : idOf('service-agreement', supersedes),
    proposedByDepartmentId: idOf('party', to), proposedBy: idOf('user', by), proposedAt: momentIn(on), receiverAgreedBy: idOf('user', by), receiverAgreedAt: momentIn(on),
    ...(agreedBy !== undefined && { providerAgreedBy: idOf('user', agreedBy), providerAgreedAt: momentIn(on + 0.5), agreedAt: momentIn(on + 0.5) }),
    ...(next !== undefined && { closedBy: idOf('user', next.agreedBy!), closedAt: momentIn(next.on + 0.5) }),
  } as never);
}

function addPromise({ em, workspaceId, idOf }: SeedLayer, { key, relationship, from, to, statement, importance, by, on, dueOn, acceptedBy, keptOn, isBroken }: DepartmentPromiseFacts): void {
  const settledOn = keptOn ?? (isBroken === true ? dueOn + 1 : undefined);
  em.create(DepartmentPromiseEntity, {
    workspaceId, id: idOf('department-promise', key), relationshipId: idOf('relationship', relationship), promisorId: idOf('party', from), promiseeId: idOf('party', to), statement, importance, dueOn: dayIn(dueOn),
    state: keptOn !== undefined ? 'KEPT' : isBroken === true ? 'BROKEN' : acceptedBy === undefined ? 'MADE' : 'ACCEPTED', madeBy: idOf('user', by), madeAt: momentIn(on),
    ...(acceptedBy !== undefined && { acceptedBy: idOf('user', acceptedBy), acceptedAt: momentIn(on + 1) }), keptOn: keptOn === undefined ? null : dayIn(keptOn),
    ...(settledOn !== undefined && { settledBy: idOf('user', acceptedBy!), settledAt: momentIn(settledOn) }),
  } as never);
}
