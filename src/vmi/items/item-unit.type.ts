import 'reflect-metadata';
import { Node, Versioned } from '../../platform/public.type.ts';
import { column, expression, readType } from '../../platform/reads/declare.ts';
import { Decimal } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { exact } from '../amounts.ts';
import { seeItemUnit } from './items.policy.ts';

@readType({ table: 'item_unit', rule: seeItemUnit, implements: [Node, Versioned], description: 'Another unit that an item is counted in.' })
export class ItemUnit extends Node {
  @column(() => String, { column: 'unit', description: 'A code of UN/ECE Recommendation 20, such as CT for a carton.' })
  unit!: string;

  @expression(() => Decimal, { sql: (row) => exact(row('factor')), description: 'Base units in one of these.' })
  factor!: string;

  @column(() => String, { column: 'gtin', nullable: true, description: 'The GTIN of such a pack, always 14 digits; null where it carries none of its own.' })
  gtin!: string | null;
}

definesTimeline('ItemUnit', () => ItemUnit);
