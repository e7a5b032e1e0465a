import 'reflect-metadata';
import { Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Party } from '../../partners/party.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { addsTo, column, computed, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { activityReportPage } from '../../vmi/activity/activity-report.page.ts';
import { ActivityReport } from '../../vmi/activity/activity-report.type.ts';
import { InterchangeStateEnum, InterchangeVerdictEnum } from './interchange.enums.ts';
import { InterchangeFinding, InterchangeSet, toFindings } from './interchange-finding.type.ts';
import { discardInterchangeRule, replayInterchangeRule, seeInterchange } from './interchanges.policy.ts';

defineActions({ REPLAY_INTERCHANGE: 'Have an interchange that is held read once more.', DISCARD_INTERCHANGE: 'Give up what is held of an interchange.' });

@readType({ table: 'interchange', rule: seeInterchange, implements: [Node, Versioned, Actionable], description: 'An interchange of electronic documents (X12, ISA to IEA) as it came in, and what became of it.' })
export class Interchange extends Node {
  @one(() => Party, { link: { party_id: 'id' }, nullable: true, description: 'The partner that it is with; null where that cannot be told.' })
  partner!: Party | null;

  @column(() => InterchangeStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => InterchangeVerdictEnum, { column: 'verdict', nullable: true, description: 'What may be done with it as a whole; null until it is read.' })
  verdict!: string | null;

  @column(() => String, { column: 'control', nullable: true, description: 'Its control number (ISA13), with its zeros; null without a readable header.' })
  control!: string | null;

  @expression(() => String, { sql: (row) => sql`${row('sender_qualifier')} || ':' || ${row('sender')}`, nullable: true, description: 'Who sent it, as its header says: qualifier and id (ISA05, ISA06).' })
  sender!: string | null;

  @expression(() => String, { sql: (row) => sql`${row('receiver_qualifier')} || ':' || ${row('receiver')}`, nullable: true, description: 'To whom, as its header says: qualifier and id (ISA07, ISA08).' })
  receiver!: string | null;

  @column(() => Boolean, { column: 'is_test', description: 'True for a test: it moves nothing.' })
  isTest!: boolean;

  @column(() => String, { column: 'file_name', nullable: true, description: 'Name of the file, where it was told.' })
  fileName!: string | null;

  @expression(() => Int, { sql: (row) => sql`${row('byte_size')}::integer`, description: 'Bytes that it has.' })
  byteSize!: number;

  @column(() => String, { column: 'sha256', description: 'SHA-256 of its bytes, in hexadecimal.' })
  sha256!: string;

  @computed(() => String, { needs: { id: 'id' }, compute: ({ id }) => `/interchanges/${toGlobalId('Interchange', String(id))}/content`, description: 'Path at this server of its bytes, for the same sign-in.' })
  contentUrl!: string;

  @column(() => [InterchangeSet], { column: 'sets', description: 'Its transaction sets.' })
  sets!: InterchangeSet[];

  @computed(() => [InterchangeFinding], {
    needs: { findings: 'findings' }, compute: ({ findings }, { locales }) => toFindings(findings, locales),
    description: 'What is not as it should be, the first 500 of all; at most 100 of each transaction set.',
  })
  findings!: InterchangeFinding[];

  @column(() => String, { column: 'acknowledgment', nullable: true, description: 'Our answer: functional acknowledgments (997), and a TA1 where one was asked for or the interchange is held. Null where there is nothing to answer, and until it is read.' })
  acknowledgment!: string | null;

  @page(() => activityReportPage, { link: { id: 'interchange_id' }, description: 'The reports of product activity that it held.' })
  activityReports!: unknown;

  @column(() => SharingSideEnum, { column: 'submitted_by_side', description: 'The side that handed it in.' })
  submittedBySide!: string;

  @one(() => User, { link: { submitted_by: 'id' }, nullable: true, description: 'Who handed it in; null for a key or the platform, and for whom the asker does not see.' })
  submittedBy!: User | null;

  @column(() => DateTime, { column: 'received_at', convert: toInstant, description: 'When it came in.' })
  receivedAt!: Date;

  @column(() => DateTime, { column: 'discarded_at', convert: toInstant, nullable: true, description: 'When what was held of it was given up; null while it is not.' })
  discardedAt!: Date | null;

  @one(() => User, { link: { discarded_by: 'id' }, nullable: true, description: 'Who gave it up; null for whom the asker does not see.' })
  discardedBy!: User | null;

  @column(() => String, { column: 'discard_reason', nullable: true, description: 'Why it was given up.' })
  discardReason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, { REPLAY_INTERCHANGE: replayInterchangeRule, DISCARD_INTERCHANGE: discardInterchangeRule })
  viewerActions!: unknown;
}

definesTimeline('Interchange', () => Interchange, { partyId: { field: 'partner', idOf: 'Party' }, ...Object.fromEntries(['submittedBy', 'discardedBy'].map((name) => [name, { field: name, idOf: 'User' }])) });

/** What interchanges add to a report. */
@addsTo(() => ActivityReport)
export class ReportInterchange {
  @one(() => Interchange, { link: { interchange_id: 'id' }, nullable: true, description: 'The interchange that it came in; null where it came otherwise.' })
  interchange!: Interchange | null;
}

export const interchangePage = definePage({
  name: 'Interchange',
  type: () => Interchange,
  description: 'Interchanges of electronic documents that the asker may see.',
  defaultSize: 25,
  orders: { RECEIVED_AT: { column: 'received_at', cast: 'timestamptz', field: 'receivedAt', description: 'By when they came in.' } },
  defaultOrder: { field: 'RECEIVED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [InterchangeStateEnum], field: 'state', sql: oneOf('state'), description: 'In one of these states.' },
    verdicts: { type: () => [InterchangeVerdictEnum], field: 'verdict', sql: oneOf('verdict'), description: 'With one of these verdicts.' },
    isTest: { type: () => Boolean, field: 'isTest', sql: (row, isTest: boolean) => sql`${row('is_test')} = ${isTest}::boolean`, description: 'Tests, or what counts.' },
  },
});
