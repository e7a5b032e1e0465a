import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { CharterStatus } from '../../domain/consensus/charter-course.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

/** What the firm's departments agree on about one partner. */
export const PartnerCharterEntity = defineEntity({
  name: 'PartnerCharter',
  tableName: 'partner_charter',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    state: p.string().$type<CharterStatus>(),
    draftedBy: p.uuid(),
    draftedAt: p.datetime(),
    revisedBy: p.uuid().nullable(),
    revisedAt: p.datetime().nullable(),
    askedBy: p.uuid().nullable(),
    askedAt: p.datetime().nullable(),
    inForceAt: p.datetime().nullable(),
    inForceOn: p.string().columnType('date').nullable(),
    renewalDueOn: p.string().columnType('date').nullable(),
    comingNotedAt: p.datetime().nullable(),
    dueNotedAt: p.datetime().nullable(),
    supersededAt: p.datetime().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    ...timestamps,
  },
});
export type PartnerCharterRecord = InferEntity<typeof PartnerCharterEntity>;

const ofCharter = { ...workspaceKey, relationshipId: p.uuid(), charterId: p.uuid() };

/** A text that a charter has had. A ledger: never changed; the greatest number stands. */
export const PartnerCharterTextEntity = defineEntity({
  name: 'PartnerCharterText',
  tableName: 'partner_charter_text',
  properties: {
    ...ofCharter,
    number: p.integer(),
    purpose: p.string(),
    principles: p.string(),
    gives: p.string(),
    expects: p.string(),
    reason: p.string().nullable(),
    writtenBy: p.uuid(),
    writtenAt: p.datetime(),
  },
});
export type PartnerCharterTextRecord = InferEntity<typeof PartnerCharterTextEntity>;

export type CharterDepartmentState = 'NAMED' | 'SIGNED' | 'OBJECTED' | 'DROPPED';

/** A department that a charter names, who speaks for it there, and what it says to the text as it stands. */
export const PartnerCharterDepartmentEntity = defineEntity({
  name: 'PartnerCharterDepartment',
  tableName: 'partner_charter_department',
  properties: {
    ...ofCharter,
    departmentId: p.uuid(),
    spokespersonId: p.uuid(),
    state: p.string().$type<CharterDepartmentState>(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    textNumber: p.integer().nullable(),
    objection: p.string().nullable(),
    ...timestamps,
  },
});
export type PartnerCharterDepartmentRecord = InferEntity<typeof PartnerCharterDepartmentEntity>;

/** What a department thought of the partner. A ledger: the newest of a charter year counts. */
export const PartnerCharterRatingEntity = defineEntity({
  name: 'PartnerCharterRating',
  tableName: 'partner_charter_rating',
  properties: {
    ...ofCharter,
    charterDepartmentId: p.uuid(),
    charterYear: p.integer(),
    keepsWord: p.integer(),
    deliversQuality: p.integer(),
    speaksOpenly: p.integer(),
    dealsFairly: p.integer(),
    bringsIdeas: p.integer(),
    easyToWorkWith: p.integer(),
    ratedBy: p.uuid(),
    ratedAt: p.datetime(),
  },
});
export type PartnerCharterRatingRecord = InferEntity<typeof PartnerCharterRatingEntity>;

for (const part of ['PartnerCharter', 'PartnerCharterText', 'PartnerCharterDepartment', 'PartnerCharterRating']) partOf(part, 'relationshipId');
