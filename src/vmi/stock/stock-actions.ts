import { defineActions } from '../../platform/actions.ts';
import { say } from '../../platform/messages.ts';
import type { ViewerAction } from '../../platform/public.type.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { can } from '../../platform/rules.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { adjustStockRule, holdStockRule, releaseStockRule, returnStockRule, type StockOfPosition, transferStockRule } from './stock.policy.ts';

defineActions({
  ADJUST_STOCK: 'Put right what is on hand.',
  TRANSFER_STOCK: 'Bring units to another place of the agreement.',
  HOLD_STOCK: 'Put units aside.',
  RELEASE_STOCK: 'Take units that were put aside back to stock.',
  RETURN_STOCK: 'Have units that were put aside go back to the vendor.',
});

const rules = { ADJUST_STOCK: adjustStockRule, TRANSFER_STOCK: transferStockRule, HOLD_STOCK: holdStockRule, RELEASE_STOCK: releaseStockRule, RETURN_STOCK: returnStockRule };

/** What the rules look at, of a row of `stock_position`. */
export function stockOfPosition(row: Row): Sql {
  return sql`(select json_build_object('vendorSide', a.vendor_side, 'agreementStatus', a.status, 'isConsigned', ${row('vendor_owned')} > 0, 'isHeldForVendor',
      ${row('held')} > 0 and (select sum(e.delta) > 0 from stock_entry e where e.workspace_id = a.workspace_id and e.position_id = ${row('id')} and e.bucket = 'HELD' and e.owner = 'VENDOR'))
    from vmi_agreement a where a.workspace_id = ${row('workspace_id')} and a.id = ${row('agreement_id')})`;
}

export function stockActionsOf(value: unknown, { principal, locales }: Reader): ViewerAction[] {
  const subject = value as StockOfPosition;
  return Object.entries(rules).map(([action, rule]) => {
    const { isAllowed, reason } = can(principal, rule, subject);
    return { action, isAllowed, reason: reason === null ? null : { code: reason.code, message: say(reason, locales) } };
  });
}
