import type { ActRule, Rule } from '../../platform/rules.ts';
import { seenByBothSides } from '../../trust/sides.ts';
import { channelMessages } from '../channel.messages.ts';
import { firmsPeople } from '../channel-partner.ts';
import { seenByFirm } from '../channel-sight.ts';

/** Who sees tiers, who sets them, and who looks at how partners stand. */

export const seeTier = seenByBothSides('channel-tier.see', 'Staff see how all channel partners stand; a partner how it stands itself.');
export const seeTierModel = seenByFirm('channel-tier.see-model', 'Staff see what makes the tiers of the channel.');

export const adoptTiersRule: ActRule = { kind: 'act', name: 'channel-tier.adopt', description: 'Administrators set what makes the tiers of the channel.', permission: 'TRUST_MODEL_WRITE', refuses: firmsPeople };
export const assessTierRule: ActRule = {
  kind: 'act', name: 'channel-tier.assess', description: 'Staff look at how a channel partner stands; the platform does so every day.', permission: 'DEALING_WRITE', refuses: ({ isStaff }) => (isStaff ? null : channelMessages.firmOnly),
};

export const tierRules: readonly Rule[] = [seeTier, seeTierModel, adoptTiersRule, assessTierRule];
