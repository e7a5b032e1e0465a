import { demandOf } from '../../domain/forecast/forecast-errors.ts';
import { refuseMoreThan } from '../../partners/checked-values.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { VmiAgreementVersionRecord } from '../agreements/agreement.entity.ts';
import { holdAgreement } from '../agreements/own-agreement.ts';
import { termsInForce } from '../agreements/terms-in-force.ts';
import { dailyDeviation } from '../demand/position-forecast.ts';
import { stateOf } from '../demand/packed.ts';
import { idList } from '../stock/hold-positions.ts';
import { type HeldLevels, holdLevels } from './held-levels.ts';
import { type Levels, levelsOf } from './levels-of.ts';
import type { SetPositionParametersByRuleInput } from './levels.input.ts';
import { levelMessages } from './levels.messages.ts';
import { setParametersRule } from './levels.policy.ts';
import { reorderLevels } from './reorder-levels.ts';
import { type LevelChange, type LevelsWritten, writeLevels } from './write-levels.ts';

/** Positions that one rule sets at most. */
const mostPositions = 5_000;

export type RuleAnswer = LevelsWritten & { readonly agreementId: string; readonly untoldCount: number };

/** Sets the levels of an agreement's positions by one rule. Of those too little is known of, nothing is set. */
export function setPositionParametersByRule(ctx: Context, input: SetPositionParametersByRuleInput): Promise<WriteAnswer<RuleAnswer>> {
  return write(ctx, { rule: setParametersRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const reason = textOf(input.reason, ['input', 'reason'], { max: 2_000 });
    if ((input.daysOfSupply == null) === (input.serviceLevel == null)) throw new Refusal({ code: 'INVALID', message: levelMessages.oneRule, field: ['input'] });
    const agreement = await holdAgreement(tx, idOf('VmiAgreement', input.vmiAgreementId));
    const known = await knownPositions(tx, agreement.id, input);
    const held = [...(await holdLevels(tx.em, agreement.workspaceId, known.map(({ id }) => id))).values()];
    for (const position of held) authorize(ctx, setParametersRule, position, ['input', 'vmiAgreementId']);
    const terms = await termsInForce(tx.em, agreement, ctx.now.toISOString().slice(0, 10));
    const facts = new Map(known.map((one) => [one.id, one]));
    const changes = held.flatMap((before): LevelChange[] => {
      const after = levelsBy(input, before, { terms, ...facts.get(before.id)! });
      return after === null ? [] : [{ before, after }];
    });
    if (changes.length === 0) throw new Refusal({ code: 'INVALID', message: levelMessages.demandUnknown, field: ['input', 'serviceLevel'] });
    return { ...(await writeLevels(tx, changes, { source: 'RULE', reason })), agreementId: agreement.id, untoldCount: held.length - changes.length };
  });
}

interface Known {
  readonly packSize: string;
  /** Hexadecimal; null where no demand is kept. */
  readonly state: string | null;
}

async function knownPositions({ em, ctx }: Write, agreementId: string, { itemIds, locationIds }: SetPositionParametersByRuleInput): Promise<(Known & { readonly id: string })[]> {
  const only = (type: string, name: 'itemIds' | 'locationIds', ids: readonly string[] | null | undefined): string | null => {
    refuseMoreThan(100, ids?.length ?? 0, ['input', name]);
    return ids == null ? null : idList(ids.map((id) => idOf(type, id)).filter((id) => id !== null));
  };
  const rows = await em.execute<(Known & { readonly id: string })[]>(
    `select p.id, trim_scale(i.pack_size)::text as "packSize", encode(d.state, 'hex') as state
     from (values (?::uuid, ?::uuid, ?::uuid[], ?::uuid[])) w (workspace, agreement, items, places)
       join stock_position p on p.workspace_id = w.workspace and p.agreement_id = w.agreement and p.ended_on is null
         and (w.items is null or p.item_id = any(w.items)) and (w.places is null or p.location_id = any(w.places))
       join vmi_agreement_item i on i.workspace_id = p.workspace_id and i.id = p.agreement_item_id
       left join position_demand d on d.workspace_id = p.workspace_id and d.position_id = p.id
     order by p.id limit ${mostPositions + 1}`,
    [ctx.principal.workspaceId, agreementId, only('Item', 'itemIds', itemIds), only('Location', 'locationIds', locationIds)],
  );
  if (rows.length > mostPositions) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: levelMessages.tooManyPositions, values: { limit: mostPositions }, field: ['input', 'vmiAgreementId'] });
  // What was named and is not kept under the agreement is not found there, whether it is elsewhere or nowhere.
  if (rows.length === 0 && itemIds != null) throw notFound('input', 'itemIds');
  if (rows.length === 0 && locationIds != null) throw notFound('input', 'locationIds');
  if (rows.length === 0) throw new Refusal({ code: 'INVALID', message: levelMessages.noneFound, field: ['input', 'vmiAgreementId'] });
  return rows;
}

function levelsBy({ daysOfSupply, serviceLevel }: SetPositionParametersByRuleInput, before: HeldLevels, { terms, packSize, state }: Known & { readonly terms: VmiAgreementVersionRecord | null }): Levels | null {
  if (daysOfSupply != null) return levelsOf({ method: 'DAYS_OF_SUPPLY', ...daysOfSupply }, ['input', 'daysOfSupply'], before);
  if (terms === null) throw new Refusal({ code: 'INVALID', message: levelMessages.noTerms, field: ['input', 'serviceLevel'] });
  const learned = state === null ? null : stateOf(Buffer.from(state, 'hex'));
  const [mean, deviation] = learned === null ? [null, null] : [demandOf(learned).mean, dailyDeviation(learned)];
  if (mean === null || deviation === null || mean === 0) return null;
  const levels = reorderLevels({
    demand: { mean, deviation }, leadTime: { mean: Number(before.leadTimeDays), deviation: Number(before.leadTimeDeviation) }, reviewDays: terms.reviewDays, packSize,
    target: { kind: terms.serviceLevelType, level: serviceLevel!.serviceLevel ?? Number(terms.serviceLevel) }, orderDays: serviceLevel!.orderDays,
  });
  return levelsOf({ method: 'REORDER_POINT', ...levels }, ['input', 'serviceLevel'], before);
}
