import 'reflect-metadata';
import { Float } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { addsTo, column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline, tellsHistoryOf } from '../../platform/timeline.ts';
import { VmiAgreementItem } from '../agreements/agreement-item.type.ts';
import { units } from '../amounts.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { LevelSourceEnum, ReplenishmentMethodEnum } from './levels.enums.ts';
import { seeParameters } from './levels.policy.ts';

/** What says how a position is kept supplied: as it is now, and as it was. */
const levels: Readonly<Record<string, PropertyDecorator>> = {
  method: column(() => ReplenishmentMethodEnum, { column: 'method', description: 'How it is kept supplied.' }),
  minimum: units({ column: 'minimum', nullable: true, description: 'MIN_MAX: the level that triggers; null by other methods.' }),
  maximum: units({ column: 'maximum', nullable: true, description: 'MIN_MAX: up to where it is filled; null by other methods.' }),
  reorderPoint: units({ column: 'reorder_point', nullable: true, description: 'REORDER_POINT: the level that triggers; null by other methods.' }),
  orderQuantity: units({ column: 'order_quantity', nullable: true, description: 'REORDER_POINT: what is ordered at a time; null by other methods.' }),
  baseStock: units({ column: 'base_stock', nullable: true, description: 'BASE_STOCK: up to where it is always filled; null by other methods.' }),
  minimumDays: column(() => Float, { column: 'minimum_days', nullable: true, description: 'DAYS_OF_SUPPLY: the days that trigger; null by other methods.' }),
  targetDays: column(() => Float, { column: 'target_days', nullable: true, description: 'DAYS_OF_SUPPLY: the days up to which it is filled; null by other methods.' }),
  leadTimeFactor: column(() => Float, { column: 'lead_time_factor', nullable: true, description: 'BUFFER_ZONES: lead time factor, above 0 and at most 1; null by other methods.' }),
  variabilityFactor: column(() => Float, { column: 'variability_factor', nullable: true, description: 'BUFFER_ZONES: variability factor, 0 to 1; null by other methods.' }),
  leadTimeDays: column(() => Float, { column: 'lead_time_days', description: 'Days from order to receipt.' }),
  leadTimeDeviation: column(() => Float, { column: 'lead_time_deviation', description: 'Standard deviation of those days.' }),
};

function withLevels(type: { readonly prototype: object }): void {
  for (const [name, declare] of Object.entries(levels)) declare(type.prototype, name);
}

@readType({ table: 'position_parameters', rule: seeParameters, implements: Node, description: 'How a position was kept supplied from a moment on. Never changed: what comes after is another.' })
@withLevels
export class PositionParameters extends Node {
  @one(() => StockPosition, { link: { position_id: 'id' }, description: 'The position.' })
  position!: StockPosition;

  @column(() => LevelSourceEnum, { column: 'source', description: 'How it was set.' })
  source!: string;

  @column(() => String, { column: 'reason', nullable: true, description: 'Why, where that was said.' })
  reason!: string | null;

  @column(() => SharingSideEnum, { column: 'set_by_side', description: 'Which side set it.' })
  setBySide!: string;

  @one(() => User, { link: { set_by: 'id' }, nullable: true, description: 'Who set it; null for a key, the platform and whom the asker does not see.' })
  setBy!: User | null;

  @column(() => DateTime, { column: 'set_at', convert: toInstant, description: 'From when.' })
  setAt!: Date;
}

export const parametersPage = definePage({
  name: 'PositionParameters',
  type: () => PositionParameters,
  description: 'How a position was kept supplied, over time.',
  defaultSize: 25,
  orders: { SET_AT: { column: 'set_at', cast: 'timestamptz', field: 'setAt', description: 'By from when.' } },
  defaultOrder: { field: 'SET_AT', direction: 'DESC' },
  filters: {},
});

/** How a position is kept supplied, and was. */
@addsTo(() => StockPosition)
@withLevels
export class PositionLevels {
  @one(() => VmiAgreementItem, { link: { agreement_item_id: 'id' }, description: 'The item of the agreement, with price and packs.' })
  agreementItem!: VmiAgreementItem;

  @expression(() => SharingSideEnum, {
    sql: (row) => sql`vmi_setter_side(${row('workspace_id')}, ${row('agreement_id')})`, description: 'Which side sets its levels, by the terms of today; before any are in force, the firm.',
  })
  setterSide!: string;

  @column(() => LocalDate, { column: 'ended_on', nullable: true, description: 'First day on which nothing is kept there any more; null while something is.' })
  endedOn!: string | null;

  @page(() => parametersPage, { link: { id: 'position_id' }, description: 'How it was kept supplied over time, newest first.' })
  parametersHistory!: unknown;
}

definesTimeline('PositionParameters', () => PositionParameters, { positionId: { field: 'position', idOf: 'StockPosition' }, setBy: { field: 'setBy', idOf: 'User' } });
tellsHistoryOf(() => StockPosition);
