import 'reflect-metadata';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { Location } from '../../partners/location.type.ts';
import { Node, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { Item } from '../items/item.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { ActivityCodeKindEnum } from './activity.enums.ts';

@readType({ table: 'activity_code', rule: seeSupply, implements: [Node, Versioned], description: 'What a partner’s own code of an item or a place stands for in reports under an agreement.' })
export class ActivityCode extends Node {
  @column(() => ActivityCodeKindEnum, { column: 'kind', description: 'What it is a code of.' })
  kind!: string;

  @column(() => String, { column: 'code', description: 'The code as it is sent.' })
  code!: string;

  @one(() => Item, { link: { item_id: 'id' }, nullable: true, description: 'The item; null for the code of a place.' })
  item!: Item | null;

  @one(() => Location, { link: { location_id: 'id' }, nullable: true, description: 'The place; null for the code of an item, and for one that the asker does not see.' })
  location!: Location | null;

  @column(() => SharingSideEnum, { column: 'set_by_side', description: 'The side that said so.' })
  setBySide!: string;
}

definesTimeline('ActivityCode', () => ActivityCode, { itemId: { field: 'item', idOf: 'Item' }, locationId: { field: 'location', idOf: 'Location' } });

export const activityCodePage = definePage({
  name: 'ActivityCode',
  type: () => ActivityCode,
  description: 'What codes stand for in reports.',
  defaultSize: 50,
  orders: { CODE: { column: 'code', cast: 'text', field: 'code', description: 'By code.' } },
  defaultOrder: { field: 'CODE', direction: 'ASC' },
  filters: { kinds: { type: () => [ActivityCodeKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' } },
});
