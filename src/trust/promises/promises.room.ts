import type { Room } from '../../platform/room.ts';
import { noteOverdue } from './note-overdue.job.ts';
import { PartnerPromiseEntity, PromiseAttachmentEntity, PromiseNoticeEntity } from './promise.entity.ts';
import { PromiseMutations, promisePayloads } from './promise.mutations.resolver.ts';
import { PromiseQueries } from './promise.resolver.ts';
import { promiseRules } from './promises.policy.ts';
import { RelationshipPromises } from './relationship-promises.type.ts';
import { settleClaims } from './settle-claims.job.ts';

/** What each side has promised the other, what became of it, and what it shows. */
export const promisesRoom: Room = {
  resolvers: [PromiseQueries, PromiseMutations, ...promisePayloads, RelationshipPromises],
  entities: [PartnerPromiseEntity, PromiseAttachmentEntity, PromiseNoticeEntity],
  rules: promiseRules,
  jobs: [settleClaims, noteOverdue],
};
