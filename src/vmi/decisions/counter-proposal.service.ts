import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { checkCounter, type CounteredLine, linesOnTable } from './countered-lines.ts';
import type { CounterReplenishmentProposalInput, DropReplenishmentCounterInput } from './decision.input.ts';
import { decisionMessages } from './decisions.messages.ts';
import { counterProposalRule, dropCounterRule } from './decisions.policy.ts';
import { decisionConstraints, type HeldProposal, holdForAct } from './hold-proposal.ts';
import { exceptionOf, noWordOfOther, noWords, ownWord } from './own-word.ts';
import type { Decided } from './order-proposal.ts';

/** Puts other quantities on the table for one's own side. The other side's word was for others, and is asked for anew. */
export function counterProposal(ctx: Context, input: CounterReplenishmentProposalInput): Promise<WriteAnswer<Decided>> {
  return write(ctx, { rule: counterProposalRule, input, idempotencyKey: input.idempotencyKey, constraints: decisionConstraints }, async (tx) => {
    const held = await holdForAct(tx, counterProposalRule, input);
    const lines = checkCounter(input.lines, await linesOnTable(tx, held.proposal.id));
    const exceptionReason = exceptionOf(held, input.reason, ['input', 'reason']);
    await putOnTable(tx, held, lines);
    tx.em.assign(held.proposal, { ...ownWord(ctx, held), ...noWordOfOther(ctx, held), status: 'COUNTERED', counteredBySide: sideOf(ctx.principal), exceptionReason });
    return { proposalId: held.proposal.id, orderId: null };
  });
}

/** Takes a counter from the table: what was computed stands again, and nobody has said yes to it. */
export function dropCounter(ctx: Context, input: DropReplenishmentCounterInput): Promise<WriteAnswer<Decided>> {
  return write(ctx, { rule: dropCounterRule, input, idempotencyKey: input.idempotencyKey, constraints: decisionConstraints }, async (tx) => {
    const held = await holdForAct(tx, dropCounterRule, input);
    const countered = (await linesOnTable(tx, held.proposal.id)).filter((line) => line.countered !== null);
    await putOnTable(tx, held, countered.map((line) => ({ ...line, to: null, reason: null })));
    tx.em.assign(held.proposal, { ...noWords, status: 'PENDING_APPROVAL', counteredBySide: null, exceptionReason: null });
    return { proposalId: held.proposal.id, orderId: null };
  });
}

/** Writes the lines' quantities in one statement, and what became of each into its history. */
async function putOnTable(tx: Write, { proposal }: HeldProposal, lines: readonly CounteredLine[]): Promise<void> {
  if (lines.length === 0) throw new Refusal({ code: 'INVALID', message: decisionMessages.nothingNew, field: ['input', 'lines'] });
  await tx.em.execute(
    `update proposal_line l set countered = r.countered, counter_reason = r.reason from json_to_recordset(?::json) as r(id uuid, countered numeric, reason text)
     where l.workspace_id = ? and l.proposal_id = ? and l.id = r.id`,
    [JSON.stringify(lines.map(({ id, to, reason }) => ({ id, countered: to, reason }))), proposal.workspaceId, proposal.id], 'run',
  );
  for (const { id, countered, counterReason, to, reason } of lines) {
    tx.record({ subjectType: 'ProposalLine', subjectId: id, ownerId: proposal.id, changes: { countered: { before: countered, after: to }, counterReason: { before: counterReason, after: reason } } });
  }
}
