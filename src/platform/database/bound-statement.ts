import type { EntityManager } from '@mikro-orm/postgresql';
import type { Sql } from '../sql.ts';

/**
 * Runs a statement in the entity manager's transaction with its values beside it. `em.execute` writes them into the text, which is as
 * well for a few short ones; megabytes of them would be escaped here, parsed there, and copied at each step.
 */
export async function executeBound<Row>(em: EntityManager, { text, values }: Pick<Sql, 'text' | 'values'>): Promise<Row[]> {
  const query = { sql: text, parameters: values, query: { kind: 'RawNode', sqlFragments: [text], parameters: [] }, queryId: { queryId: 'bound' } } as const;
  const { rows } = await em.getKysely().executeQuery<Row>(query);
  return rows;
}
