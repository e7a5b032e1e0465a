import type { Message } from '../../../platform/messages.ts';
import type { Principal } from '../../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../../platform/rules.ts';
import { type Sql, sql } from '../../../platform/sql.ts';
import type { Row } from '../../../platform/reads/reader.ts';
import { seesOwnNetwork } from '../../managers/managers.policy.ts';
import { postMessages } from './posts.messages.ts';

/** Who works in departments, who leads them, and who says so. Partners learn nothing of it. */

export const seePost: SightRule = { kind: 'see', name: 'department.post.see', description: 'Staff who may read relationships see who works where; partners nothing.', sees: seesOwnNetwork };

/** How the asker stands in a department. */
export interface InDepartment {
  /** Is its head, or keeps the firm's people. */
  readonly leads: boolean;
  /** Keeps the firm's people: an administrator. */
  readonly keepsPeople: boolean;
  /** Has a place in it, or leads it. */
  readonly works: boolean;
}

/** The same as an SQL object, for the rules of `viewerActions`; `more` are further names and values. */
export function inDepartment(row: Row, more: Sql): Sql {
  const of = sql`${row('workspace_id')}, ${row('relationship_id')}`;
  return sql`json_build_object('leads', app_leads(${of}), 'keepsPeople', app_keeps_people(${row('workspace_id')}), 'works', app_works_in(${of}), ${more})`;
}

/** Who leads the department; keys lead nothing. */
export function leadsIt({ kind }: Principal, { leads }: Pick<InDepartment, 'leads'>): Message | null {
  if (kind === 'API_KEY') return postMessages.peopleOnly;
  return leads ? null : postMessages.headOnly;
}

export interface PostSubject extends Pick<InDepartment, 'leads' | 'keepsPeople'> {
  readonly isHead: boolean;
  readonly state?: string;
}

const mayName = (principal: Principal, subject: PostSubject): Message | null => leadsIt(principal, subject) ?? (subject.isHead && !subject.keepsPeople ? postMessages.keeperOnly : null);

export const namePostRule: ActRule<PostSubject> = {
  kind: 'act', name: 'department.post.name', description: 'A department’s head says who works in it; who keeps the firm’s people also who is its head.', permission: 'DEALING_WRITE', refuses: mayName,
};
export const endPostRule: ActRule<PostSubject> = {
  kind: 'act', name: 'department.post.end', description: 'A department’s head says who works in it no longer; who keeps the firm’s people also of the head.', permission: 'DEALING_WRITE',
  refuses: (principal, subject) => mayName(principal, subject) ?? (subject.state === 'HELD' ? null : postMessages.notHeld),
};

export const postRules: readonly Rule[] = [seePost, namePostRule, endPostRule];
