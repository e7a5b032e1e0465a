import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { EsiStage } from '../projects/project.entity.ts';

export type DesignResponsibility = 'NONE' | 'WHITE_BOX' | 'GREY_BOX' | 'BLACK_BOX';
export type InvolvementState = 'NOMINATED' | 'ASSESSED' | 'INVITED' | 'ACCEPTED' | 'DECLINED' | 'LAPSED' | 'NDA_PENDING' | 'ACTIVE' | 'COMPLETED' | 'WITHDRAWN' | 'REMOVED' | 'ENDED';

/** One supplier's part in a project. */
export const EsiInvolvementEntity = defineEntity({
  name: 'EsiInvolvement',
  tableName: 'esi_involvement',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    relationshipId: p.uuid(),
    responsibility: p.string().$type<DesignResponsibility>(),
    scope: p.string(),
    state: p.string().$type<InvolvementState>(),
    nominatedBy: p.uuid(),
    nominatedAt: p.datetime(),
    assessedBy: p.uuid().nullable(),
    assessedAt: p.datetime().nullable(),
    assessmentNote: p.string().nullable(),
    invitedBy: p.uuid().nullable(),
    invitedAt: p.datetime().nullable(),
    answerDueAt: p.datetime().nullable(),
    stageAtInvitation: p.string().$type<EsiStage>().nullable(),
    invitation: p.string().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    declineReason: p.string().nullable(),
    activatedBy: p.uuid().nullable(),
    activatedAt: p.datetime().nullable(),
    endedBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    endReason: p.string().nullable(),
    performanceSpecification: p.string().nullable(),
    interfaceSpecification: p.string().nullable(),
    acceptanceTest: p.string().nullable(),
    isNameShownByPartner: p.boolean(),
    isNameShownByFirm: p.boolean(),
    ...timestamps,
  },
});
export type EsiInvolvementRecord = InferEntity<typeof EsiInvolvementEntity>;
partOf('EsiInvolvement', 'relationshipId');

export type ForegroundOwner = Side | 'JOINT';
export type ConfidentialityKind = 'NDA' | 'IP_TERMS';
export type ConfidentialityState = 'DRAFT' | 'SENT' | 'SIGNED' | 'IN_FORCE' | 'EXPIRED' | 'BREACHED';

/** What both have signed about what is confidential, or about who owns what comes of it; for one project, or for all with the supplier. */
export const ConfidentialityAgreementEntity = defineEntity({
  name: 'ConfidentialityAgreement',
  tableName: 'confidentiality_agreement',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    projectId: p.uuid().nullable(),
    kind: p.string().$type<ConfidentialityKind>(),
    title: p.string(),
    terms: p.string(),
    foregroundOwner: p.string().$type<ForegroundOwner>().nullable(),
    state: p.string().$type<ConfidentialityState>(),
    validFrom: p.string().columnType('date'),
    validUntil: p.string().columnType('date').nullable(),
    survivesYears: p.integer().nullable(),
    draftedBy: p.uuid(),
    sentBy: p.uuid().nullable(),
    sentAt: p.datetime().nullable(),
    focalSignedBy: p.uuid().nullable(),
    focalSignedAt: p.datetime().nullable(),
    partnerSignedBy: p.uuid().nullable(),
    partnerSignedAt: p.datetime().nullable(),
    breachedBy: p.uuid().nullable(),
    breachedAt: p.datetime().nullable(),
    breachNote: p.string().nullable(),
    breachDeclaredBySide: p.string().$type<Side>().nullable(),
    breachedBySide: p.string().$type<Side>().nullable(),
    breachedOn: p.string().columnType('date').nullable(),
    breachSeverity: p.integer().nullable(),
    breachReportId: p.uuid().nullable(),
    contestedBy: p.uuid().nullable(),
    contestedAt: p.datetime().nullable(),
    contestNote: p.string().nullable(),
    renewsId: p.uuid().nullable(),
    ...timestamps,
  },
});
export type ConfidentialityAgreementRecord = InferEntity<typeof ConfidentialityAgreementEntity>;
partOf('ConfidentialityAgreement', 'relationshipId');
