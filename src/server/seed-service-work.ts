import type { ServiceAgreementFacts, ServiceRequestFacts, WorkHandOverFacts } from '../../seeds/internal-service-facts.ts';
import { countedHours, replyDueAt, type WorkingTime } from '../domain/reply-time.ts';
import type { Write } from '../platform/writes/write.ts';
import { WorkHandOverEntity, WorkHandOverStepEntity } from '../practices/internal-service/hand-overs/work-hand-over.entity.ts';
import { ServiceRequestEntity, type ServiceRequestState, ServiceRequestStepEntity } from '../practices/internal-service/requests/service-request.entity.ts';
import { workingTimeOf } from '../practices/internal-service/working-time.ts';
import { momentIn } from './seed-days.ts';
import type { SeedLayer } from './seed-layer.ts';

/** A request with the agreement that it was made under. */
interface Asked {
  readonly request: ServiceRequestFacts;
  readonly agreement: ServiceAgreementFacts;
}

/** What came of it: hours at each time that it was said to be done. */
export interface Served extends Asked {
  readonly doneAt: readonly { readonly at: Date; readonly hours: number }[];
}

interface Step {
  readonly kind: ServiceRequestState;
  readonly at: Date;
  readonly by: string;
  readonly note?: string;
  readonly hours?: number;
}

/** Days between a request's coming back and its being done again. */
const doneAgainAfter = 1.5;

/** A request of the past with its steps, its hours counted by the calendar as they would have been. */
export async function addRequest({ em, workspaceId, idOf }: SeedLayer, tx: Write, asked: Asked): Promise<Served> {
  const { request, agreement } = asked;
  const work = await workingTimeOf(em, tx.ctx, idOf('party', agreement.from));
  const [from, doneAt] = [momentIn(request.on), doneMoments(asked, work)];
  const steps = stepsOf(asked, doneAt);
  const [of, state] = [{ workspaceId, relationshipId: idOf('relationship', agreement.relationship) }, steps.at(-1)!.kind];
  const due = dueMoments(asked, work, doneAt[0]);
  const last = doneAt.at(-1);
  const isDone = state === 'DONE' || state === 'ACCEPTED';
  const user = (key: string) => idOf('user', key);
  em.create(ServiceRequestEntity, {
    ...of, id: idOf('service-request', request.key), providerId: idOf('party', agreement.from), requesterId: idOf('party', agreement.to), agreementId: idOf('service-agreement', agreement.key), title: request.title, what: request.what,
    state, step: steps.length, returns: request.returned === undefined ? 0 : 1, requestedBy: user(request.by), requestedAt: from, agreedHours: agreement.workingHours, isByWorkingDays: work !== null, dueAt: due.last,
    ...(request.servedBy !== undefined && { takenUpBy: user(request.servedBy), takenUpAt: steps.findLast(({ kind }) => kind === 'TAKEN_UP')!.at }),
    ...(last !== undefined && { doneBy: user(request.servedBy!), doneAt: last.at, hoursTaken: last.hours, isInTime: isDone ? last.at <= due.last : null }),
    ...(request.returned !== undefined && { returnedBy: user(request.by), returnedAt: momentIn(request.returned.on) }),
    ...(request.accepted !== undefined && { acceptedBy: user(request.by), acceptedAt: momentIn(request.accepted.on), satisfaction: request.accepted.satisfaction, comment: request.accepted.comment ?? null }),
    ...(request.withdrawn !== undefined && { withdrawnBy: user(request.by), withdrawnAt: momentIn(request.withdrawn.on), withdrawalReason: request.withdrawn.reason }),
  } as never);
  // Steps stand on their request.
  await em.flush();
  const cameBackAt = steps.findIndex(({ kind }) => kind === 'RETURNED');
  for (const [index, { kind, at, by, note = null, hours = null }] of steps.entries()) {
    em.create(ServiceRequestStepEntity, {
      ...of, id: idOf('service-request-step', `${request.key}/${index + 1}`), requestId: idOf('service-request', request.key), number: index + 1, kind, madeBy: user(by), madeAt: at, note, hours,
      dueAt: cameBackAt >= 0 && index >= cameBackAt ? due.last : due.first,
    } as never);
  }
  return { ...asked, doneAt };
}

function doneMoments({ request: { on, doneOn, returned } }: Asked, work: WorkingTime | null): { at: Date; hours: number }[] {
  if (doneOn === undefined) return [];
  const first = { at: momentIn(doneOn), hours: countedHours(momentIn(on), momentIn(doneOn), work) };
  if (returned === undefined) return [first];
  const again = momentIn(returned.on + doneAgainAfter);
  return [first, { at: again, hours: first.hours + countedHours(momentIn(returned.on), again, work) }];
}

/** By when it was to be done at first, and by when at last: what is left of its time goes on when it comes back. */
function dueMoments({ request: { on, returned }, agreement: { workingHours } }: Asked, work: WorkingTime | null, done?: { hours: number }): { first: Date; last: Date } {
  const first = replyDueAt(momentIn(on), workingHours, work);
  if (returned === undefined) return { first, last: first };
  const left = workingHours - done!.hours;
  return { first, last: left <= 0 ? first : replyDueAt(momentIn(returned.on), left, work) };
}

function stepsOf({ request }: Asked, doneAt: Served['doneAt']): Step[] {
  const { by, on, servedBy, note, returned, accepted, withdrawn } = request;
  const done = (index: number): Step[] => (doneAt[index] === undefined ? [] : [{ kind: 'DONE', at: doneAt[index].at, by: servedBy!, hours: doneAt[index].hours, ...(note !== undefined && { note }) }]);
  return [
    { kind: 'REQUESTED', at: momentIn(on), by },
    ...(servedBy === undefined ? [] : [{ kind: 'TAKEN_UP', at: momentIn(on + 0.2), by: servedBy } as const]), ...done(0),
    ...(returned === undefined ? [] : [{ kind: 'RETURNED', at: momentIn(returned.on), by, note: returned.reason } as const, { kind: 'TAKEN_UP', at: momentIn(returned.on + 0.1), by: servedBy! } as const, ...done(1)]),
    ...(accepted === undefined ? [] : [{ kind: 'ACCEPTED', at: momentIn(accepted.on), by, ...(accepted.comment !== undefined && { note: accepted.comment }) } as const]),
    ...(withdrawn === undefined ? [] : [{ kind: 'WITHDRAWN', at: momentIn(withdrawn.on), by, note: withdrawn.reason } as const]),
  ];
}

/** Work handed over in the past with its steps. */
export async function addHandOver({ em, workspaceId, idOf }: SeedLayer, tx: Write, facts: WorkHandOverFacts): Promise<void> {
  const { key, relationship, from, to, request, title, what, by, on, takenUp, returned } = facts;
  const work = await workingTimeOf(em, tx.ctx, idOf('party', to));
  const hours = takenUp === undefined ? null : countedHours(momentIn(on), momentIn(takenUp.on), work);
  const steps = [
    { kind: 'HANDED_OVER', by, on }, ...(takenUp === undefined ? [] : [{ kind: 'TAKEN_UP', ...takenUp, hours }]), ...(returned === undefined ? [] : [{ kind: 'RETURNED', by: returned.by, on: returned.on, note: returned.reason }]),
  ] as readonly { kind: string; by: string; on: number; note?: string; hours?: number | null }[];
  const [of, id] = [{ workspaceId, relationshipId: idOf('relationship', relationship) }, idOf('work-hand-over', key)];
  em.create(WorkHandOverEntity, {
    ...of, id, fromId: idOf('party', from), toId: idOf('party', to), requestId: request === undefined ? null : idOf('service-request', request), title, what, state: steps.at(-1)!.kind, step: steps.length, round: 1, isByWorkingDays: work !== null,
    firstHandedOverAt: momentIn(on), handedOverBy: idOf('user', by), handedOverAt: momentIn(on),
    ...(takenUp !== undefined && { takenUpBy: idOf('user', takenUp.by), takenUpAt: momentIn(takenUp.on), hoursToTakeUp: hours }),
    ...(returned !== undefined && { returnedBy: idOf('user', returned.by), returnedAt: momentIn(returned.on) }),
  } as never);
  await em.flush();
  for (const [index, step] of steps.entries()) {
    em.create(WorkHandOverStepEntity, {
      ...of, id: idOf('work-hand-over-step', `${key}/${index + 1}`), handOverId: id, number: index + 1, round: 1, kind: step.kind, madeBy: idOf('user', step.by), madeAt: momentIn(step.on), note: step.note ?? null, hours: step.hours ?? null,
    } as never);
  }
}
