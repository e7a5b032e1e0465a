import { whenPartiesMerge } from '../../partners/merge/merge-part.ts';
import type { Room } from '../../platform/room.ts';
import { AgreementMutations, agreementPayloads } from './agreements/service-agreement.mutations.resolver.ts';
import { ServiceAgreementEntity } from './agreements/service-agreement.entity.ts';
import './figures/service-measures.ts';
import { DepartmentService, RelationshipService } from './department-lists.type.ts';
import { HandOverMutations, handOverPayloads } from './hand-overs/work-hand-over.mutations.resolver.ts';
import { WorkHandOverEntity, WorkHandOverStepEntity } from './hand-overs/work-hand-over.entity.ts';
import { internalServiceRules } from './internal-service.policy.ts';
import { InternalServiceQueries } from './internal-service.resolver.ts';
import { InternalServiceSubscriptions } from './internal-service.subscription.resolver.ts';
import { mergeDepartments } from './merge-departments.ts';
import { DepartmentPromiseEntity } from './promises/department-promise.entity.ts';
import { DepartmentPromiseMutations, departmentPromisePayloads } from './promises/department-promise.mutations.resolver.ts';
import { noteOverdueRequests } from './requests/note-overdue.job.ts';
import { RequestMutations, requestPayloads } from './requests/service-request.mutations.resolver.ts';
import { ServiceRequestEntity, ServiceRequestStepEntity } from './requests/service-request.entity.ts';

whenPartiesMerge(mergeDepartments);

/** How the firm's departments serve each other: what is agreed, asked, handed over and promised between them. */
export const internalServiceRoom: Room = {
  resolvers: [
    InternalServiceQueries, InternalServiceSubscriptions, AgreementMutations, ...agreementPayloads, RequestMutations, ...requestPayloads,
    HandOverMutations, ...handOverPayloads, DepartmentPromiseMutations, ...departmentPromisePayloads, RelationshipService, DepartmentService,
  ],
  entities: [ServiceAgreementEntity, ServiceRequestEntity, ServiceRequestStepEntity, WorkHandOverEntity, WorkHandOverStepEntity, DepartmentPromiseEntity],
  rules: internalServiceRules,
  jobs: [noteOverdueRequests],
};
