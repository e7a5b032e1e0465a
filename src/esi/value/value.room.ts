import type { Room } from '../../platform/room.ts';
import { noteShares } from './note-shares.job.ts';
import { ProjectKpis, RelationshipKpis, WorkspaceKpis } from './kpi-lists.type.ts';
import { JointValueShareEntity } from './share.entity.ts';
import { JointValueShareMutations, sharePayloads } from './share.mutations.resolver.ts';
import { JointValuePartyEntity, JointValueSplitEntity } from './split.entity.ts';
import { JointValueEntity, JointValueLineEntity } from './value.entity.ts';
import { InvolvementShares, ProjectValues, RelationshipShares, ShareOfValue } from './value-lists.type.ts';
import { JointValueMutations, valuePayloads } from './value.mutations.resolver.ts';
import { valueRules } from './value.policy.ts';
import { JointValueQueries } from './value.resolver.ts';

/** What the firm and its suppliers have gained together, and how it is shared. */
export const valueRoom: Room = {
  resolvers: [
    JointValueQueries, JointValueMutations, ...valuePayloads, JointValueShareMutations, ...sharePayloads, ProjectValues, InvolvementShares, RelationshipShares, ShareOfValue,
    ProjectKpis, RelationshipKpis, WorkspaceKpis,
  ],
  entities: [JointValueEntity, JointValueLineEntity, JointValueSplitEntity, JointValuePartyEntity, JointValueShareEntity],
  rules: valueRules,
  jobs: [noteShares],
};
