import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { fromGlobalId, toGlobalId } from '../../platform/ids.ts';
import type { Principal } from '../../platform/principal.ts';
import { toInstant } from '../../platform/public.type.ts';
import { declarationOf } from '../../platform/reads/declaration.ts';
import { readerOf } from '../../platform/reads/read.ts';
import { rowOf, visible } from '../../platform/reads/row.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { Contact } from '../contact.type.ts';
import { findMentions } from './free-texts.ts';
import type { PersonalDataReport, PersonalDatum } from './erasure.type.ts';

/** What is held of a contact or a user, and where; null when there is no such person, or none whose data is the asker's to ask for. */
export async function reportPersonalData(ctx: Context, globalId: string): Promise<PersonalDataReport | null> {
  const subject = fromGlobalId(globalId);
  const statement = subject === null ? undefined : statements[subject.type]?.(ctx, subject.id);
  if (subject === null || statement === undefined) return null;
  const [row] = await ctx.database.read<Row>(sessionOf(ctx.principal), statement);
  if (row === undefined) return null;
  const { record, history, accounts } = row;
  const held = [...heldIn(subject.type, subject.id, record), ...accounts.flatMap((account) => heldIn('User', String(account['id']), account))];
  return {
    held,
    history: history.map(({ at, action, fields }) => ({ at: toInstant(at), action, fields })),
    mentions: ctx.principal.isStaff ? await mentionsOf(ctx, record) : [],
  };
}

interface Row {
  readonly record: Readonly<Record<string, unknown>>;
  readonly history: readonly { readonly at: string; readonly action: string; readonly fields: string[] }[];
  readonly accounts: readonly Readonly<Record<string, unknown>>[];
}

/** Columns that tell of a person, with the public field that shows each. */
const personal: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Contact: { name: 'name', job_title: 'jobTitle', job_titles: 'jobTitleTranslations', email: 'email', phone: 'phone', location_id: 'location' },
  User: { display_name: 'displayName', email: 'email', issuer: 'issuer', subject: 'subject', locale: 'locale', time_zone: 'timeZone', status_reasons: 'statusReason' },
};

function heldIn(recordType: string, id: string, record: Readonly<Record<string, unknown>>): PersonalDatum[] {
  if (record['erased_at'] != null) return [];
  return Object.entries(personal[recordType]!).flatMap(([column, field]) => {
    const value = column === 'location_id' && typeof record[column] === 'string' ? toGlobalId('Location', record[column]) : record[column];
    const isEmpty = value == null || (typeof value === 'object' && Object.keys(value).length === 0);
    return isEmpty ? [] : [{ recordId: toGlobalId(recordType, id), recordType, field, value: typeof value === 'string' ? value : JSON.stringify(value) }];
  });
}

const history = (row: (name: string) => Sql): Sql => sql`(select coalesce(json_agg(json_build_object('at', e.recorded_at, 'action', e.action,
    'fields', (select coalesce(json_agg(k order by k), '[]') from jsonb_object_keys(e.changes) k)) order by e.id desc), '[]')
  from (select a.id, a.recorded_at, a.action, a.changes from audit_entry a where a.workspace_id = ${row('workspace_id')} and a.subject_id = ${row('id')} order by a.id desc limit 100) e)`;

const statements: Readonly<Record<string, (ctx: Context, id: string) => Sql>> = {
  Contact: (ctx, id) => {
    const row = rowOf('c');
    return sql`select to_json(c) as record, ${history(row)} as history,
        ${mayReadMembers(ctx.principal) ? sql`(select coalesce(json_agg(${account}), '[]') from user_account u where u.workspace_id = c.workspace_id and lower(u.email) = lower(c.email))` : raw("'[]'::json")} as accounts
      from contact c where c.id = ${id}::uuid and (${ctx.principal.permissions.has('PARTY_READ')}) and (${visible(declarationOf(Contact), row, readerOf(ctx))})`;
  },
  User: (ctx, id) => sql`select ${account} as record, ${history(rowOf('u'))} as history, '[]'::json as accounts from user_account u
    where u.workspace_id = ${ctx.principal.workspaceId}::uuid and u.id = ${id}::uuid and (${mayReadMembers(ctx.principal)} or u.id = ${ctx.principal.id}::uuid)`,
};

/** An account with what was said of the person where they were a member. */
const account = raw(`(to_jsonb(u) || jsonb_build_object('status_reasons', (select jsonb_agg(m.status_reason) from membership m
  where m.workspace_id = u.workspace_id and m.user_id = u.id and m.status_reason is not null)))`);

function mayReadMembers({ isStaff, permissions }: Principal): boolean {
  return isStaff && permissions.has('MEMBER_READ');
}

function mentionsOf({ database, principal }: Context, record: Readonly<Record<string, unknown>>): ReturnType<typeof findMentions> {
  if (record['erased_at'] != null) return Promise.resolve([]);
  const said = ['name', 'display_name', 'email', 'phone'].map((column) => record[column] as string | null | undefined);
  return findMentions((statement) => database.read(sessionOf(principal), statement), principal.workspaceId, said);
}
