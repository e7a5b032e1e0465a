import 'reflect-metadata';
import { localeArgument, nameIn } from '../../partners/localized-name.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { Actionable, LocalizedText, Node, toLocalizedTexts, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, page, readType } from '../../platform/reads/declare.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { partsOf } from '../../platform/writes/audit-record.ts';
import { seeItem } from '../supply.policy.ts';
import './item.actions.ts';
import { ItemUnit } from './item-unit.type.ts';
import { discontinueItemRule, updateItemRule } from './items.policy.ts';

@readType({ table: 'item', rule: seeItem, implements: [Node, Versioned, Actionable, HasTimeline], description: 'What is supplied. Quantities of it are in its base unit everywhere.' })
export class Item extends Node {
  @column(() => String, { column: 'sku', description: 'The firm’s number of it.' })
  sku!: string;

  @column(() => String, { column: 'gtin', nullable: true, description: 'GS1 Global Trade Item Number, always 14 digits; null where it has none.' })
  gtin!: string | null;

  @expression(() => String, { sql: nameIn, args: localeArgument, description: 'Its name: in the language asked for, then the request’s, then its own.' })
  name!: string;

  @column(() => [LocalizedText], { column: 'names', convert: toLocalizedTexts, description: 'All recorded translations of the name.' })
  nameTranslations!: LocalizedText[];

  @column(() => String, { column: 'base_unit', description: 'The unit that its quantities are in: a code of UN/ECE Recommendation 20, such as C62 for a piece.' })
  baseUnit!: string;

  @column(() => String, { column: 'category', nullable: true, description: 'What it belongs to; null when nobody has said.' })
  category!: string | null;

  @column(() => LocalDate, { column: 'discontinued_on', nullable: true, description: 'Since when it is no longer supplied; null while it is.' })
  discontinuedOn!: string | null;

  @list(() => ItemUnit, { link: { id: 'item_id' }, order: ['unit', 'id'], description: 'The other units that it is counted in; at most 20.' })
  units!: ItemUnit[];

  @page(() => timelinePage, {
    link: (item, entry) => sql`(${entry('subject_id')} = ${item('id')} or ${entry('belongs_to')} = ${item('id')})`,
    about: (owner) => [owner, ...partsOf('itemId')],
    description: 'What happened to it and to its units, newest first.',
  })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({}, { UPDATE_ITEM: updateItemRule, DISCONTINUE_ITEM: discontinueItemRule })
  viewerActions!: unknown;
}

definesTimeline('Item', () => Item, { names: { field: 'nameTranslations' } });
