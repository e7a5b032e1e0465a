import { say } from './messages.ts';
import type { Reader, Row } from './reads/reader.ts';
import { computed, expression } from './reads/declare.ts';
import { type ActRule, can } from './rules.ts';
import { ViewerAction } from './public.type.ts';
import type { Sql } from './sql.ts';

const description = 'What the asker may do here, with the reason when not.';

/**
 * The field `viewerActions` of a type: for each act the same rule that the act itself will be judged by.
 * @param needs columns that the rules look at, by the names they look under
 */
export function viewerActions(needs: Readonly<Record<string, string>>, rules: Readonly<Record<string, ActRule<never>>>): PropertyDecorator {
  return computed(() => [ViewerAction], {
    description, needs,
    compute: (subject, reader) => Object.entries(rules).map(([action, rule]) => decide(action, rule, subject, reader)),
  });
}

/** The same where the rules look at more than the row: at a JSON object of what they look at. */
export function viewerActionsOver(subject: (row: Row) => Sql, rules: Readonly<Record<string, ActRule<never>>>): PropertyDecorator {
  return expression(() => [ViewerAction], {
    description, sql: subject,
    convert: (value, reader) => Object.entries(rules).map(([action, rule]) => decide(action, rule, value as object, reader)),
  });
}

function decide(action: string, rule: ActRule<never>, subject: object, reader: Reader): ViewerAction {
  const { isAllowed, reason } = can(reader.principal, rule, subject as never);
  return { action, isAllowed, reason: reason === null ? null : { code: reason.code, message: say(reason, reader.locales) } };
}
