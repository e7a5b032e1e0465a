import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { DateTime, Decimal, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { agreementMoney, units } from '../amounts.ts';
import { Item } from '../items/item.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { itemActions } from './agreement.actions.ts';
import { VmiAgreement } from './agreement.type.ts';

@ObjectType({ simpleResolvers: true, description: 'Other terms for an item, which one side has put forward; null where a term stays as it is.' })
export class VmiItemTerms {
  @Field(() => Decimal, { nullable: true, description: 'Price of a base unit, in the agreement’s currency.' })
  unitPrice!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The least that one order takes, in base units.' })
  minimumOrder!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Base units in a pack.' })
  packSize!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Base units on a pallet; 0 for goods that do not come on pallets.' })
  palletSize!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days that goods keep.' })
  shelfLifeDays!: number | null;
}

@readType({ table: 'vmi_agreement_item', rule: seeSupply, implements: [Node, Versioned, Actionable], description: 'An item kept under an agreement: what it costs there, and how it is packed.' })
export class VmiAgreementItem extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement.' })
  agreement!: VmiAgreement;

  @one(() => Item, { link: { item_id: 'id' }, description: 'The item.' })
  item!: Item;

  @column(() => String, { column: 'vendor_item_number', nullable: true, description: 'What the vendor calls it; null when it has not said.' })
  vendorItemNumber!: string | null;

  @column(() => String, { column: 'buyer_item_number', nullable: true, description: 'What the buyer calls it; null when it has not said.' })
  buyerItemNumber!: string | null;

  @agreementMoney({ column: 'unit_price', description: 'Price of a base unit.' })
  unitPrice!: unknown;

  @units({ column: 'minimum_order', description: 'The least that one order takes; 0 for no least.' })
  minimumOrder!: string;

  @units({ column: 'pack_size', description: 'Units in a pack: orders are whole packs.' })
  packSize!: string;

  @units({ column: 'pallet_size', description: 'Units on a pallet; 0 where goods do not come on pallets.' })
  palletSize!: string;

  @column(() => Int, { column: 'shelf_life_days', nullable: true, description: 'Days that goods keep; null where they do not spoil.' })
  shelfLifeDays!: number | null;

  @column(() => Boolean, { column: 'is_agreed', description: 'False while an item that one side has put forward waits for the other’s word, or was declined: nothing is kept of it.' })
  isAgreed!: boolean;

  @column(() => VmiItemTerms, { column: 'pending', nullable: true, description: 'Other terms that wait for the other side’s word; null when nothing does.' })
  pendingTerms!: VmiItemTerms | null;

  @column(() => SharingSideEnum, { column: 'pending_by_side', nullable: true, description: 'Which side put them forward.' })
  pendingBySide!: string | null;

  @column(() => DateTime, { column: 'pending_at', convert: toInstant, nullable: true, description: 'When.' })
  pendingAt!: Date | null;

  @column(() => LocalDate, { column: 'ended_on', nullable: true, description: 'First day on which it is no longer kept under the agreement; null while it is.' })
  endedOn!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ pendingBySide: 'pending_by_side' }, itemActions)
  viewerActions!: unknown;
}

definesTimeline('VmiAgreementItem', () => VmiAgreementItem, { itemId: { field: 'item', idOf: 'Item' }, pending: { field: 'pendingTerms' } });

/** Items of an agreement. */
export const agreementItemPage = definePage({
  name: 'VmiAgreementItem',
  type: () => VmiAgreementItem,
  description: 'Items kept under agreements.',
  defaultSize: 25,
  orders: { LISTED: { column: 'created_at', cast: 'timestamptz', field: 'id', description: 'In the order listed.' } },
  defaultOrder: { field: 'LISTED', direction: 'ASC' },
  filters: {
    isPending: { type: () => Boolean, field: 'pendingTerms', sql: (row, value: boolean) => sql`(${row('pending')} is not null) = ${value}`, description: 'Something waits for a side’s word, or nothing does.' },
    isEnded: { type: () => Boolean, field: 'endedOn', sql: (row, value: boolean) => sql`(${row('ended_on')} is not null) = ${value}`, description: 'Ended, or to end; or still kept.' },
  },
});
