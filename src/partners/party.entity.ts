import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { timestamps, workspaceKey } from '../platform/writes/columns.ts';

export const partyKinds = ['ORGANIZATION', 'DEPARTMENT', 'PERSON', 'GROUP'] as const;
export type PartyKind = (typeof partyKinds)[number];

/** Texts by BCP 47 language tag. */
export type Translations = Record<string, string>;

/** Whoever the firm has to do with, and the firm itself. */
export const PartyEntity = defineEntity({
  name: 'Party',
  tableName: 'party',
  properties: {
    ...workspaceKey,
    kind: p.string().$type<PartyKind>(),
    name: p.string(),
    names: p.json().$type<Translations>(),
    countryCode: p.string().nullable(),
    timeZone: p.string(),
    website: p.string().nullable(),
    parentId: p.uuid().nullable(),
    isFocal: p.boolean(),
    /** The party that this record turned out to be another one of. */
    mergedIntoId: p.uuid().nullable(),
    mergedAt: p.datetime().nullable(),
    mergeReason: p.string().nullable(),
    ...timestamps,
  },
});
export type PartyRecord = InferEntity<typeof PartyEntity>;
