import 'reflect-metadata';
import { Location } from '../../partners/location.type.ts';
import { Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { units } from '../amounts.ts';
import { Item } from '../items/item.type.ts';
import { seeSupply } from '../supply.policy.ts';

@readType({ table: 'stock_position', rule: seeSupply, implements: [Node, Versioned], description: 'An item at a place, kept under an agreement: what is where, in the item’s base unit.' })
export class StockPosition extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement that it is kept under.' })
  agreement!: VmiAgreement;

  @one(() => Item, { link: { item_id: 'id' }, description: 'What is kept.' })
  item!: Item;

  @one(() => Location, { link: { location_id: 'id' }, description: 'Where.' })
  location!: Location;

  @units({ column: 'on_hand', nullable: true, description: 'On hand; null where nobody has counted, which is not 0.' })
  onHand!: string | null;

  @column(() => DateTime, { column: 'counted_at', convert: toInstant, nullable: true, description: 'When the stock on hand was last counted or reported; null where it never was.' })
  countedAt!: Date | null;
}

definesTimeline('StockPosition', () => StockPosition, { itemId: { field: 'item', idOf: 'Item' }, locationId: { field: 'location', idOf: 'Location' } });
