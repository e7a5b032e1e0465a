import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { fromGlobalId } from '../ids.ts';
import { nodeType } from './declaration.ts';
import { readById, readByIds, type RecordRow } from './read.ts';

/** Reads one record by type and uuid; null for what does not exist, what is not to be seen, and types that are no nodes. */
export async function readNode(ctx: Context, info: GraphQLResolveInfo, { type, id }: { type: string; id: string }): Promise<RecordRow | null> {
  const found = nodeType(type);
  return found === null ? null : readById(ctx, info, found, id);
}

/** Reads the records of many global ids, one statement for each type among them, in the order asked for. */
export async function readNodes(ctx: Context, info: GraphQLResolveInfo, globalIds: readonly string[]): Promise<(RecordRow | null)[]> {
  const parsed = globalIds.map((globalId) => fromGlobalId(globalId));
  const byType = Map.groupBy(parsed.filter((id) => id !== null), ({ type }) => type);
  const found = new Map<string, RecordRow>();
  await Promise.all([...byType].map(async ([name, ids]) => {
    const type = nodeType(name);
    if (type === null) return;
    const rows = await readByIds(ctx, info, type, ids.map(({ id }) => id));
    for (const [id, row] of rows) found.set(`${name}:${id}`, row);
  }));
  return parsed.map((id) => (id === null ? null : found.get(`${id.type}:${id.id}`) ?? null));
}
