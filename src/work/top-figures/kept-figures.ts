import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { sql } from '../../platform/sql.ts';
import type { FigureFacts } from './figure-facts.ts';

export interface KeptFigure {
  /** YYYY-MM-DD: since when it stood so. */
  readonly day: string;
  readonly facts: FigureFacts;
}

/** Of each objective the newest snapshot by a day, in one statement; none of an objective that had none yet. */
export function keptFigures({ database, principal }: Context, day: string): Promise<KeptFigure[]> {
  return database.read<KeptFigure>(sessionOf(principal), sql`select distinct on (s.objective) s.day::text as day, s.facts from firm_figure_snapshot s
    where s.workspace_id = ${principal.workspaceId}::uuid and s.day <= ${day}::date order by s.objective, s.day desc`);
}
