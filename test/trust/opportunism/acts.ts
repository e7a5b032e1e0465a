import type { Session } from '../../../src/platform/database/session.ts';
import { developmentIssuer } from '../../../src/server/identity/development-issuer.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

/** Acts on reports as the tests do them, over the wire and against the tables. */

export interface ActAnswer {
  readonly opportunisticAct: Record<string, any> | null;
  readonly userErrors: readonly Record<string, any>[];
}

/** Does an act on a report as a persona, whatever the answer. */
export async function reviewed(world: World, persona: string, name: string, input: object): Promise<ActAnswer> {
  const answer = await world.as(persona).data(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
    opportunisticAct { id status severity reviewNote overturnReason reviewedBy { id } viewerActions { action isAllowed } } userErrors { code message field ... on StateConflictError { currentState } } } }`, { input });
  return answer[name] as ActAnswer;
}

/** Reports an act of the partner of yesterday's week, unless told otherwise; returns its id. */
export async function report(world: World, persona: string, { relationship = 'jade-cell.supplier', ...input }: Record<string, unknown> & { relationship?: string } = {}): Promise<string> {
  const { opportunisticAct, userErrors } = await reviewed(world, persona, 'reportOpportunisticAct', {
    relationshipId: world.relationshipId(relationship), committedBySide: 'PARTNER', kind: 'SOLD_TO_RIVAL', severity: 5, occurredOn: new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10),
    description: 'Reserved capacity went elsewhere.', ...input,
  });
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return opportunisticAct!['id'] as string;
}

/** Makes a second general manager, whom the demo world has not. */
export async function addApprover(world: World): Promise<void> {
  const [workspace, user] = [seedId('formosa', 'workspace', 'formosa'), seedId('formosa', 'user', 'second-approver')];
  await world.sql('insert into user_account (workspace_id, id, issuer, subject, display_name, email) values ($1, $2, $3, $4, $5, $6)', [workspace, user, developmentIssuer, 'second-approver', 'Second approver', 'second@firm.example']);
  await world.sql("insert into membership (workspace_id, id, user_id, party_id, role, status) values ($1, gen_random_uuid(), $2, $3, 'ADMIN', 'ACTIVE')", [workspace, user, seedId('formosa', 'party', 'formosa-stride')]);
}

export function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}

export function sessionOfUser(user: string, party = 'formosa-stride'): Session {
  const idOf = (kind: string, key: string) => seedId('formosa', kind, key);
  return { workspaceId: idOf('workspace', 'formosa'), partyId: idOf('party', party), focalPartyId: idOf('party', 'formosa-stride'), principalId: idOf('user', user), isStaff: party === 'formosa-stride' };
}

/** Which constraint a statement breaks in a session; undefined for none. Nothing of it lasts. */
export async function attempt(world: World, session: Session, statement: string): Promise<string | undefined> {
  const em = world.database.entityManager(session);
  await em.begin();
  try {
    await em.execute(statement);
    return undefined;
  } catch (error) {
    return (error as { constraint?: string }).constraint;
  } finally {
    await em.rollback();
  }
}
