import { LockMode } from '@mikro-orm/core';
import { replyFinding, silenceFinding } from '../../domain/trust/outcomes.ts';
import type { Write } from '../../platform/writes/write.ts';
import { recordManyEvidence } from '../../trust/evidence/record-many-evidence.ts';
import type { EvidenceFacts } from '../../trust/evidence/record-evidence.ts';
import { QuoteRequestEntity, type QuoteRequestRecord, type QuoteRoundRecord } from './quote.entity.ts';

/** Breaks the seals of a held round whose deadline is over. Whoever still quotes holds its request: we wait for it. */
export async function closeRound(tx: Write, round: QuoteRoundRecord): Promise<void> {
  const { em, ctx } = tx;
  const { workspaceId } = round;
  const [figures] = await em.execute<{ target: string | null; should: string | null }[]>(
    `select component_cost(?, ?, 'TARGET')::text as target, component_cost(?, ?, 'SHOULD')::text as should`, [workspaceId, round.componentId, workspaceId, round.componentId],
  );
  const requests = await holdRequests(tx, round, 'OPEN');
  em.assign(round, { state: 'COMPARED', closedBy: ctx.principal.id, closedAt: ctx.now, targetCost: figures!.target, shouldCost: figures!.should });
  await em.flush();
  for (const request of requests) request.state = 'CLOSED';
  await em.flush();
  await showReplies(tx, round, requests);
}

/** The requests of a round, held in one order. */
export function holdRequests({ em }: Write, { workspaceId, id: roundId }: QuoteRoundRecord, state: QuoteRequestRecord['state']): Promise<QuoteRequestRecord[]> {
  return em.find<QuoteRequestRecord>(QuoteRequestEntity, { workspaceId, roundId, state }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
}

interface Reply {
  readonly id: string;
  readonly answeredAt: Date | string | null;
}

/** Who answered, answered in time. Who did not, though it took part in the project until the end and that was worked on, was asked in vain. Sealed until now, as the quotes. */
async function showReplies(tx: Write, { workspaceId, id: roundId }: QuoteRoundRecord, requests: readonly QuoteRequestRecord[]): Promise<void> {
  const replies = await tx.em.execute<Reply[]>(
    `select q.id, (select min(c.submitted_at) from cost_quote c where c.workspace_id = q.workspace_id and c.request_id = q.id) as "answeredAt"
     from quote_request q join esi_involvement i on i.workspace_id = q.workspace_id and i.id = q.involvement_id join esi_project p on p.workspace_id = q.workspace_id and p.id = q.project_id
     where q.workspace_id = ? and q.round_id = ? and ((i.state = 'ACTIVE' and p.status = 'ACTIVE') or exists (select from cost_quote c where c.workspace_id = q.workspace_id and c.request_id = q.id))`, [workspaceId, roundId],
  );
  const byId = new Map(requests.map((request) => [request.id, request]));
  const facts = replies.flatMap((reply) => (byId.has(reply.id) ? [factOf(reply, byId.get(reply.id)!)] : []));
  if (facts.length > 0) await recordManyEvidence(tx, facts);
}

function factOf({ id, answeredAt }: Reply, { relationshipId, askedAt, dueAt }: QuoteRequestRecord): EvidenceFacts {
  const fact = { relationshipId, direction: 'PARTNER_TO_FOCAL', source: { type: 'QuoteRequest', id } } as const;
  if (answeredAt === null) return { ...fact, occurredAt: dueAt, outcome: silenceFinding };
  const agreed = dueAt.getTime() - askedAt.getTime();
  const occurredAt = new Date(answeredAt);
  // What was taken was in time: the database takes nothing else.
  const taken = Math.min(agreed, Math.max(0, occurredAt.getTime() - askedAt.getTime()));
  return { ...fact, occurredAt, outcome: (map) => replyFinding(taken, agreed, map) };
}
