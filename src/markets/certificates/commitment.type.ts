import 'reflect-metadata';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Party } from '../../partners/party.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { Relationship } from '../relationship.type.ts';
import { CommitmentStandingEnum, CommitmentStatusEnum, CsrAreaEnum, EvidenceOutcomeEnum } from './certificates.enums.ts';
import { addEvidenceRule, seeCommitment, withdrawCommitmentRule } from './certificates.policy.ts';
import { today } from './requirement-status.ts';

defineActions({ WITHDRAW_COMMITMENT: 'Record that it was taken back, and why.', ADD_EVIDENCE: 'Record what was found of it.' });

@readType({ table: 'csr_evidence', rule: seeCommitment, implements: Node, description: 'What somebody has found of a CSR commitment. Never changed; newer evidence stands beside it.' })
export class CsrEvidence extends Node {
  @one(() => CsrCommitment, { link: { commitment_id: 'id' }, description: 'The commitment.' })
  commitment!: CsrCommitment;

  @column(() => String, { column: 'what', description: 'What was looked at, and what was found.' })
  what!: string;

  @column(() => String, { column: 'document', nullable: true, description: 'Where the document is: an address, or a reference in words.' })
  document!: string | null;

  @column(() => String, { column: 'assessor', description: 'Who assessed it.' })
  assessor!: string;

  @column(() => LocalDate, { column: 'assessed_on', description: 'When.' })
  assessedOn!: string;

  @column(() => LocalDate, { column: 'valid_until', description: 'Last day on which it counts.' })
  validUntil!: string;

  @expression(() => Boolean, { sql: (row) => sql`${row('valid_until')} >= ${today}`, description: 'True until its last day is over (UTC).' })
  isInForce!: boolean;

  @column(() => EvidenceOutcomeEnum, { column: 'outcome', description: 'What was found.' })
  outcome!: string;

  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'When it was recorded.' })
  recordedAt!: Date;

  @one(() => User, { link: { recorded_by: 'id' }, nullable: true, description: 'Who recorded it; null for a key, the platform, or a person not to be seen.' })
  recordedBy!: User | null;
}

export const evidencePage = definePage({
  name: 'CsrEvidence',
  type: () => CsrEvidence,
  description: 'Evidence of a CSR commitment.',
  defaultSize: 25,
  orders: { ASSESSED_ON: { column: 'assessed_on', cast: 'date', field: 'assessedOn', description: 'By day of assessment.' } },
  defaultOrder: { field: 'ASSESSED_ON', direction: 'DESC' },
  filters: {},
});

/** What the newest evidence shows today; null without any: unknown is never good. */
function standing(row: Row): Sql {
  return sql`(select case when e.valid_until < ${today} then 'LAPSED' else e.outcome end from csr_evidence e
    where e.workspace_id = ${row('workspace_id')} and e.commitment_id = ${row('id')} order by e.assessed_on desc, e.recorded_at desc, e.id desc limit 1)`;
}

@readType({
  table: 'csr_commitment', rule: seeCommitment, implements: [Node, Versioned, Actionable],
  description: 'What one side of a relationship has promised to do for those it affects (corporate social responsibility). It is withdrawn, never rewritten.',
})
export class CsrCommitment extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship that it was made in.' })
  relationship!: Relationship;

  @one(() => Party, { link: { party_id: 'id' }, description: 'Who made it: the focal firm, or the partner.' })
  committedBy!: Party;

  @column(() => CsrAreaEnum, { column: 'area', description: 'To whom, and for what.' })
  area!: string;

  @column(() => String, { column: 'commitment', description: 'What was promised.' })
  commitment!: string;

  @column(() => String, { column: 'standard', nullable: true, description: 'The standard that it goes by, such as SA8000, GRI or UN Global Compact.' })
  standard!: string | null;

  @column(() => LocalDate, { column: 'made_on', description: 'When it was made.' })
  madeOn!: string;

  @column(() => CommitmentStatusEnum, { column: 'status', description: 'Whether it holds.' })
  status!: string;

  @column(() => String, { column: 'status_reason', nullable: true, description: 'Why it was withdrawn.' })
  statusReason!: string | null;

  @column(() => LocalDate, { column: 'withdrawn_on', nullable: true, description: 'When it was withdrawn.' })
  withdrawnOn!: string | null;

  @expression(() => CommitmentStandingEnum, { nullable: true, sql: standing, description: 'What the newest evidence shows today (UTC). Null while there is none: unknown, and never taken for good.' })
  standing!: string | null;

  @page(() => evidencePage, { link: { id: 'commitment_id' }, description: 'All evidence, newest first.' })
  evidence!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ status: 'status' }, { WITHDRAW_COMMITMENT: withdrawCommitmentRule, ADD_EVIDENCE: addEvidenceRule })
  viewerActions!: unknown;
}

export const commitmentPage = definePage({
  name: 'CsrCommitment',
  type: () => CsrCommitment,
  description: 'CSR commitments that the asker may see.',
  defaultSize: 25,
  orders: { MADE_ON: { column: 'made_on', cast: 'date', field: 'madeOn', description: 'By when it was made.' } },
  defaultOrder: { field: 'MADE_ON', direction: 'DESC' },
  filters: {
    areas: { type: () => [CsrAreaEnum], field: 'area', sql: oneOf('area'), description: 'In one of these areas.' },
    standings: {
      type: () => [CommitmentStandingEnum], field: 'standing', description: 'Standing like this today; those without evidence match none.',
      sql: (row, values: readonly string[]) => sql`${standing(row)} = any(${[...values]}::text[])`,
    },
    hasEvidence: { type: () => Boolean, field: 'evidence', sql: (row, value: boolean) => sql`(${standing(row)} is not null) = ${value}`, description: 'With some evidence, or with none.' },
  },
});

definesTimeline('CsrCommitment', () => CsrCommitment, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, partyId: { field: 'committedBy', idOf: 'Party' } });
definesTimeline('CsrEvidence', () => CsrEvidence, { commitmentId: { field: 'commitment', idOf: 'CsrCommitment' }, recordedBy: { field: 'recordedBy', idOf: 'User' } });
