import { Relationship } from '../../markets/relationship.type.ts';
import { Party } from '../../partners/party.type.ts';
import { User } from '../../partners/user.type.ts';
import { addsTo, expression, one, page } from '../../platform/reads/declare.ts';
import { sql } from '../../platform/sql.ts';
import { serviceAgreementPage } from './agreements/service-agreement.page.ts';
import { ServiceFigures, serviceFigures } from './figures/service-figures.type.ts';
import { workHandOverPage } from './hand-overs/work-hand-over.page.ts';
import { seeInternalService } from './internal-service.policy.ts';
import { departmentPromisePage } from './promises/department-promise.type.ts';
import { serviceRequestPage } from './requests/service-request.page.ts';

const rule = seeInternalService;

/** What service between departments adds to a relationship between two of them; of others the lists are empty. */
@addsTo(() => Relationship)
export class RelationshipService {
  @page(() => serviceAgreementPage, { link: { id: 'relationship_id' }, rule, description: 'Between two departments: what they have agreed to do for each other, newest first; staff only.' })
  serviceAgreements!: unknown;

  @page(() => serviceRequestPage, { link: { id: 'relationship_id' }, rule, description: 'Between two departments: what they ask each other to do, newest first; staff only.' })
  serviceRequests!: unknown;

  @page(() => workHandOverPage, { link: { id: 'relationship_id' }, rule, description: 'Between two departments: the work that they hand over to each other, newest first; staff only.' })
  workHandOvers!: unknown;

  @page(() => departmentPromisePage, { link: { id: 'relationship_id' }, rule, description: 'Between two departments: what they promise each other, newest first; staff only.' })
  departmentPromises!: unknown;
}

/** What it adds to a party that is a department of the firm; of others the lists are empty. */
@addsTo(() => Party)
export class DepartmentService {
  @one(() => User, {
    nullable: true, rule, description: 'Of a department: its head; null where nobody heads it. Staff only.',
    link: (party, user) => sql`${user('workspace_id')} = ${party('workspace_id')} and ${user('id')} = (select p.person_id from department_post p
      join relationship r on r.workspace_id = p.workspace_id and r.id = p.relationship_id where p.workspace_id = ${party('workspace_id')} and p.state = 'HELD' and p.is_head
        and r.partner_id = ${party('id')} and r.focal_id = ${party('parent_id')} and r.market = 'INTERNAL' and r.stage <> 'TERMINATED')`,
  })
  departmentHead!: User | null;

  @page(() => serviceAgreementPage, { link: { id: 'provider_id' }, rule, description: 'Of a department: what it does for others by agreement, newest first; staff only.' })
  servicesProvided!: unknown;

  @page(() => serviceAgreementPage, { link: { id: 'receiver_id' }, rule, description: 'Of a department: what others do for it by agreement, newest first; staff only.' })
  servicesReceived!: unknown;

  @page(() => serviceRequestPage, { link: { id: 'provider_id' }, rule, description: 'Of a department: what others ask it to do, newest first; staff only.' })
  requestsToServe!: unknown;

  @page(() => serviceRequestPage, { link: { id: 'requester_id' }, rule, description: 'Of a department: what it asks others to do, newest first; staff only.' })
  requestsMade!: unknown;

  @page(() => workHandOverPage, { link: { id: 'from_id' }, rule, description: 'Of a department: work that it hands over, newest first; staff only.' })
  workHandedOver!: unknown;

  @page(() => workHandOverPage, { link: { id: 'to_id' }, rule, description: 'Of a department: work that is handed over to it, newest first; staff only.' })
  workReceived!: unknown;

  @expression(() => ServiceFigures, { sql: serviceFigures, nullable: true, rule, description: 'Of a department: how it serves the others; null for any other party. Staff only.' })
  serviceFigures!: ServiceFigures | null;
}
