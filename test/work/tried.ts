import { randomUUID } from 'node:crypto';
import type { World } from '../world.ts';

/** Acts over the wire: for each its input's type and what is read of its answer. */
export type Acts = Readonly<Record<string, readonly [input: string, selection: string]>>;

export interface Tried {
  readonly answer: Record<string, any>;
  readonly userErrors: readonly Record<string, any>[];
}

/** Does an act as a persona, whatever the answer. */
export async function tried(world: World, acts: Acts, [persona, name]: readonly [string, string], input: object): Promise<Tried> {
  const [type, selection] = acts[name]!;
  const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';
  const { [name]: payload } = await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${errors} } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  const { userErrors, ...answer } = payload;
  return { answer, userErrors };
}

/** Does an act and takes its answer; fails the test when it is refused. */
export async function done(world: World, acts: Acts, as: readonly [string, string], input: object): Promise<Record<string, any>> {
  const { answer, userErrors } = await tried(world, acts, as, input);
  if (userErrors.length > 0) throw new Error(`${as.join(' ')}: ${JSON.stringify(userErrors)}`);
  return answer;
}

/** The codes with which an act is refused; with the state where that is why. */
export async function refused(world: World, acts: Acts, as: readonly [string, string], input: object): Promise<string> {
  const { userErrors } = await tried(world, acts, as, input);
  return userErrors.map(({ code, currentState }) => (currentState === undefined ? code : `${code} ${currentState}`)).join(', ');
}
