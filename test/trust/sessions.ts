import type { Session } from '../../src/platform/database/session.ts';
import { seedId } from '../../src/server/seed.ts';
import type { World } from '../world.ts';

/** What the database knows of a persona of the demo world: for statements that no act would make. */
export function sessionOf(user: string, party: string): Session {
  const id = (kind: string, key: string) => seedId('formosa', kind, key);
  return { workspaceId: id('workspace', 'formosa'), partyId: id('party', party), focalPartyId: id('party', 'formosa-stride'), principalId: id('user', user), isStaff: party === 'formosa-stride' };
}

/** Tries statements in a session, and undoes them; what the last one answers. */
export async function attempt({ database }: World, session: Session, ...statements: readonly string[]): Promise<unknown> {
  const em = database.entityManager(session);
  await em.begin();
  try {
    let answer: unknown;
    for (const statement of statements) answer = await em.execute(statement);
    return answer;
  } finally {
    await em.rollback();
  }
}

/** The uuid in a global id. */
export function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}

/** The day so many days from now, in UTC. */
export function day(inDays: number): string {
  return new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
}
