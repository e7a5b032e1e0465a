import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, toGlobalId } from '../../platform/ids.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { approve } from './approve-proposal.service.ts';
import type { ApprovedProposalInput, ApproveReplenishmentProposalsInput } from './decision.input.ts';
import { decisionMessages } from './decisions.messages.ts';
import { approveProposalRule } from './decisions.policy.ts';
import { decisionConstraints } from './hold-proposal.ts';

/** The most proposals of one call. */
const mostLines = 500;
const linesField = ['input', 'lines'];

type ApprovedLines = {
  readonly approvedLines: readonly { readonly line: number; readonly proposalId: string; readonly orderId: string | null }[];
  readonly approvedCount: number;
  readonly lineErrors: readonly UserErrorFacts[];
};

/** Gives one's own side's word for many proposals in one transaction. Each that fails says why at its place; whether the others stand, the policy says. */
export async function approveProposals(ctx: Context, input: ApproveReplenishmentProposalsInput): Promise<WriteAnswer<ApprovedLines>> {
  const answer = await write(ctx, { rule: approveProposalRule, input: { approveLines: input }, idempotencyKey: input.idempotencyKey, constraints: decisionConstraints }, async (tx): Promise<ApprovedLines> => {
    const { lines } = input;
    if (lines.length === 0) throw new Refusal({ code: 'REQUIRED', message: decisionMessages.noLines, field: linesField });
    if (lines.length > mostLines) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: decisionMessages.tooMany, values: { limit: mostLines }, field: linesField });
    refuseTwice(lines);
    const approvedLines: ApprovedLines['approvedLines'][number][] = [];
    const lineErrors: UserErrorFacts[] = [];
    for (const line of await inOrder(tx, lines)) {
      try {
        const { proposalId, orderId } = await approve(tx, lines[line]!, [...linesField, String(line)]);
        approvedLines.push({ line, proposalId: toGlobalId('ReplenishmentProposal', proposalId), orderId: orderId === null ? null : toGlobalId('ReplenishmentOrder', orderId) });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        lineErrors.push(...error.facts);
      }
    }
    if (approvedLines.length === 0 || (lineErrors.length > 0 && input.errorPolicy === 'REJECT_ALL')) throw new Refusal(...lineErrors);
    return { approvedLines: approvedLines.toSorted((one, other) => one.line - other.line), approvedCount: approvedLines.length, lineErrors };
  });
  return { ...answer, userErrors: [...answer.userErrors, ...(answer.lineErrors ?? [])] };
}

function refuseTwice(lines: readonly ApprovedProposalInput[]): void {
  const seen = new Set<string>();
  const twice = lines.flatMap(({ replenishmentProposalId }, line) => (seen.size === seen.add(replenishmentProposalId).size ? [line] : []));
  if (twice.length > 0) throw new Refusal(...twice.map((line) => ({ code: 'DUPLICATE', message: decisionMessages.twice, field: [...linesField, String(line), 'replenishmentProposalId'] }) as const));
}

/** By agreement and then by proposal, so that two calls hold them in one order; what is not there to see comes where it may. */
async function inOrder({ em, ctx }: Write, lines: readonly ApprovedProposalInput[]): Promise<number[]> {
  const ids = lines.map(({ replenishmentProposalId }) => idOf('ReplenishmentProposal', replenishmentProposalId));
  const seen = await em.execute<{ id: string }[]>(
    'select id from replenishment_proposal where workspace_id = ? and id = any(?::uuid[]) order by agreement_id, id', [ctx.principal.workspaceId, `{${ids.filter((id) => id !== null).join(',')}}`],
  );
  const rank = new Map(seen.map(({ id }, index) => [id, index]));
  const rankOf = (line: number): number => rank.get(ids[line] ?? '') ?? lines.length;
  return lines.map((_, line) => line).toSorted((one, other) => rankOf(one) - rankOf(other));
}
