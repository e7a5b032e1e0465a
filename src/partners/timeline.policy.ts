import type { Rule, SightRule } from '../platform/rules.ts';
import { every, some, sql } from '../platform/sql.ts';
import { belongsToSeen, seesEvent } from '../platform/timeline.ts';

export const seeTimeline: SightRule = {
  kind: 'see', name: 'timeline.see',
  description: 'An event is shown to whoever sees the record and a field that changed. Partners read the histories of their own party and relationships, and of what is kept under their agreements.',
  sees(principal, about) {
    const sees = seesEvent(principal, about);
    return sees && ((row) => every([sees(row), ...(principal.isStaff ? [] : [some([
      sql`${row('belongs_to')} = ${principal.partyId}::uuid`,
      sql`exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('belongs_to')} and r.partner_id = ${principal.partyId}::uuid)`,
      ...belongsToSeen(row, principal),
    ])])]));
  },
};

export const timelineRules: readonly Rule[] = [seeTimeline];
