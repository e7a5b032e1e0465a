import 'reflect-metadata';
import { Float } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Location } from '../../partners/location.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { units } from '../amounts.ts';
import { Item } from '../items/item.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { DemandEventKindEnum } from './demand.enums.ts';
import { withdrawDemandEventRule } from './demand.policy.ts';

defineActions({ WITHDRAW_DEMAND_EVENT: 'Take back what was told to change demand.' });

@readType({
  table: 'demand_event', rule: seeSupply, implements: [Node, Versioned, Actionable],
  description: 'Something that is known to change demand for some days: a promotion, a closure. Either side tells it, and both read it; it is taken back, never rewritten.',
})
export class DemandEvent extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement under which the stock is kept.' })
  agreement!: VmiAgreement;

  @one(() => Item, { link: { item_id: 'id' }, nullable: true, description: 'The item concerned; null for all items of the agreement.' })
  item!: Item | null;

  @one(() => Location, { link: { location_id: 'id' }, nullable: true, description: 'The place concerned; null for all places of the agreement.' })
  location!: Location | null;

  @column(() => DemandEventKindEnum, { column: 'kind', description: 'What it is.' })
  kind!: string;

  @column(() => String, { column: 'title', description: 'What it is called.' })
  title!: string;

  @column(() => LocalDate, { column: 'from_day', description: 'The first day.' })
  fromDay!: string;

  @column(() => LocalDate, { column: 'to_day', description: 'The last day.' })
  toDay!: string;

  @column(() => Float, { column: 'factor', description: 'What it multiplies demand by, 0 to 100: 0 for none, 1 where it only adds units.' })
  factor!: number;

  @units({ column: 'units_per_day', description: 'Units a day that it adds after that, or takes away when below 0; in the item’s base unit.' })
  unitsPerDay!: string;

  @one(() => User, { link: { told_by: 'id' }, nullable: true, description: 'Who told it; null for a key and whom the asker does not see.' })
  toldBy!: User | null;

  @column(() => SharingSideEnum, { column: 'told_by_side', description: 'Which side told it.' })
  toldBySide!: string;

  @one(() => User, { link: { withdrawn_by: 'id' }, nullable: true, description: 'Who took it back; null while it stands, for a key, and for whom the asker does not see.' })
  withdrawnBy!: User | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back; null while it stands.' })
  withdrawnAt!: Date | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ toldBySide: 'told_by_side', withdrawnAt: 'withdrawn_at' }, { WITHDRAW_DEMAND_EVENT: withdrawDemandEventRule })
  viewerActions!: unknown;
}

definesTimeline('DemandEvent', () => DemandEvent, {
  agreementId: { field: 'agreement', idOf: 'VmiAgreement' }, itemId: { field: 'item', idOf: 'Item' }, locationId: { field: 'location', idOf: 'Location' },
  toldBy: { field: 'toldBy', idOf: 'User' }, withdrawnBy: { field: 'withdrawnBy', idOf: 'User' },
});
