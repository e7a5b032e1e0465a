import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { Finding, Verdict } from '../x12/findings.ts';

export const interchangeStates = ['RECEIVED', 'VALIDATED', 'APPLIED', 'QUARANTINED', 'CORRECTED', 'DISCARDED', 'REFUSED'] as const;
export type InterchangeState = (typeof interchangeStates)[number];

/** What was found, and in which unit. */
export interface KeptFinding extends Finding {
  /** Control number of the transaction set; null for what is found around sets. */
  readonly set: string | null;
}

/** What became of a transaction set. */
export interface KeptSet {
  readonly group: string;
  readonly control: string;
  /** ST01. */
  readonly code: string;
  readonly verdict: Verdict;
  readonly isApplied: boolean;
}

/** One interchange (ISA to IEA) as it came in; its bytes stand in `interchange_chunk`. */
export const InterchangeEntity = defineEntity({
  name: 'Interchange',
  tableName: 'interchange',
  properties: {
    ...workspaceKey,
    partyId: p.uuid().nullable(),
    submittedBy: p.uuid(),
    submittedKind: p.string().$type<'USER' | 'API_KEY' | 'SYSTEM'>(),
    submittedBySide: p.string().$type<Side>(),
    receivedAt: p.datetime(),
    fileName: p.string().nullable(),
    byteSize: p.bigint('number'),
    sha256: p.string(),
    senderQualifier: p.string().nullable(),
    sender: p.string().nullable(),
    receiverQualifier: p.string().nullable(),
    receiver: p.string().nullable(),
    control: p.string().nullable(),
    isTest: p.boolean(),
    isSenderKnown: p.boolean(),
    state: p.string().$type<InterchangeState>(),
    verdict: p.string().$type<Verdict>().nullable(),
    findings: p.json().$type<readonly KeptFinding[]>(),
    sets: p.json().$type<readonly KeptSet[]>(),
    acknowledgment: p.string().nullable(),
    acknowledgmentControl: p.integer().nullable(),
    discardedBy: p.uuid().nullable(),
    discardedAt: p.datetime().nullable(),
    discardReason: p.string().nullable(),
    ...timestamps,
  },
});
export type InterchangeRecord = InferEntity<typeof InterchangeEntity>;
