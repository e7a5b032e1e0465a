import { toGlobalId } from '../../src/platform/ids.ts';
import { seedId } from '../../src/server/seed.ts';
import type { Actor, World } from '../world.ts';

export type Input = Record<string, unknown>;

/** What an act on people and keys answers: its records and values, and why not. */
export type SignInAnswer = Record<string, any> & { readonly userErrors: readonly Record<string, any>[] };

const userErrors =
  'userErrors { __typename code message field ... on StaleVersionError { current { id } } ... on StateConflictError { currentState allowedActions } }';
const membership =
  'membership { id status statusReason role invitationExpiresAt version user { id displayName email locale timeZone } party { id } }';
const apiKey = '{ id name role scopes isActive expiresAt revokedAt createdBy { id } party { id } version }';

/** The input type of each act, and what it is asked to answer. */
export const acts = {
  inviteMember: { input: 'InviteMemberInput', answer: `invitationCode ${membership}` },
  reissueInvitation: { input: 'ReissueInvitationInput', answer: `invitationCode ${membership}` },
  acceptInvitation: {
    input: 'AcceptInvitationInput',
    answer: 'membership { workspaceSlug workspaceName partyName role status isCurrent }',
  },
  suspendMember: { input: 'EndMembershipInput', answer: membership },
  reinstateMember: { input: 'ReinstateMemberInput', answer: membership },
  removeMember: { input: 'EndMembershipInput', answer: membership },
  createApiKey: { input: 'CreateApiKeyInput', answer: `key apiKey ${apiKey}` },
  rotateApiKey: { input: 'RotateApiKeyInput', answer: `key apiKey ${apiKey} previous ${apiKey}` },
  revokeApiKey: { input: 'RevokeApiKeyInput', answer: `apiKey ${apiKey}` },
} as const;
export type Act = keyof typeof acts;

export function actDocument(act: Act): string {
  return `mutation ($input: ${acts[act].input}!) { ${act}(input: $input) { ${acts[act].answer} ${userErrors} } }`;
}

/** Performs an act, allowed or refused. */
export async function perform(actor: Actor, act: Act, input: Input): Promise<SignInAnswer> {
  return (await actor.data(actDocument(act), { input }))[act];
}

/** Performs an act that must succeed. */
export async function performed(actor: Actor, act: Act, input: Input): Promise<SignInAnswer> {
  const answer = await perform(actor, act, input);
  if (answer.userErrors.length > 0) throw new Error(`${act} was refused: ${JSON.stringify(answer.userErrors)}`);
  return answer;
}

/** Performs an act that must be refused for one reason, and returns that. */
export async function refused(actor: Actor, act: Act, input: Input): Promise<Record<string, any>> {
  const { userErrors: errors, ...made } = await perform(actor, act, input);
  const [error] = errors;
  if (error === undefined || errors.length > 1 || Object.values(made).some((value) => value !== null)) {
    throw new Error(`${act} was to be refused for one reason: ${JSON.stringify({ ...made, errors })}`);
  }
  return error;
}

/** The global id of a persona's membership in the demo world. */
export function membershipId(persona: string, slug = 'formosa'): string {
  return toGlobalId('Membership', seedId(slug, 'membership', persona));
}

let people = 0;

/** Invites somebody new to the first world, by default as another user of the supplier. */
export async function invite(world: World, input: Input = {}): Promise<{ membershipId: string; code: string; email: string }> {
  people += 1;
  const invited = {
    displayName: `Newcomer ${people}`,
    email: `newcomer-${people}@jade-cell.example`,
    partyId: world.id('jade-cell'),
    role: 'SUPPLIER_USER',
    ...input,
  };
  const { invitationCode, membership: made } = await performed(world.as('admin'), 'inviteMember', invited);
  return { membershipId: made.id, code: invitationCode, email: invited.email };
}

/** Somebody new who has accepted: what they sign in as, and their membership. */
export async function newMember(
  world: World,
  input: Input = {},
): Promise<{ subject: string; membershipId: string; email: string; actor: Actor }> {
  const { code, ...invited } = await invite(world, input);
  const subject = `newcomer-${people}`;
  const actor = world.as(subject);
  await performed(actor, 'acceptInvitation', { code });
  return { ...invited, subject, actor };
}

/** Makes an API key in the first world, by default one that reads as the supplier. */
export async function newKey(world: World, input: Input = {}): Promise<{ id: string; key: string; actor: Actor }> {
  const made = await performed(world.as('admin'), 'createApiKey', {
    partyId: world.id('jade-cell'),
    role: 'SUPPLIER_USER',
    name: 'Stock reports',
    scopes: ['PARTY_READ', 'RELATIONSHIP_READ'],
    ...input,
  });
  return { id: made['apiKey'].id, key: made['key'], actor: world.bearing(made['key']) };
}

/** The uuid inside a global id. */
export function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}
