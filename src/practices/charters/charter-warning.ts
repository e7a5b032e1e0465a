import type { Message } from '../../platform/messages.ts';
import { say } from '../../platform/messages.ts';
import { UserMessage } from '../../platform/public.type.ts';
import { expression } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { charterMessages } from './charters.messages.ts';
import { seeCharter } from './charters.policy.ts';

const warnings: Readonly<Record<string, Message>> = {
  MISSING: charterMessages.missing, NOT_IN_FORCE: charterMessages.notInForce, OBJECTED_TO: charterMessages.objectedTo, RENEWAL_DUE: charterMessages.renewalOverdue,
};

/**
 * A field that warns the firm's own people that its departments do not agree, or no more, on how to deal with the partner of a relationship.
 * @param isOver when there is nothing to warn of any more
 */
export function charterWarning(isOver: (row: Row) => Sql): PropertyDecorator {
  return expression(() => UserMessage, {
    nullable: true, rule: seeCharter,
    description: 'Staff only: a warning while the firm’s departments have no charter in force for this partner, or its yearly renewal is due; null when all is well, and when this is over.',
    sql: (row) => sql`case when not (${isOver(row)}) then ${warningOf(row)} end`,
    convert: (value, { locales }) => {
      const message = warnings[String(value)]!;
      return { code: message.code, message: say(message, locales) };
    },
  });
}

/** What there is to warn of; null for a relationship that has ended, or where all is well. */
function warningOf(row: Row): Sql {
  return sql`(select case
      when c.id is null then 'MISSING'
      when c.state = 'IN_FORCE' then case when c.renewal_due_on <= (now() at time zone 'UTC')::date then 'RENEWAL_DUE' end
      when exists (select from partner_charter_department d where d.workspace_id = c.workspace_id and d.charter_id = c.id and d.state = 'OBJECTED') then 'OBJECTED_TO'
      else 'NOT_IN_FORCE' end
    from relationship r left join lateral (select * from partner_charter c where c.workspace_id = r.workspace_id and c.relationship_id = r.id and c.state in ('DRAFT','SIGNING','IN_FORCE')
      order by c.state = 'IN_FORCE' desc limit 1) c on true
    where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.stage <> 'TERMINATED')`;
}
