import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { workspaceKey } from '../../platform/writes/columns.ts';
import { amount, day } from './value.entity.ts';

/** What a coalition gains by itself. */
export type SplitBasis = 'ADDITIVE' | 'JOINT' | 'JUDGED';

/** A coalition by its parties' places, as a split keeps it. */
export interface KeptCoalition {
  readonly members: readonly number[];
  readonly value: string;
}

export interface KeptObjections {
  readonly count: number;
  /** Those that fall shortest. */
  readonly worst: readonly (KeptCoalition & { readonly shortfall: string })[];
}

/** A proposal of how to split a joint value, with all that it was computed from; never changed. */
export const JointValueSplitEntity = defineEntity({
  name: 'JointValueSplit',
  tableName: 'joint_value_split',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    jointValueId: p.uuid(),
    number: p.integer(),
    rule: p.string(),
    note: p.string().nullable(),
    dueOn: day(),
    total: amount(),
    basis: p.string().$type<SplitBasis>(),
    coalitions: p.json().$type<readonly KeptCoalition[]>(),
    orders: p.integer().nullable(),
    seed: p.integer().nullable(),
    shapleyObjections: p.json().$type<KeptObjections>().nullable(),
    offerObjections: p.json().$type<KeptObjections>().nullable(),
    proposedBy: p.uuid(),
    proposedAt: p.datetime(),
  },
});
export type JointValueSplitRecord = InferEntity<typeof JointValueSplitEntity>;
partOf('JointValueSplit', 'projectId');

/** What a party would have by the Shapley value, and what it is offered; the firm stands at place 0. */
export const JointValuePartyEntity = defineEntity({
  name: 'JointValueParty',
  tableName: 'joint_value_party',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    jointValueId: p.uuid(),
    splitId: p.uuid(),
    place: p.integer(),
    involvementId: p.uuid().nullable(),
    relationshipId: p.uuid().nullable(),
    aloneAmount: amount(),
    contributedAmount: amount(),
    shapleyAmount: amount(),
    standardError: amount().nullable(),
    offeredAmount: amount(),
  },
});
export type JointValuePartyRecord = InferEntity<typeof JointValuePartyEntity>;
partOf('JointValueParty', 'projectId');
