import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type ProgrammeState = 'DRAFT' | 'PROPOSED' | 'OBJECTED' | 'UNDER_WAY' | 'CLOSED' | 'CANCELLED';
export type ProgrammeOutcome = 'ACHIEVED' | 'PARTLY_ACHIEVED' | 'NOT_ACHIEVED';

const day = () => p.string().columnType('date');

/** A programme by which the firm develops a supplier, for one of its parts in a project or for none. */
export const SupplierProgrammeEntity = defineEntity({
  name: 'SupplierProgramme',
  tableName: 'supplier_programme',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    projectId: p.uuid().nullable(),
    involvementId: p.uuid().nullable(),
    title: p.string(),
    gap: p.string().nullable(),
    dueOn: day(),
    draftedBy: p.uuid(),
    state: p.string().$type<ProgrammeState>(),
    /** How often it was put to the supplier. */
    round: p.integer(),
    firstProposedAt: p.datetime().nullable(),
    proposedBy: p.uuid().nullable(),
    proposedAt: p.datetime().nullable(),
    answerDueAt: p.datetime().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    answerNote: p.string().nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    outcome: p.string().$type<ProgrammeOutcome>().nullable(),
    outcomeNote: p.string().nullable(),
    cancelledBy: p.uuid().nullable(),
    cancelledAt: p.datetime().nullable(),
    cancelReason: p.string().nullable(),
    ...timestamps,
  },
});
export type SupplierProgrammeRecord = InferEntity<typeof SupplierProgrammeEntity>;
partOf('SupplierProgramme', 'relationshipId');
