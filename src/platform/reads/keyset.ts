import { RequestError } from '../errors/request-error.ts';
import { messages } from '../messages.ts';
import { literal, raw, type Sql, sql } from '../sql.ts';
import type { CursorSeal } from './cursor.ts';
import { refuseLong } from './filter.ts';
import type { Reader, Row } from './reader.ts';
import type { Direction, OrderDeclaration, PageArguments, PageDeclaration } from './page.ts';

/** Which records of the ordered list a page holds. */
export interface PageWindow {
  readonly order: OrderDeclaration;
  /** The direction that rows are read in: the list's own, or against it when paging backwards. */
  readonly direction: Direction;
  readonly isBackward: boolean;
  readonly size: number;
  /** Order key and id of the row that the page starts behind. */
  readonly after: readonly [unknown, unknown] | null;
  /** What cursors of this list are bound to. */
  readonly binding: string;
}

/** Reads the paging arguments; `BAD_USER_INPUT` or `LIMIT_EXCEEDED` for those that make no sense. */
export function pageWindow(scope: { readonly reader: Reader; readonly cursors: CursorSeal }, page: PageDeclaration, args: PageArguments): PageWindow {
  const isBackward = args.last != null || (args.before != null && args.first == null);
  if (args.first != null && args.last != null) throw new RequestError('BAD_USER_INPUT', messages.firstOrLast);
  if ((isBackward ? args.after : args.before) != null) throw new RequestError('BAD_USER_INPUT', messages.afterOrBefore);
  if (args.filter != null) refuseLong(args.filter);
  const { field, direction } = args.orderBy ?? page.defaultOrder;
  const order = page.orders[field];
  if (order === undefined) throw new RequestError('BAD_USER_INPUT', messages.unknownOrder, { list: page.name, field });
  const { workspaceId, partyId, id } = scope.reader.principal;
  const binding = JSON.stringify([workspaceId, partyId, id, page.name, placeOf(page, args), field, direction, args.filter ?? null]);
  const cursor = isBackward ? args.before : args.after;
  return {
    order,
    isBackward,
    direction: (direction === 'DESC') === isBackward ? 'ASC' : 'DESC',
    size: pageSize(page, isBackward ? args.last : args.first),
    after: cursor == null ? null : position(scope.cursors.open(cursor, binding)),
    binding,
  };
}

/** Where the list stands: at the root, or below a record by these columns, or by a condition with arguments of its own. */
function placeOf({ link }: PageDeclaration, args: PageArguments): unknown {
  if (typeof link !== 'function') return link ?? null;
  return ['joined', Object.entries(args).filter(([name]) => !pagingArguments.has(name))];
}

const pagingArguments = new Set(['first', 'after', 'last', 'before', 'filter', 'orderBy']);

const maxPageSize = 100;

function pageSize(page: PageDeclaration, asked: number | null | undefined): number {
  const size = asked ?? page.defaultSize;
  if (size < 1 || size > maxPageSize) throw new RequestError('LIMIT_EXCEEDED', messages.pageSize, { limit: maxPageSize, asked: size, status: 400 });
  return size;
}

function position(values: readonly unknown[]): readonly [unknown, unknown] {
  return [values[0] ?? null, values[1]];
}

/**
 * What rows are ordered by. Unknown counts as the greatest value there is, so that one comparison finds the rows behind any row, and an
 * index on the same expression stands in that order.
 */
export function orderKey({ isNullable, cast }: Pick<OrderDeclaration, 'isNullable' | 'cast'>, value: Sql): Sql {
  // Not `coalesce`: under row-level security PostgreSQL does not trust it with a hidden row, and would read from the list's beginning.
  return isNullable === true ? sql`case when ${value} is null then ${literal(greatest[cast])}::${raw(cast)} else ${value} end` : value;
}

const greatest: Readonly<Record<OrderDeclaration['cast'], string>> = {
  date: 'infinity', timestamptz: 'infinity', float8: 'NaN', bigint: '9223372036854775807', uuid: 'ffffffff-ffff-ffff-ffff-ffffffffffff', text: '\u{10ffff}',
};

/** The order of rows: by key, then by id, so that no two rows tie. */
export function orderBy({ direction }: PageWindow, key: Sql, row: Row): Sql {
  const way = raw(direction);
  return sql`${key} ${way}, ${row('id')} ${way}`;
}

/** Rows behind a position. */
export function beyond({ order, direction }: PageWindow, key: Sql, row: Row, [value, id]: readonly [unknown, unknown]): Sql {
  return sql`(${key}, ${row('id')}) ${raw(direction === 'ASC' ? '>' : '<')} (${value}::${raw(order.cast)}, ${id}::uuid)`;
}
