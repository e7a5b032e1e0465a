import { column, type Sql, some, sql } from '../../../platform/sql.ts';
import type { Row } from '../../../platform/reads/reader.ts';
import type { SearchedTerms } from './search-terms.ts';

/** The entries of a workspace in which stands what is searched for, as a subquery of their ids; none where there is nothing to search by. */
export function foundEntries(workspaceId: Sql, { ways }: SearchedTerms): Sql {
  if (ways.length === 0) return sql`(select null::uuid as entry_id where false)`;
  const whole = some(ways.map((terms) => sql`count(*) filter (where t.term = any(${[...terms]}::text[])) = ${terms.length}::integer`));
  return sql`(select t.entry_id from knowledge_term t where t.workspace_id = ${workspaceId} and t.term = any(${allOf(ways)}::text[]) group by t.entry_id having ${whole})`;
}

/** How well an entry fits: the sum of the weights of what is searched for in it. A whole number, so that equal texts stand equal. */
export function relevanceOf(entry: Row, { ways }: SearchedTerms): Sql {
  return sql`(select coalesce(sum(t.weight), 0)::bigint from knowledge_term t where t.workspace_id = ${entry('workspace_id')} and t.entry_id = ${entry('id')} and t.term = any(${allOf(ways)}::text[]))`;
}

/** That somebody's answer, or the question that it answers, says what is searched for. */
export function answerSays(answer: string, searched: SearchedTerms): Sql {
  const of = (name: string) => column(answer, name);
  return sql`exists (select from ${foundEntries(of('workspace_id'), searched)} f where f.entry_id in (${of('id')}, ${of('question_id')}))`;
}

function allOf(ways: SearchedTerms['ways']): string[] {
  return [...new Set(ways.flat())];
}
