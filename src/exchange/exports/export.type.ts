import 'reflect-metadata';
import { Int } from 'type-graphql';
import { defineEnum } from '../../platform/define-enum.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { Job } from '../../platform/jobs/job.type.ts';
import { Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, computed, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeExport } from '../exchange.policy.ts';
import type { ExportFormat, ExportState } from './export.entity.ts';

export const ExportFormatEnum = defineEnum<ExportFormat>('ExportFormat', 'How records are written.', {
  CSV: 'RFC 4180 in UTF-8 with a byte order mark; a column for each selected value, named by the way to it, as partner.name. Lists are JSON. A cell that a spreadsheet would take for a formula begins with an apostrophe.',
  JSON_LINES: 'One JSON object a line, as the query would answer it.',
});

export const ExportStateEnum = defineEnum<ExportState>('ExportState', 'Where an export stands.', {
  WAITING: 'It will be begun.', RUNNING: 'It is being written.', DONE: 'Its file can be fetched until it expires.', FAILED: 'It could not be written; failureCode tells why.',
});

@readType({ table: 'data_export', rule: seeExport, implements: [Node, Versioned], description: 'A list taken along as a file: what its asker saw while it was written. Nobody else sees it.' })
export class Export extends Node {
  @column(() => ExportFormatEnum, { column: 'format', description: 'How its records are written.' })
  format!: string;

  @expression(() => ExportStateEnum, {
    description: 'Where it stands.',
    // Until it has ended the job knows: one that failed for good has told the export nothing.
    sql: (row) => sql`case when ${row('finished_at')} is not null then ${row('state')} else coalesce(
      (select j.state from job j where j.workspace_id = ${row('workspace_id')} and j.id = ${row('job_id')} and j.state in ('RUNNING', 'FAILED')), ${row('state')}) end`,
  })
  state!: string;

  @column(() => String, { column: 'failure_code', nullable: true, description: 'Why it could not be written, as a code.' })
  failureCode!: string | null;

  @column(() => String, { column: 'query', description: 'The query, as it was asked.' })
  query!: string;

  @column(() => String, { column: 'file_name', description: 'Name of the file.' })
  fileName!: string;

  @column(() => Int, { column: 'record_count', nullable: true, description: 'Records in it, once it is done.' })
  recordCount!: number | null;

  @column(() => Int, { column: 'byte_size', nullable: true, description: 'Bytes of the file, once it is done.' })
  byteSize!: number | null;

  @column(() => String, { column: 'sha256', nullable: true, description: 'SHA-256 of the file, in hexadecimal digits, once it is done.' })
  sha256!: string | null;

  @computed(() => String, {
    nullable: true, needs: { id: 'id', state: 'state' }, compute: ({ id, state }) => (state === 'DONE' ? `/exports/${toGlobalId('Export', String(id))}` : null),
    description: 'Path of the file at this server, for the same sign-in; null until it is done.',
  })
  fileUrl!: string | null;

  @one(() => Job, { link: { job_id: 'id' }, nullable: true, description: 'The job that writes it: its progress is in records. Null once it is forgotten.' })
  job!: Job | null;

  @column(() => DateTime, { column: 'expires_at', convert: toInstant, description: 'When it is gone.' })
  expiresAt!: Date;

  @column(() => DateTime, { column: 'finished_at', convert: toInstant, nullable: true, description: 'When it was done, or failed.' })
  finishedAt!: Date | null;
}

definesTimeline('Export', () => Export);

export const exportPage = definePage({
  name: 'Export',
  type: () => Export,
  description: 'The asker’s own exports.',
  defaultSize: 25,
  orders: { CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when they were asked for.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filters: { formats: { type: () => [ExportFormatEnum], field: 'format', sql: oneOf('format'), description: 'In one of these formats.' } },
  rule: seeExport,
});
