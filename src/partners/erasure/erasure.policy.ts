import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { memberMessages } from '../members.messages.ts';
import { type OfParty, writeContactRule } from '../partners.policy.ts';

/** Who has a person's data erased, and who is told what is held of them. */

export const eraseContactRule: ActRule<OfParty> = {
  ...writeContactRule, name: 'party.contact.erase', description: 'Staff erase what is held of any party’s contacts, a partner of its own.',
};

export const eraseUserRule: ActRule<{ readonly userId: string }> = {
  kind: 'act', name: 'user.erase', description: 'Who may write members erases what is held of a user, but not of themselves.', permission: 'MEMBER_WRITE',
  refuses: ({ id }, { userId }) => (id === userId ? memberMessages.notYourself : null),
};

export const seePersonalData: SightRule = {
  kind: 'see', name: 'personal-data.see', description: 'What is held of a person: staff of any contact, a partner of its own; of a user, who may read members, and the user.',
  sees: ({ permissions }) => permissions.has('PARTY_READ') || permissions.has('MEMBER_READ'),
};

export const erasureRules: readonly Rule[] = [eraseContactRule, eraseUserRule, seePersonalData];
