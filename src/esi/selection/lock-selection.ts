import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { type ActRule, can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { selectionActions } from './selection.actions.ts';
import { PartnerSelectionEntity, type PartnerSelectionRecord } from './selection.entity.ts';
import { selectionMessages } from './selection.messages.ts';
import type { SelectionSubject } from './selection.policy.ts';

/** What acts on selections answer. A type, as the payloads' index asks. */
export type SelectionAnswer = { readonly selectionId: string };

export interface SelectionChange {
  readonly partnerSelectionId: string;
  readonly expectedVersion?: number | null;
}

const changed: UserErrorFacts = { code: 'STALE_VERSION', message: selectionMessages.changedMeanwhile, field: ['input', 'partnerSelectionId'] };
export const selectionConstraints = {
  partner_selection_course: changed, partner_selection_is_open: changed, selection_result_once: changed,
  partner_selection_result: { code: 'STATE_CONFLICT', message: selectionMessages.resultOutdated, currentState: 'OPEN', allowedActions: ['COMPUTE_PARTNER_SELECTION'] },
  selection_candidate_once: { code: 'DUPLICATE', message: selectionMessages.livingOnly, field: ['input', 'relationshipIds'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Holds a selection for an act that its state and the rule allow. To partners there are none. */
export async function lockSelection(tx: Write, rule: ActRule<SelectionSubject>, input: SelectionChange): Promise<PartnerSelectionRecord> {
  const field = ['input', 'partnerSelectionId'];
  if (!tx.ctx.principal.isStaff) throw notFound(...field);
  const selection = await lockVisible<PartnerSelectionRecord>(tx.em, PartnerSelectionEntity, tx.ctx, idOf('PartnerSelection', input.partnerSelectionId), field);
  checkVersion(selection, 'PartnerSelection', input.expectedVersion);
  if (selection.state !== 'OPEN') {
    const allowedActions = Object.entries(selectionActions).filter(([, other]) => can(tx.ctx.principal, other, selection).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: selectionMessages.notNow, currentState: selection.state, allowedActions });
  }
  authorize(tx.ctx, rule, selection);
  return selection;
}
