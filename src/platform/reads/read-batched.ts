import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { TypeClass } from './reader.ts';
import { readByIds, type RecordRow } from './read.ts';

/**
 * Reads the records that one field names on many objects, such as the party of each entry of a computed list: in one statement for all of
 * them. Null for what is not there to see.
 */
export function readBatched(ctx: Context, info: GraphQLResolveInfo, type: TypeClass, id: string): Promise<RecordRow | null> {
  return loaderOf(ctx, info, type).load(id);
}

/** The same for a field that names several; those that are not there to see are left out. */
export async function readAllBatched(ctx: Context, info: GraphQLResolveInfo, type: TypeClass, ids: readonly string[]): Promise<RecordRow[]> {
  const loader = loaderOf(ctx, info, type);
  return (await Promise.all(ids.map((id) => loader.load(id)))).filter((row) => row !== null);
}

type Loader = DataLoader<string, RecordRow | null>;

/** One loader for each place of the operation: objects at the same place have the same selections. */
const loaders = new WeakMap<Context, Map<string, Loader>>();

function loaderOf(ctx: Context, info: GraphQLResolveInfo, type: TypeClass): Loader {
  const own = loaders.get(ctx) ?? new Map<string, Loader>();
  loaders.set(ctx, own);
  const place = placeOf(info.path);
  const known = own.get(place);
  if (known !== undefined) return known;
  const loader: Loader = new DataLoader(async (ids) => {
    const rows = await readByIds(ctx, info, type, ids);
    return ids.map((id) => rows.get(id) ?? null);
  });
  own.set(place, loader);
  return loader;
}

/** The path without the places in lists, so that all entries of a list are one place. */
function placeOf(path: GraphQLResolveInfo['path'] | undefined): string {
  if (path === undefined) return '';
  const above = placeOf(path.prev);
  return typeof path.key === 'string' ? `${above}.${path.key}` : above;
}
