import type { Write } from '../../platform/writes/write.ts';
import type { ProposalStatus } from './proposal.entity.ts';
import type { PlacesOf } from './read-places.ts';

/** A proposal that nobody has decided yet, as it stands before a run. */
export interface OpenProposal {
  readonly id: string;
  readonly agreementId: string;
  readonly placeId: string;
  readonly versionId: string;
  /** YYYY-MM-DD. */
  readonly neededOn: string;
  readonly status: ProposalStatus;
  readonly needsPerson: readonly string[];
  readonly lines: readonly { readonly positionId: string; readonly proposed: string; readonly unitPrice: string }[];
}

/** The open proposals for places, held until the transaction ends. */
export async function openProposals({ em, ctx }: Write, { agreementId, placeIds }: PlacesOf): Promise<OpenProposal[]> {
  const { workspaceId } = ctx.principal;
  const held = await em.execute<Omit<OpenProposal, 'lines'>[]>(
    `select id, agreement_id as "agreementId", ship_to_id as "placeId", version_id as "versionId", needed_on::text as "neededOn", status, needs_person as "needsPerson" from replenishment_proposal
     where workspace_id = ? and agreement_id = ? and status in ('COMPUTED', 'PENDING_APPROVAL', 'COUNTERED') and ship_to_id = any(?::uuid[])
     order by id for update`, [workspaceId, agreementId, arrayOf(placeIds)],
  );
  if (held.length === 0) return [];
  // All lines of an open proposal are open. To ask for that would let a plan made without statistics look through the open lines of all.
  const lines = await em.execute<(OpenProposal['lines'][number] & { proposalId: string })[]>(
    `select proposal_id as "proposalId", position_id as "positionId", proposed::text, unit_price::text as "unitPrice" from proposal_line
     where workspace_id = ? and proposal_id = any(?::uuid[]) order by position_id`, [workspaceId, arrayOf(held.map(({ id }) => id))],
  );
  const of = Map.groupBy(lines, ({ proposalId }) => proposalId);
  return held.map((proposal) => ({ ...proposal, lines: of.get(proposal.id) ?? [] }));
}

function arrayOf(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
