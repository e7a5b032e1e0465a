import { checkTiers, type TierProblem } from '../../domain/channel/check-tiers.ts';
import type { Tier } from '../../domain/channel/tiers.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { AdoptChannelTiersInput } from './tiers.input.ts';
import { tierFaults, tierMessages } from './tiers.messages.ts';
import { adoptTiersRule } from './tiers.policy.ts';

/** Sets what makes the tiers of the channel from now on. How partners stood before keeps the version that it was told by. */
export function adoptChannelTiers(ctx: Context, input: AdoptChannelTiersInput): Promise<WriteAnswer<{ channelTierModelId: string }>> {
  return write(ctx, { rule: adoptTiersRule, input, idempotencyKey: input.idempotencyKey, constraints: { channel_tier_model_number_once: newer } }, async (tx) => {
    authorize(ctx, adoptTiersRule, undefined);
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const tiers = tiersOf(input);
    const number = await newestNumber(tx);
    if (input.expectedNumber != null && input.expectedNumber !== number) throw new Refusal(newer);
    const problems = checkTiers(tiers);
    if (problems.length > 0) throw new Refusal(...problems.map(refused));
    return { channelTierModelId: await append(tx, { number: number + 1, tiers, currency: input.currencyCode, reason }) };
  });
}

const mostTiers = 10;
const mostCriteria = 20;
const newer: UserErrorFacts = { code: 'STALE_VERSION', message: tierMessages.newerModel, field: ['input', 'expectedNumber'] };
const tooMany = (limit: number, ...field: string[]) => new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit }, field: ['input', ...field] });

function tiersOf({ tiers }: AdoptChannelTiersInput): Tier[] {
  if (tiers.length > mostTiers) throw tooMany(mostTiers, 'tiers');
  return tiers.map(({ key, criteria }, index) => {
    if (criteria.length > mostCriteria) throw tooMany(mostCriteria, 'tiers', String(index), 'criteria');
    return { key: requiredText(key, ['input', 'tiers', String(index), 'key'], 60), criteria: criteria.map(({ measure, comparison, threshold }) => ({ measure, comparison, threshold })) };
  });
}

function refused({ path, reason }: TierProblem): UserErrorFacts {
  return { code: reason === 'OUT_OF_RANGE' ? 'OUT_OF_RANGE' : 'INVALID', message: tierFaults[reason], values: { path }, field: ['input', 'tiers'] };
}

async function newestNumber({ em, ctx }: Write): Promise<number> {
  const [row] = await em.execute<{ number: number }[]>('select coalesce(max(number), 0) as number from channel_tier_model where workspace_id = ?', [ctx.principal.workspaceId]);
  return row!.number;
}

interface NewModel {
  readonly number: number;
  readonly tiers: readonly Tier[];
  readonly currency: string;
  readonly reason: string;
}

async function append({ em, ctx, record }: Write, { number, tiers, currency, reason }: NewModel): Promise<string> {
  const id = newId();
  await em.execute('insert into channel_tier_model (workspace_id, id, number, currency, tiers, author_id, reason) values (?, ?, ?, ?, ?::jsonb, ?, ?)',
    [ctx.principal.workspaceId, id, number, currency, JSON.stringify(tiers), ctx.principal.id, reason], 'run');
  record({ subjectType: 'ChannelTierModel', subjectId: id, changes: { number: { after: number }, currency: { after: currency }, tiers: { after: tiers }, reason: { after: reason } } });
  return id;
}
