import { randomUUID } from 'node:crypto';
import { day } from '../../trust/sessions.ts';
import type { World } from '../../world.ts';

/** Acts on requests for changes as the tests do them, over the wire. */

const request = `changeRequest { id version state round turnSide answerDueOn isOverdue proposedBySide subjectKind agreement { id } contract { id } order { id } involvement { id } terms { number what cost { amount currencyCode } }
  settledTerms { number bySide what } rounds { number bySide } answerNote withdrawalReason impositionReason statement dispute { id } supersedes { id } supersededAt viewerActions { action isAllowed } }`;

const inputs: Readonly<Record<string, string>> = {
  proposeChange: 'ProposeChangeInput', counterChange: 'CounterChangeInput', agreeToChange: 'AgreeToChangeInput', declineChange: 'EndChangeInput', withdrawChange: 'EndChangeInput', imposeChange: 'EndChangeInput',
  stateOnImposedChange: 'StateOnChangeInput', disputeImposedChange: 'DisputeChangeInput',
};

export interface Tried {
  readonly record: Record<string, any> | null;
  readonly userErrors: readonly Record<string, any>[];
}

/** Does an act as a persona, whatever the answer. */
export async function tried(world: World, persona: string, name: string, input: object): Promise<Tried> {
  const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';
  const { [name]: payload } = await world.as(persona).data(`mutation ($input: ${inputs[name]}!) { ${name}(input: $input) { ${request} ${errors} } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  return { record: payload.changeRequest, userErrors: payload.userErrors };
}

/** Does an act and takes the request; fails the test when it is refused. */
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

export const terms = (more: object = {}) => ({ what: 'Payment within 60 days.', why: 'Our customers pay later.', effectiveOn: day(30), ...more });

/** A request for a change, with its id. */
export async function propose(world: World, persona = 'manager', more: object = {}): Promise<string> {
  return (await done(world, persona, 'proposeChange', { relationshipId: world.relationshipId('jade-cell.supplier'), title: 'Terms of payment', terms: terms(), ...more }))['id'] as string;
}
