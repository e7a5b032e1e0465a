import { randomUUID } from 'node:crypto';
import { day } from '../../trust/sessions.ts';
import type { World } from '../../world.ts';

/** Acts on payments as the tests do them, over the wire. */

const payment = `payment { id version state payerSide number amount { amount currencyCode } issuedOn dueOn isOverdue daysLate recordedBySide reportedOn contestReason receivedOn withdrawalReason viewerActions { action isAllowed reason { code } } }`;
const inputs: Readonly<Record<string, string>> = {
  recordPaymentDue: 'RecordPaymentDueInput', reportPayment: 'DatePaymentInput', confirmPayment: 'DatePaymentInput', contestPayment: 'ExplainPaymentInput', withdrawPayment: 'ExplainPaymentInput',
};

export interface Tried {
  readonly record: Record<string, any> | null;
  readonly userErrors: readonly Record<string, any>[];
}

/** Does an act as a persona, whatever the answer. */
export async function tried(world: World, persona: string, name: string, input: object): Promise<Tried> {
  const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';
  const { [name]: payload } = await world.as(persona).data(`mutation ($input: ${inputs[name]}!) { ${name}(input: $input) { ${payment} ${errors} } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  return { record: payload.payment, userErrors: payload.userErrors };
}

/** Does an act and takes the payment; fails the test when it is refused. */
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

/** What the firm owes, unless said otherwise: due ten days ago. */
export const owed = (world: World, more: object = {}) => ({
  relationshipId: world.relationshipId('saebom.supplier'), payerSide: 'FOCAL', number: randomUUID().slice(0, 13), amount: { amount: '1250.00', currencyCode: 'USD' }, issuedOn: day(-40), dueOn: day(-10), ...more,
});

/** A payment that is owed, with its id. */
export async function recorded(world: World, persona = 'buyer', more: object = {}): Promise<string> {
  return (await done(world, persona, 'recordPaymentDue', owed(world, more)))['id'] as string;
}
