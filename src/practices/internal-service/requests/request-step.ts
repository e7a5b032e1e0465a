import { newId } from '../../../platform/ids.ts';
import type { UserErrorFacts } from '../../../platform/errors/refusal.ts';
import type { Write } from '../../../platform/writes/write.ts';
import { changedConstraints, type Kind } from '../hold.ts';
import { requestActions } from '../internal-service.actions.ts';
import { ServiceRequestEntity, type ServiceRequestRecord, type ServiceRequestState, ServiceRequestStepEntity, type ServiceRequestStepRecord } from './service-request.entity.ts';

export type RequestAnswer = { readonly serviceRequestId: string };

export const requestConstraints: Record<string, UserErrorFacts> = changedConstraints('service_request', 'service_request_step');

/** What acts on requests hold. */
export const requestKind: Kind<ServiceRequestRecord> = {
  type: 'ServiceRequest', entity: ServiceRequestEntity, field: 'serviceRequestId', actions: requestActions, ends: ({ providerId, requesterId }) => [providerId, requesterId],
};

interface Step {
  readonly to: ServiceRequestState;
  /** What changes with it beside the state. */
  readonly changes: Partial<ServiceRequestRecord>;
  readonly note?: string | null;
  /** Hours that have counted, where it tells them. */
  readonly hours?: number | null;
}

/** Takes a request its next step, which is written down beside it. */
export async function takeStep({ em, ctx }: Write, request: ServiceRequestRecord, { to, changes, note = null, hours = null }: Step): Promise<RequestAnswer> {
  em.assign(request, { ...changes, state: to, step: request.step + 1 });
  // The step is that of a request that has taken it.
  await em.flush();
  addStep({ em, ctx } as Write, request, { note, hours });
  return { serviceRequestId: request.id };
}

/** Writes down the step that a request has just taken. */
export function addStep({ em, ctx }: Write, { workspaceId, relationshipId, id: requestId, step, state, dueAt }: ServiceRequestRecord, { note, hours }: Required<Pick<Step, 'note' | 'hours'>>): void {
  em.create(ServiceRequestStepEntity, {
    workspaceId, id: newId(), relationshipId, requestId, number: step, kind: state, madeBy: ctx.principal.id, madeAt: ctx.now, note, hours, dueAt: dueAt ?? null,
  } as ServiceRequestStepRecord);
}
