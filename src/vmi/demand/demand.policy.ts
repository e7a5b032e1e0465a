import type { Side } from '../../domain/sides.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import { sideOf } from '../../trust/sides.ts';
import type { AgreementStatus } from '../agreements/agreement.entity.ts';
import { demandMessages } from './demand.messages.ts';

/** Who tells what changes demand. Both sides see what either has told. */

export const tellDemandEventRule: ActRule<{ readonly status: AgreementStatus }> = {
  kind: 'act', name: 'demand-event.tell', description: 'Either side of a living agreement tells what is known to change its demand.', permission: 'VMI_WRITE',
  refuses: (_principal, { status }) => (status === 'ACTIVE' || status === 'SUSPENDED' ? null : demandMessages.agreementNotLive),
};

export interface DemandEventSubject {
  readonly toldBySide: Side;
  readonly withdrawnAt?: Date | string | null;
}

export const withdrawDemandEventRule: ActRule<DemandEventSubject> = {
  kind: 'act', name: 'demand-event.withdraw', description: 'The side that told an event takes it back.', permission: 'VMI_WRITE',
  refuses: (principal, { toldBySide, withdrawnAt }) => {
    if (withdrawnAt != null) return demandMessages.withdrawnAlready;
    return toldBySide === sideOf(principal) ? null : demandMessages.ofOtherSide;
  },
};

export const learnDemandRule: ActRule = { kind: 'act', name: 'demand.learn', description: 'The platform keeps forecasts up to date.', permission: 'VMI_WRITE' };

export const demandRules: readonly Rule[] = [tellDemandEventRule, withdrawDemandEventRule, learnDemandRule];
