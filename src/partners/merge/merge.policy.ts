import { type ActRule, type Rule, type SightRule, staffOnly } from '../../platform/rules.ts';
import { partnerMessages } from '../partners.messages.ts';
import { mergeMessages } from './merge.messages.ts';

/** Who merges parties, and who is told which look like one. */

export const mergePartiesRule: ActRule = {
  kind: 'act', name: 'party.merge', description: 'Staff who may write parties and relationships merge two records of one party.', permission: 'RELATIONSHIP_WRITE',
  refuses: ({ isStaff, permissions }) => (isStaff && permissions.has('PARTY_WRITE') ? null : partnerMessages.staffAct),
};

/** Whom a merge gives or takes access: only who may do that of itself. */
export const mergeMembersRule: ActRule<{ readonly hasKeys: boolean }> = {
  kind: 'act', name: 'party.merge.members', description: 'Where people or keys act for the duplicate, merging takes the permission to change those as well.', permission: 'MEMBER_WRITE',
  refuses: ({ permissions }, { hasKeys }) => (!hasKeys || permissions.has('KEY_WRITE') ? null : mergeMessages.membersNeedAdministrator),
};

export const seeDuplicates: SightRule = {
  kind: 'see', name: 'party.duplicates.see', description: 'Which parties may be one, is for staff to look at.',
  sees: ({ isStaff, permissions }) => isStaff && permissions.has('PARTY_READ'),
};

export const seeMergeReason: SightRule = { ...staffOnly, name: 'party.merge-reason.see', description: 'Why two records were taken for one: the focal firm’s own note.' };

export const mergeRules: readonly Rule[] = [mergePartiesRule, mergeMembersRule, seeDuplicates, seeMergeReason];
