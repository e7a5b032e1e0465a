import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { seesOwnNetwork } from '../managers/managers.policy.ts';
import { marketMessages } from '../markets.messages.ts';
import type { RelationshipStage } from '../relationship.entity.ts';
import type { HandoverStatus } from './handover.entity.ts';
import { handoverMessages } from './handovers.messages.ts';

/** Who sees hand-overs between managers, and who carries them out. */

export const seeHandover: SightRule = {
  kind: 'see', name: 'handover.see', description: 'Hand-overs and their lists are the firm’s own: staff who may read relationships see them; a partner sees the change of manager.', sees: seesOwnNetwork,
};

/** What rules about a hand-over look at. */
export interface HandoverSubject { readonly status: HandoverStatus }

const whileOpen = (_principal: unknown, { status }: HandoverSubject) => (status === 'OPEN' ? null : handoverMessages.closed);

export const startHandoverRule: ActRule<{ readonly stage: RelationshipStage; readonly managerId?: string | null }> = {
  kind: 'act', name: 'handover.start', description: 'Who may write relationships begins to hand over living ones that somebody manages.', permission: 'RELATIONSHIP_WRITE',
  refuses: (_principal, { stage, managerId }) => {
    if (stage === 'TERMINATED') return marketMessages.alreadyEnded;
    return managerId == null ? handoverMessages.nobodyToHandOver : null;
  },
};
export const addHandoverItemRule = whileItIsOpen('handover.item.add', 'Who may write relationships adds to the list of an open hand-over.');
export const tickHandoverItemRule = whileItIsOpen('handover.item.tick', 'Who may write relationships ticks what is done in an open hand-over.');
export const completeHandoverRule = whileItIsOpen('handover.complete', 'Who may write relationships completes an open hand-over.');
export const cancelHandoverRule = whileItIsOpen('handover.cancel', 'Who may write relationships cancels an open hand-over, with a reason.');

export const handoverRules: readonly Rule[] = [seeHandover, startHandoverRule, addHandoverItemRule, tickHandoverItemRule, completeHandoverRule, cancelHandoverRule];

function whileItIsOpen(name: string, description: string): ActRule<HandoverSubject> {
  return { kind: 'act', name, description, permission: 'RELATIONSHIP_WRITE', refuses: whileOpen };
}
