import type { Room } from '../../platform/room.ts';
import { explainConstraint } from '../../platform/writes/constraints.ts';
import { partnerMessages } from '../partners.messages.ts';
import { mergeRules } from './merge.policy.ts';
import { DuplicatePartiesRecords, MergeResolver, mergePayloads } from './merge.resolver.ts';
import { MergedParty } from './merged-party.type.ts';

// Whatever refers to a party may meet one that was merged a moment ago.
explainConstraint('party_is_merged', { code: 'STATE_CONFLICT', message: partnerMessages.partyMerged, currentState: 'MERGED', allowedActions: [] });

/** Two records of one party, found and made one. */
export const mergeRoom: Room = {
  resolvers: [MergeResolver, ...mergePayloads, DuplicatePartiesRecords, MergedParty],
  rules: mergeRules,
};
