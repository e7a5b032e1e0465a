import { checkTrustModel, type TrustModelProblem } from '../../domain/trust/check-trust-model.ts';
import { byLeaf, leaves } from '../../domain/trust/leaves.ts';
import { commitmentCoefficients, trustCoefficients, type TrustModel } from '../../domain/trust/trust-model.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { invariant } from '../../platform/errors/request-error.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { modelMessages } from './model.messages.ts';
import { adoptTrustModelRule } from './models.policy.ts';
import { withSettings } from './outcome-settings.ts';
import { rebuildStandings } from './rebuild-standings.job.ts';
import type { AdoptTrustModelInput } from './trust-model.input.ts';

/** Sets how evidence is weighed from now on. What stands in the ledger stays; the scores are worked out anew from it, behind this request. */
export function adoptTrustModel(ctx: Context, input: AdoptTrustModelInput): Promise<WriteAnswer<{ trustModelId: string; jobId: string }>> {
  return write(ctx, { rule: adoptTrustModelRule, input, idempotencyKey: input.idempotencyKey, constraints: { trust_model_workspace_id_number_key: newer } }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const market = input.market ?? null;
    const { number, parameters } = await modelBefore(tx, market);
    if (input.expectedNumber != null && input.expectedNumber !== number) throw new Refusal(newer);
    refuseRepeats('leaves', (input.leaves ?? []).map(({ leaf }) => leaf));
    refuseRepeats('outcomes', (input.outcomes ?? []).map(({ name }) => name));
    const model = changed(parameters, input);
    const problems = checkTrustModel(model);
    if (problems.length > 0) throw new Refusal(...problems.map(refused));
    const trustModelId = await append(tx, { number: number + 1, market, model, reason });
    const jobId = await enqueue(tx, rebuildStandings, {}, { key: trustModelId });
    return { trustModelId, jobId };
  });
}

const newer: UserErrorFacts = { code: 'STALE_VERSION', message: modelMessages.newerModel, field: ['input', 'expectedNumber'] };

/** The newest number, and the model that the market is weighed by now. */
async function modelBefore({ em, ctx }: Write, market: string | null): Promise<{ number: number; parameters: TrustModel }> {
  const [row] = await em.execute<{ number: number; parameters: TrustModel }[]>(
    `select (select max(number) from trust_model where workspace_id = m.workspace_id) as number, m.parameters from trust_model m
     where m.workspace_id = ? and m.id = trust_model_at(m.workspace_id, ?::text, now())`, [ctx.principal.workspaceId, market]);
  invariant(row !== undefined, 'A workspace has no model.');
  return row;
}

/** What is given twice would count as it was given last, and nobody would know. */
function refuseRepeats(list: 'leaves' | 'outcomes', names: readonly string[]): void {
  const index = names.findIndex((name, at) => names.indexOf(name) < at);
  if (index >= 0) throw new Refusal({ code: 'DUPLICATE', message: modelMessages.namedTwice, values: { name: names[index]! }, field: ['input', list, String(index)] });
}

function changed(before: TrustModel, input: AdoptTrustModelInput): TrustModel {
  const given = new Map((input.leaves ?? []).map((leaf) => [leaf.leaf, leaf]));
  const weights = (of: 'trustWeight' | 'commitmentWeight', old: TrustModel['trustWeights']): TrustModel['trustWeights'] =>
    Object.fromEntries(leaves.map((leaf) => [leaf, given.get(leaf)?.[of] ?? old[leaf] ?? 0]).filter(([, weight]) => weight !== 0));
  const outcomes = withSettings(before.outcomes, input.outcomes ?? []);
  if (outcomes === null) throw new Refusal({ code: 'INVALID', message: modelMessages.unknownSetting, field: ['input', 'outcomes'] });
  return {
    ...before, outcomes,
    halfLifeDays: byLeaf((leaf) => given.get(leaf)?.halfLifeDays ?? before.halfLifeDays[leaf]),
    trustWeights: weights('trustWeight', before.trustWeights),
    commitmentFromTrust: input.commitmentFromTrust ?? before.commitmentFromTrust,
    commitmentWeights: weights('commitmentWeight', before.commitmentWeights),
    sufficientUncertainty: input.sufficientUncertainty ?? before.sufficientUncertainty,
    bands: { high: input.highFrom ?? before.bands.high, medium: input.mediumFrom ?? before.bands.medium },
  };
}

function refused({ path, reason, minimum, maximum }: TrustModelProblem): UserErrorFacts {
  const values = { path, ...(minimum !== null && { minimum }), ...(maximum !== null && { maximum }) };
  const field = ['input', fieldOf(path)];
  if (reason === 'SUM_IS_NOT_ONE') return { code: 'INVALID', message: modelMessages.sumIsNotOne, values, field };
  return reason === 'BANDS_OVERLAP' ? { code: 'OUT_OF_RANGE', message: modelMessages.bandsOverlap, values, field } : { code: 'OUT_OF_RANGE', message: modelMessages.outOfRange, values, field };
}

/** The field of the input that a part of the model is set by. */
function fieldOf(path: string): string {
  const part = path.split('.')[0]!;
  if (['halfLifeDays', 'trustWeights', 'commitmentWeights'].includes(part)) return 'leaves';
  return part === 'bands' ? 'mediumFrom' : part;
}

interface NewModel {
  readonly number: number;
  readonly market: string | null;
  readonly model: TrustModel;
  readonly reason: string;
}

async function append({ em, ctx, record }: Write, { number, market, model, reason }: NewModel): Promise<string> {
  const id = newId();
  const byLeafOrder = (values: Readonly<Record<string, number>>) => `{${leaves.map((leaf) => values[leaf]).join(',')}}`;
  await em.execute(
    `insert into trust_model (workspace_id, id, number, market, half_lives, trust_coefficients, commitment_coefficients, medium_from, high_from, sufficient_uncertainty, parameters, author_id, reason)
     values (?, ?, ?, ?, ?::double precision[], ?::double precision[], ?::double precision[], ?, ?, ?, ?::jsonb, ?, ?)`,
    [
      ctx.principal.workspaceId, id, number, market, byLeafOrder(model.halfLifeDays), byLeafOrder(trustCoefficients(model)), byLeafOrder(commitmentCoefficients(model)),
      model.bands.medium, model.bands.high, model.sufficientUncertainty, JSON.stringify(model), ctx.principal.id, reason,
    ], 'run');
  record({ subjectType: 'TrustModel', subjectId: id, changes: { number: { after: number }, market: { after: market }, parameters: { after: model }, reason: { after: reason } } });
  return id;
}
