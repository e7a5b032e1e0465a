import { textPattern } from '../../partners/localized-name.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { sql } from '../../platform/sql.ts';
import { Item } from './item.type.ts';

/** Lists of items. */
export const itemPage = definePage({
  name: 'Item',
  type: () => Item,
  description: 'Items that the asker may see.',
  defaultSize: 25,
  orders: {
    NAME: { column: 'name', cast: 'text', field: 'name', description: 'By their own names, letter by letter.' },
    SKU: { column: 'sku', cast: 'text', field: 'sku', description: 'By the firm’s number.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filters: {
    search: { type: () => String, field: 'name', sql: (row, text: string) => sql`${row('search_text')} like ${textPattern(text)}`, description: 'The number, GTIN or name contains this text, in any recorded language; 1 to 100 characters.' },
    skus: { type: () => [String], field: 'sku', sql: oneOf('sku'), description: 'Numbered so.' },
    categories: { type: () => [String], field: 'category', sql: oneOf('category'), description: 'Belonging to one of these.' },
    isDiscontinued: {
      type: () => Boolean, field: 'discontinuedOn', description: 'No longer supplied as of today (UTC), or still.',
      sql: (row, value: boolean) => sql`coalesce(${row('discontinued_on')} <= (now() at time zone 'UTC')::date, false) = ${value}`,
    },
  },
});
