import 'reflect-metadata';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { CurrencyCode, DateTime, Decimal } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeAsFirm } from '../esi.policy.ts';

@readType({ table: 'esi_cost_target', rule: seeAsFirm, implements: [Node], description: 'What a unit of the product may cost, as it was set once: the target price less the margin.' })
export class EsiCostTarget extends Node {
  @column(() => CurrencyCode, { column: 'currency', description: 'The currency.' })
  currency!: string;

  @column(() => Decimal, { column: 'target_price', description: 'What the market was to pay for a unit.' })
  targetPrice!: string;

  @column(() => Decimal, { column: 'target_margin', description: 'The share of the price that the firm was to keep, from 0 to below 1.' })
  targetMargin!: string;

  @column(() => Decimal, { column: 'target_cost', description: 'What a unit could then cost.' })
  targetCost!: string;

  @column(() => String, { column: 'reason', description: 'Why.' })
  reason!: string;

  @column(() => DateTime, { column: 'set_at', convert: toInstant, description: 'When.' })
  setAt!: Date;

  @one(() => User, { link: { set_by: 'id' }, nullable: true, description: 'By whom; null for whom the asker does not see.' })
  setBy!: User | null;
}

definesTimeline('EsiCostTarget', () => EsiCostTarget, { setBy: { field: 'setBy', idOf: 'User' } });
