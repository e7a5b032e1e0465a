import 'reflect-metadata';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { units } from '../amounts.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { AgreementRoleEnum, StockAdjustmentKindEnum } from './stock.enums.ts';

@readType({ table: 'stock_adjustment', rule: seeSupply, implements: Node, description: 'What a person did to stock outside of reports and orders, and why. Both sides see it; never changed.' })
export class StockAdjustment extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement that the stock is kept under.' })
  agreement!: VmiAgreement;

  @one(() => StockPosition, { link: { position_id: 'id' }, description: 'The position.' })
  position!: StockPosition;

  @column(() => StockAdjustmentKindEnum, { column: 'kind', description: 'What was done.' })
  kind!: string;

  @column(() => AgreementRoleEnum, { column: 'owner', description: 'Whose the units were before it.' })
  owner!: string;

  @units({ column: 'units', description: 'Base units; below 0 only for an adjustment, of what is gone.' })
  units!: string;

  @one(() => StockPosition, { link: { to_position_id: 'id' }, nullable: true, description: 'Where they went; of a transfer.' })
  toPosition!: StockPosition | null;

  @column(() => String, { column: 'reason', description: 'Why.' })
  reason!: string;

  @column(() => DateTime, { column: 'occurred_at', convert: toInstant, description: 'When it happened.' })
  occurredAt!: Date;

  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'When it was recorded.' })
  recordedAt!: Date;

  @one(() => User, { link: { recorded_by: 'id' }, nullable: true, description: 'Who recorded it; null for a key and whom the asker does not see.' })
  recordedBy!: User | null;

  @column(() => SharingSideEnum, { column: 'recorded_by_side', description: 'Which side recorded it.' })
  recordedBySide!: string;
}

export const stockAdjustmentPage = definePage({
  name: 'StockAdjustment',
  type: () => StockAdjustment,
  description: 'What people did to stock outside of reports and orders.',
  defaultSize: 25,
  orders: { OCCURRED_AT: { column: 'occurred_at', cast: 'timestamptz', field: 'occurredAt', description: 'By when it happened.' } },
  defaultOrder: { field: 'OCCURRED_AT', direction: 'DESC' },
  filters: { kinds: { type: () => [StockAdjustmentKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' } },
});

definesTimeline('StockAdjustment', () => StockAdjustment, {
  positionId: { field: 'position', idOf: 'StockPosition' }, toPositionId: { field: 'toPosition', idOf: 'StockPosition' }, recordedBy: { field: 'recordedBy', idOf: 'User' },
});
