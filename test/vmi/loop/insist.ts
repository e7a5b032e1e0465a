import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { World } from '../../world.ts';

/** How often and how badly a client repeats itself, from numbers drawn beforehand. */
export interface Nerves {
  /** Requests of the same act sent at once, 1 or more. */
  readonly copies: number;
  /** Milliseconds after which an earlier request is cut off, and never heard of again; null for none. */
  readonly cutOffAfter: number | null;
  /** Whether the act is sent once more when all is over. */
  readonly isRepeated: boolean;
}

/** A mutation that somebody sends. */
export interface Act {
  readonly world: World;
  readonly persona: string;
  readonly source: string;
}

/**
 * Does one act as a nervous client does: with one key, cut off, doubled and repeated. Whatever arrives answers alike, and what it answers is
 * given back.
 */
export async function insist({ world, persona, source }: Act, input: object, { copies, cutOffAfter, isRepeated }: Nerves): Promise<Record<string, any>> {
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  if (cutOffAfter !== null) await cutOff(world, persona, { query: source, variables }, cutOffAfter);
  const answers = await Promise.all(Array.from({ length: copies }, () => world.as(persona).data(source, variables)));
  if (isRepeated) answers.push(await world.as(persona).data(source, variables));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const payload = Object.values(answers[0]!)[0] as Record<string, any>;
  expect(payload['userErrors']).toEqual([]);
  return payload;
}

/** A request whose sender hangs up: it may have been heard, or not. */
async function cutOff(world: World, persona: string, body: object, afterMilliseconds: number): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await world.as(persona).token()}` };
  await fetch(world.url, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(afterMilliseconds) }).then((response) => response.text()).catch(() => undefined);
}
