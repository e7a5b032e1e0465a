import { randomUUID } from 'node:crypto';
import type { World } from '../../world.ts';

/** Acts on partner charters as the tests do them, over the wire. */

const charter = `charter { id version state text { number purpose reason } texts { number } renewal renewalDueOn inForceAt supersededAt withdrawalReason
  departments { id version state department { id } spokesperson { id } textNumber objection } ratingConcordance { coefficient chiSquare degreesOfFreedom raters items } viewerActions { action isAllowed reason { code } } }`;
const department = `${charter} charterDepartment { id version state textNumber objection viewerActions { action isAllowed reason { code } } }`;

const acts: Readonly<Record<string, readonly [input: string, selection: string]>> = {
  draftPartnerCharter: ['DraftPartnerCharterInput', charter], revisePartnerCharter: ['RevisePartnerCharterInput', charter], askForCharterSignatures: ['ChangePartnerCharterInput', charter],
  withdrawPartnerCharter: ['WithdrawPartnerCharterInput', charter],
  signPartnerCharter: ['SignPartnerCharterInput', department], objectToPartnerCharter: ['ObjectToPartnerCharterInput', department], withdrawCharterObjection: ['ChangeCharterDepartmentInput', department],
  changeCharterSpokesperson: ['ChangeCharterSpokespersonInput', department], ratePartner: ['RatePartnerInput', `${department} rating { id charterYear keepsWord easyToWorkWith ratedBy { id } }`],
};

export interface Tried {
  readonly answer: Record<string, any>;
  readonly userErrors: readonly Record<string, any>[];
}

/** Does an act as a persona, whatever the answer. */
export async function tried(world: World, persona: string, name: string, input: object): Promise<Tried> {
  const [type, selection] = acts[name]!;
  const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';
  const { [name]: payload } = await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${errors} } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  const { userErrors, ...answer } = payload;
  return { answer, userErrors };
}

/** Does an act and takes the charter; fails the test when it is refused. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const { answer, userErrors } = await tried(world, persona, name, input);
  if (userErrors.length > 0) throw new Error(`${persona} ${name}: ${JSON.stringify(userErrors)}`);
  return answer['charter'];
}

/** The codes with which an act is refused; with the state where that is why. */
export async function refused(world: World, persona: string, name: string, input: object): Promise<string> {
  const { userErrors } = await tried(world, persona, name, input);
  return userErrors.map(({ code, currentState }) => (currentState === undefined ? code : `${code} ${currentState}`)).join(', ');
}

export const words = { purpose: 'Motors that last.', principles: 'We tell the bad news first.', gives: 'A forecast of six months.', expects: 'Answers within two days.' };

/** Three departments with the people who speak for them. */
export const speakers = { purchasing: 'buyer', 'research-and-development': 'engineer', production: 'planner' } as const;
export type Department = keyof typeof speakers;
export const departmentNames = Object.keys(speakers) as Department[];

export function named(world: World, ...names: readonly Department[]) {
  return names.map((name) => ({ departmentId: world.id(name), spokespersonId: world.userId(speakers[name]) }));
}

/** A charter of a relationship, drafted by its manager and put to the departments, with the ids of their places in it. */
export async function asked(world: World, relationship: string, manager: string, names: readonly Department[] = departmentNames) {
  const drafted = await done(world, manager, 'draftPartnerCharter', { relationshipId: world.relationshipId(relationship), ...words, departments: named(world, ...names) });
  const put = await done(world, manager, 'askForCharterSignatures', { charterId: drafted['id'] });
  return { charterId: put['id'] as string, places: placesOf(world, put) };
}

/** The ids of the departments' places in a charter. */
export function placesOf(world: World, { departments }: Record<string, any>): Record<Department, string> {
  const place = (name: Department) => departments.find((one: Record<string, any>) => one['department'].id === world.id(name))?.id;
  return Object.fromEntries(departmentNames.map((name) => [name, place(name)])) as Record<Department, string>;
}
