import { randomUUID } from 'node:crypto';
import { day } from '../../trust/sessions.ts';
import type { World } from '../../world.ts';
import { done as inside } from '../inside-acts.ts';

/** Acts on service between departments as the tests do them, over the wire. */

const actions = 'viewerActions { action isAllowed reason { code } }';
const selections = {
  relationship: 'relationship { id market stage focal { id } partner { id } providingDepartment { id } receivingDepartment { id } serviceOwed }',
  serviceAgreement: `serviceAgreement { id version state isInForce inForceFrom inForceUntil workingHours provider { id } receiver { id } agreedAt closeReason supersedes { id state inForceUntil } ${actions} }`,
  serviceRequest: `serviceRequest { id version state agreedHours isByWorkingDays dueAt isOverdue isInTime hoursTaken returns satisfaction comment overdueNotedAt provider { id } requester { id } agreement { id } steps { number kind note hours dueAt madeBy { id } } ${actions} }`,
  workHandOver: `workHandOver { id version state round hoursToTakeUp handedOverAt takenUpAt from { id } to { id } request { id } steps { number round kind note hours } ${actions} }`,
  departmentPromise: `departmentPromise { id version state dueOn keptOn isKeptLate isOverdue settleNote promisor { id } promisee { id } ${actions} }`,
} as const;
type Kind = keyof typeof selections;

const acts: Readonly<Record<string, readonly [input: string, record: Kind]>> = {
  connectDepartments: ['ConnectDepartmentsInput', 'relationship'],
  proposeServiceAgreement: ['ProposeServiceAgreementInput', 'serviceAgreement'], agreeToService: ['ChangeServiceAgreementInput', 'serviceAgreement'],
  declineServiceAgreement: ['CloseServiceAgreementInput', 'serviceAgreement'], withdrawServiceAgreement: ['CloseServiceAgreementInput', 'serviceAgreement'],
  endServiceAgreement: ['CloseServiceAgreementInput', 'serviceAgreement'],
  requestService: ['RequestServiceInput', 'serviceRequest'], takeUpServiceRequest: ['ChangeServiceRequestInput', 'serviceRequest'], finishServiceRequest: ['NoteServiceRequestInput', 'serviceRequest'],
  acceptService: ['AcceptServiceInput', 'serviceRequest'], returnService: ['DropServiceRequestInput', 'serviceRequest'], withdrawServiceRequest: ['DropServiceRequestInput', 'serviceRequest'],
  handOverWork: ['HandOverWorkInput', 'workHandOver'], takeUpWork: ['ChangeWorkHandOverInput', 'workHandOver'], returnWork: ['DropWorkHandOverInput', 'workHandOver'],
  handOverWorkAgain: ['HandOverWorkAgainInput', 'workHandOver'], withdrawWorkHandOver: ['DropWorkHandOverInput', 'workHandOver'],
  makeDepartmentPromise: ['MakeDepartmentPromiseInput', 'departmentPromise'], acceptDepartmentPromise: ['ChangeDepartmentPromiseInput', 'departmentPromise'],
  withdrawDepartmentPromise: ['CloseDepartmentPromiseInput', 'departmentPromise'], waiveDepartmentPromise: ['CloseDepartmentPromiseInput', 'departmentPromise'],
  confirmDepartmentPromiseKept: ['ConfirmDepartmentPromiseKeptInput', 'departmentPromise'], reportDepartmentPromiseBroken: ['CloseDepartmentPromiseInput', 'departmentPromise'],
};

export interface Tried {
  readonly record: Record<string, any> | null;
  readonly userErrors: readonly Record<string, any>[];
}

/** Does an act as a persona, whatever the answer. */
export async function tried(world: World, persona: string, name: string, input: object): Promise<Tried> {
  const [type, record] = acts[name]!;
  const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';
  const { [name]: payload } = await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selections[record]} ${errors} } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  return { record: payload[record], userErrors: payload.userErrors };
}

/** Does an act and takes the record; fails the test when it is refused. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const { record, userErrors } = await tried(world, persona, name, input);
  if (userErrors.length > 0) throw new Error(`${persona} ${name}: ${JSON.stringify(userErrors)}`);
  return record!;
}

/** The codes with which an act is refused; with the state where that is why. */
export async function refused(world: World, persona: string, name: string, input: object): Promise<string> {
  const { userErrors } = await tried(world, persona, name, input);
  return userErrors.map(({ code, currentState }) => (currentState === undefined ? code : `${code} ${currentState}`)).join(', ');
}

/** Which acts a record says that a persona may do to it. */
export function allowedOf({ viewerActions }: Record<string, any>): string[] {
  return viewerActions.filter(({ isAllowed }: Record<string, any>) => isAllowed).map(({ action }: Record<string, any>) => action);
}

/** Two departments that have had nothing to do with each other in the demo, headed by two people, with a member each. */
export interface Two {
  readonly relationshipId: string;
  /** Headed by `planner`, with `second-manager`. */
  readonly serving: string;
  /** Headed by `manager`, with `buyer`. */
  readonly asking: string;
}

export async function connected(world: World, serving = 'marketing', asking = 'after-sales'): Promise<Two> {
  const departments = { serving: world.id(serving), asking: world.id(asking) };
  for (const [department, head, member] of [[serving, 'planner', 'second-manager'], [asking, 'manager', 'buyer']] as const) {
    const post = { relationshipId: world.relationshipId(`${department}.internal`), sinceOn: day(-1) };
    await inside(world, 'admin', 'nameDepartmentPost', { ...post, personId: world.userId(head), isHead: true });
    await inside(world, head, 'nameDepartmentPost', { ...post, personId: world.userId(member) });
  }
  const { id } = await done(world, 'manager', 'connectDepartments', { providingDepartmentId: departments.serving, receivingDepartmentId: departments.asking });
  return { relationshipId: id, ...departments };
}

/** An agreement between two that holds from today on. */
export async function agreed(world: World, { relationshipId, serving }: Two, workingHours = 48): Promise<string> {
  const today = new Date().toISOString().slice(0, 10);
  const { id } = await done(world, 'planner', 'proposeServiceAgreement', { relationshipId, providingDepartmentId: serving, service: 'Pictures for the parts catalogue', workingHours, inForceFrom: today });
  await done(world, 'manager', 'agreeToService', { serviceAgreementId: id });
  return id;
}

/** A request under an agreement, or under none. */
export async function requested(world: World, { relationshipId, serving }: Two, serviceAgreementId?: string): Promise<string> {
  return (await done(world, 'buyer', 'requestService', { relationshipId, providingDepartmentId: serving, serviceAgreementId, title: 'The rear rack', what: 'Twelve pictures, white ground.' }))['id'];
}

/** Work handed over, by `serving` to `asking`. */
export async function handedOver(world: World, { relationshipId, asking }: Two, more: object = {}): Promise<string> {
  return (await done(world, 'second-manager', 'handOverWork', { relationshipId, receivingDepartmentId: asking, title: 'The catalogue', what: 'Two hundred pages; prices are missing.', ...more }))['id'];
}
