import type { Reader, Row } from '../platform/reads/reader.ts';
import { Locale } from '../platform/scalars.ts';
import { type Sql, sql } from '../platform/sql.ts';

/** A record's name in the best language: the argument, then the languages of the request, then the record's own. */
export function nameIn(row: Row, reader: Reader, args: Record<string, unknown>): Sql {
  const wanted = typeof args['locale'] === 'string' ? [args['locale'], ...reader.locales] : reader.locales;
  return sql`coalesce((select ${row('names')} ->> tag from unnest(${[...wanted]}::text[]) with ordinality as wanted(tag, place)
    where ${row('names')} ? tag order by place limit 1), ${row('name')})`;
}

export const localeArgument = {
  locale: { type: () => Locale, nullable: true, description: 'Wanted language; otherwise the request’s Accept-Language decides.' },
} as const;

/** Part of a name in any language, whatever the case. */
export function nameContains(row: Row, text: string): Sql {
  return sql`${row('search_text')} like ${textPattern(text)}`;
}

/** A pattern for what contains the text, in small letters; the text's own wildcards are only characters. */
export function textPattern(text: string): string {
  return `%${text.slice(0, 100).toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
