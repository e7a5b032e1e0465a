import type { InternalServiceStory, ServiceRequestFacts, WorkHandOverFacts } from '../../../seeds/internal-service-facts.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { IsolationPart } from '../development/part.ts';
import { forStaff } from '../development/shown.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };
const ledger = { app_user: 'INSERT SELECT' };
const courses = ['service_agreement', 'service_request', 'work_hand_over', 'department_promise'];
const steps = ['service_request', 'work_hand_over'];
const today = new Date().toISOString().slice(0, 10);

/** How departments serve each other: the firm's own, of which a partner learns nothing. */
export const internalService: IsolationPart = {
  grants: {
    service_agreement: rights, service_request: rights, service_request_step: ledger, work_hand_over: rights, work_hand_over_step: ledger, department_promise: rights,
  },
  types: {
    ServiceAgreement: { table: 'service_agreement', changedBy: 'STAFF', isEvent: true },
    ServiceRequest: { table: 'service_request', changedBy: 'STAFF', isEvent: true },
    ServiceRequestStep: { table: 'service_request_step', changedBy: 'NOBODY', isEvent: true },
    WorkHandOver: { table: 'work_hand_over', changedBy: 'STAFF', isEvent: true },
    WorkHandOverStep: { table: 'work_hand_over_step', changedBy: 'NOBODY', isEvent: true },
    DepartmentPromise: { table: 'department_promise', changedBy: 'STAFF', isEvent: true },
  },
  narrowing: ['audit_entry_of_internal_service', 'relationship_between_departments'],
  functions: {
    'acts_for_department(uuid,uuid,boolean)': 's', 'relationship_ends_fit()': 'v',
    ...Object.fromEntries(courses.flatMap((table) => [[`${table}_begins()`, 'v'], [`${table}_keeps_to_its_course()`, 'v']])),
    ...Object.fromEntries(steps.flatMap((table) => [[`${table}_has_its_step()`, 'v'], [`${table}_step_is_its_records()`, 'v']])),
  },
  records: ({ internalService: story }, make) => (story === undefined ? [] : recordsOf(make, story).map(forStaff)),
  twins: {
    service_agreement: { service: "'Twin of ' || service" }, service_request: { title: "'Twin of ' || title" }, service_request_step: {}, work_hand_over: { title: "'Twin of ' || title" },
    work_hand_over_step: {}, department_promise: { statement: "'Twin of ' || statement" },
  },
  told: { Relationship: [], Party: [] },
  toldToStaff: { Party: ['departmentHead', 'serviceFigures'] },
  emptyToPartners: {
    Relationship: ['serviceAgreements', 'serviceRequests', 'workHandOvers', 'departmentPromises'],
    Party: ['servicesProvided', 'servicesReceived', 'requestsToServe', 'requestsMade', 'workHandedOver', 'workReceived'],
  },
  lists: [
    { root: 'serviceAgreements', stem: 'ServiceAgreement', type: 'ServiceAgreement', enumerations: { states: 'state' }, isForStaff: true },
    { root: 'serviceRequests', stem: 'ServiceRequest', type: 'ServiceRequest', enumerations: { states: 'state' }, isForStaff: true },
    { root: 'workHandOvers', stem: 'WorkHandOver', type: 'WorkHandOver', enumerations: { states: 'state' }, isForStaff: true },
    { root: 'departmentPromises', stem: 'DepartmentPromise', type: 'DepartmentPromise', enumerations: { states: 'state' }, isForStaff: true },
  ],
  byId: ['serviceAgreement', 'serviceRequest', 'workHandOver', 'departmentPromise'],
  acts: {
    RELATIONSHIP_WRITE: ['connectDepartments'],
    DEALING_WRITE: [
      'proposeServiceAgreement', 'agreeToService', 'declineServiceAgreement', 'withdrawServiceAgreement', 'endServiceAgreement',
      'requestService', 'takeUpServiceRequest', 'finishServiceRequest', 'acceptService', 'returnService', 'withdrawServiceRequest', 'handOverWork', 'takeUpWork', 'returnWork', 'handOverWorkAgain', 'withdrawWorkHandOver',
      'makeDepartmentPromise', 'acceptDepartmentPromise', 'withdrawDepartmentPromise', 'waiveDepartmentPromise', 'confirmDepartmentPromiseKept', 'reportDepartmentPromiseBroken',
    ],
  },
  ids: {
    serviceAgreementId: 'ServiceAgreement', supersedesServiceAgreementId: 'ServiceAgreement', serviceRequestId: 'ServiceRequest', workHandOverId: 'WorkHandOver',
    departmentPromiseId: 'DepartmentPromise', providerId: 'Party', receiverId: 'Party', requesterId: 'Party', fromId: 'Party', toId: 'Party', promisorId: 'Party', promiseeId: 'Party',
  },
  samples: {
    ProposeServiceAgreementInput: { inForceFrom: today, workingHours: 24 }, MakeDepartmentPromiseInput: { importance: 3, dueOn: today }, AcceptServiceInput: { satisfaction: 3 },
    ConfirmDepartmentPromiseKeptInput: { keptOn: today },
  },
};

function recordsOf(make: Make, { agreements, requests, handOvers, promises }: InternalServiceStory): FactRecord[] {
  return [
    ...agreements.map(({ key, service, details }) => make('ServiceAgreement', 'service-agreement', key, null, { service: [service], details: [details] })),
    ...requests.flatMap((request) => requestOf(make, request)),
    ...handOvers.flatMap((handOver) => handOverOf(make, handOver)),
    ...promises.map(({ key, statement }) => make('DepartmentPromise', 'department-promise', key, null, { statement: [statement] })),
  ];
}

function requestOf(make: Make, { key, title, what, servedBy, doneOn, note, returned, accepted, withdrawn }: ServiceRequestFacts): FactRecord[] {
  const notes = [undefined, ...(servedBy === undefined ? [] : [undefined]), ...(doneOn === undefined ? [] : [note]), ...(returned === undefined ? [] : [returned.reason, undefined, note]), ...(accepted === undefined ? [] : [accepted.comment]),
    ...(withdrawn === undefined ? [] : [withdrawn.reason])];
  return [
    make('ServiceRequest', 'service-request', key, null, { title: [title], what: [what], comment: [accepted?.comment], withdrawalReason: [withdrawn?.reason] }),
    ...notes.map((said, index) => make('ServiceRequestStep', 'service-request-step', `${key}/${index + 1}`, null, { note: [said] })),
  ];
}

function handOverOf(make: Make, { key, title, what, takenUp, returned }: WorkHandOverFacts): FactRecord[] {
  const notes = [undefined, ...(takenUp === undefined ? [] : [undefined]), ...(returned === undefined ? [] : [returned.reason])];
  return [
    make('WorkHandOver', 'work-hand-over', key, null, { title: [title], what: [what] }),
    ...notes.map((said, index) => make('WorkHandOverStep', 'work-hand-over-step', `${key}/${index + 1}`, null, { note: [said] })),
  ];
}
