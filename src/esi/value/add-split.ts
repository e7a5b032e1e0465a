import { membersOf } from '../../domain/gain-sharing/game.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { type ComputedSplit, keptObjections } from './compute-split.ts';
import { amountIn } from './hold-value.ts';
import type { AskedSplit } from './split-input.ts';
import { JointValuePartyEntity, type JointValuePartyRecord, JointValueSplitEntity, type JointValueSplitRecord } from './split.entity.ts';
import type { JointValueRecord } from './value.entity.ts';

interface SplitParts {
  readonly asked: AskedSplit;
  readonly computed: ComputedSplit;
  readonly offered: readonly bigint[];
  readonly rule: string;
  readonly note: string | null;
  readonly dueOn: string;
}

/** Keeps a split with all that it was computed from, and its parties. Returns its id. */
export async function addSplit({ em, ctx }: Write, { workspaceId, id: jointValueId, projectId }: JointValueRecord, parts: SplitParts): Promise<string> {
  const { asked: { basis, currency, total, named, orders, seed }, computed: { game, exact, standardErrors }, offered, rule, note, dueOn } = parts;
  const amountOf = amountIn(currency);
  const coalitions = [...named].toSorted(([one], [other]) => one - other).map(([coalition, value]) => ({ members: membersOf(coalition), value: amountOf(value) }));
  const number = (await em.count(JointValueSplitEntity, { workspaceId, jointValueId })) + 1;
  const split = em.create(JointValueSplitEntity, {
    workspaceId, id: newId(), projectId, jointValueId, number, rule, note, dueOn, total: amountOf(total), basis, coalitions, ...(standardErrors === null ? {} : { orders, seed }),
    shapleyObjections: keptObjections(game, exact, amountOf), offerObjections: keptObjections(game, { numerators: offered, denominator: 1n }, amountOf), proposedBy: ctx.principal.id, proposedAt: ctx.now,
  } as JointValueSplitRecord);
  await em.flush();
  addParties(em, split, parts);
  return split.id;
}

function addParties(em: Write['em'], { workspaceId, id: splitId, projectId, jointValueId }: JointValueSplitRecord, { asked: { parties, contributed, currency }, computed: { game, shapley, standardErrors }, offered }: SplitParts): void {
  const amountOf = amountIn(currency);
  for (const [place, party] of parties.entries()) {
    em.create(JointValuePartyEntity, {
      workspaceId, id: newId(), projectId, jointValueId, splitId, place, ...party, aloneAmount: amountOf(game.value(1 << place)), contributedAmount: amountOf(contributed[place]!),
      shapleyAmount: amountOf(shapley[place]!), standardError: standardErrors === null ? null : amountOf(BigInt(Math.ceil(standardErrors[place]!))), offeredAmount: amountOf(offered[place]!),
    } as JointValuePartyRecord);
  }
}
