import type { Room } from '../../platform/room.ts';
import { ChangeRequestEntity, ChangeRequestRoundEntity } from './change-request.entity.ts';
import { ChangeRequestMutations, changeRequestPayloads } from './change-request.mutations.resolver.ts';
import { ChangeRequestQueries } from './change-request.resolver.ts';
import './change-requests.measures.ts';
import { changeRequestRules } from './change-requests.policy.ts';
import { noteOverdueChanges } from './note-overdue.job.ts';
import { RelationshipChanges } from './relationship-changes.type.ts';

/** What two sides ask each other to change, and what one imposes on the other: the practice of equality and respect. */
export const changeRequestsRoom: Room = {
  resolvers: [ChangeRequestQueries, ChangeRequestMutations, ...changeRequestPayloads, RelationshipChanges],
  entities: [ChangeRequestEntity, ChangeRequestRoundEntity],
  rules: changeRequestRules,
  jobs: [noteOverdueChanges],
};
