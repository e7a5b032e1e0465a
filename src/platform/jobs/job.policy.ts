import type { Rule, SightRule } from '../rules.ts';
import { sql } from '../sql.ts';

export const seeJob: SightRule = {
  kind: 'see', name: 'job.see', description: 'Staff who read parties see all jobs of the workspace; everybody else those that they asked for.',
  sees: (principal) => {
    if (principal.permissions.size === 0) return false;
    return (principal.isStaff && principal.permissions.has('PARTY_READ')) || ((row) => sql`${row('requested_by')} = ${principal.id}::uuid`);
  },
};

export const jobRules: readonly Rule[] = [seeJob];
