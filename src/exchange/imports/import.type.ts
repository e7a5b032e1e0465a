import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { Job } from '../../platform/jobs/job.type.ts';
import { bestShipped } from '../../platform/messages.ts';
import { Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, computed, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { literal, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeImport } from '../exchange.policy.ts';
import type { ErrorPolicy, ImportKind, ImportState } from './import.entity.ts';

export const ImportKindEnum = defineEnum<ImportKind>('ImportKind', 'What the lines of a file are.', {
  PARTIES: 'Parties, by their external reference: externalId, externalSystem, kind, name, name.LANGUAGE, countryCode, timeZone, website, parent, gln, duns, vat, lei, nationalId.',
  RELATIONSHIPS: 'Relationships, by partner and market: partner, externalSystem, market, startedOn, isKey, note, supplierKind, influencerKind.',
  TIES: 'Ties, by kind, ends and good: kind, from, to, externalSystem, form, good, yearlyAmount, yearlyAmountCurrency, shareOfNeed, startedOn, note.',
  ACTIVITY: 'Product activity under agreements, by item, place, metric and day: agreement, item, location, metric, quantity, unit, day, periodFrom, isCorrection.',
  ITEMS: 'Items, by their number: sku, name, name.LANGUAGE, gtin, baseUnit, category, discontinuedOn.',
  POSITION_PARAMETERS: 'Levels of stock positions, by agreement, item and place: agreement, sku, location, method, minimum, maximum, reorderPoint, orderQuantity, baseStock, minimumDays, targetDays, leadTimeFactor, variabilityFactor, leadTimeDays, leadTimeDeviation.',
});

export const ErrorPolicyEnum = defineEnum<ErrorPolicy>('ImportErrorPolicy', 'What becomes of the good lines where others fail.', {
  REJECT_ALL: 'The file is tried from end to end first; if one line fails, nothing is written.',
  REJECT_FAILED_LINES: 'The good lines are written, those that fail are told.',
});

export const ImportStateEnum = defineEnum<ImportState>('ImportState', 'Where an import stands.', {
  WAITING: 'It will be begun.',
  RUNNING: 'It is being run; what its counts tell is written.',
  DONE: 'It went to the end of the file; lines may have failed.',
  REJECTED: 'A line failed where all had to be good: nothing was written.',
  FAILED: 'It ended before the end of the file; failureCode tells why. What its counts tell is written; the file can be imported again.',
});

@ObjectType({ simpleResolvers: true, description: 'Where the values of a field come from.' })
export class MappedColumn {
  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Header of the column it is read from.' })
  column!: string | null;

  @Field(() => String, { nullable: true, description: 'The one value for all lines, where it is not read from a column.' })
  value!: string | null;
}

@readType({ table: 'import_error', rule: seeImport, implements: Node, description: 'What is wrong with a line of a file. It holds nothing of what stood there.' })
export class ImportError extends Node {
  @column(() => Int, { column: 'line', description: 'Line of the file, from 1, on which the record begins.' })
  line!: number;

  @column(() => String, { column: 'column_name', nullable: true, description: 'Header of the column, or the field where the file has none for it; null for the line as a whole.' })
  column!: string | null;

  @column(() => String, { column: 'code', description: 'Why, as a stable code.' })
  code!: string;

  @expression(() => String, { sql: (row, { locales }) => sql`${row('texts')} ->> ${literal(bestShipped(locales))}`, description: 'Why, in the language of the request.' })
  message!: string;
}

export const importErrorPage = definePage({
  name: 'ImportError',
  type: () => ImportError,
  description: 'What is wrong with the lines of a file.',
  defaultSize: 50,
  orders: { LINE: { column: 'line', cast: 'bigint', field: 'line', description: 'As the lines stand in the file.' } },
  defaultOrder: { field: 'LINE', direction: 'ASC' },
  filters: { codes: { type: () => [String], field: 'code', sql: oneOf('code'), description: 'For one of these reasons.' } },
});

/** A job that failed for good has told its import nothing. */
const failed = literal('FAILED');

@readType({ table: 'data_import', rule: seeImport, implements: [Node, Versioned], description: 'A file that was brought in, or tried, and what became of it. Its progress is told by jobProgressed.' })
export class Import extends Node {
  @column(() => ImportKindEnum, { column: 'kind', description: 'What its lines are.' })
  kind!: string;

  @expression(() => ImportStateEnum, {
    description: 'Where it stands.',
    sql: (row) => sql`case when ${row('finished_at')} is null and exists (select from job j where j.workspace_id = ${row('workspace_id')} and j.id = ${row('job_id')} and j.state = ${failed}) then ${failed} else ${row('state')} end`,
  })
  state!: string;

  @column(() => Boolean, { column: 'is_dry_run', description: 'True where nothing was to be written: the counts tell what would have been.' })
  isDryRun!: boolean;

  @column(() => ErrorPolicyEnum, { column: 'error_policy', description: 'What becomes of the good lines where others fail.' })
  errorPolicy!: string;

  @column(() => String, { column: 'file_name', nullable: true, description: 'Name of the file, where it was told.' })
  fileName!: string | null;

  @column(() => String, { column: 'encoding', nullable: true, description: 'The character encoding that it is read in; null until that is known.' })
  encoding!: string | null;

  @column(() => String, { column: 'delimiter', nullable: true, description: 'What separates its cells; null until that is known.' })
  delimiter!: string | null;

  @column(() => [MappedColumn], { column: 'columns', nullable: true, description: 'How its columns are read; null until that is known.' })
  columns!: MappedColumn[] | null;

  @column(() => Int, { column: 'lines_read', description: 'Records read so far, the header not counted.' })
  linesRead!: number;

  @column(() => Int, { column: 'created_count', description: 'Records added.' })
  createdCount!: number;

  @column(() => Int, { column: 'changed_count', description: 'Records that differed, and were changed.' })
  changedCount!: number;

  @column(() => Int, { column: 'unchanged_count', description: 'Records that were already as the file says.' })
  unchangedCount!: number;

  @column(() => Int, { column: 'failed_count', description: 'Lines that failed.' })
  failedCount!: number;

  @column(() => String, { column: 'failure_code', nullable: true, description: 'Why it ended before the end of the file, as a code.' })
  failureCode!: string | null;

  @column(() => String, { column: 'digest', nullable: true, description: 'SHA-256 over all that was written, as the audit log has it; null where nothing was.' })
  digest!: string | null;

  @page(() => importErrorPage, { link: { id: 'import_id' }, description: 'What is wrong with its lines.' })
  errors!: unknown;

  @computed(() => String, {
    nullable: true, needs: { id: 'id', failed: 'failed_count' },
    compute: ({ id, failed: count }) => (Number(count) === 0 ? null : `/imports/${toGlobalId('Import', String(id))}/errors`),
    description: 'Path at this server of the errors as a CSV file, for the same sign-in; null where there are none.',
  })
  errorFileUrl!: string | null;

  @one(() => Job, { link: { job_id: 'id' }, nullable: true, description: 'The job that brings it in: its progress is in bytes of the file. Null once it is forgotten, thirty days after its end.' })
  job!: Job | null;

  @one(() => User, { link: { requested_by: 'id' }, nullable: true, description: 'Who asked for it; null for a key or the platform.' })
  requestedBy!: User | null;

  @column(() => DateTime, { column: 'finished_at', convert: toInstant, nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;
}

definesTimeline('Import', () => Import);

export const importPage = definePage({
  name: 'Import',
  type: () => Import,
  description: 'Imports of the workspace.',
  defaultSize: 25,
  orders: { CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when they were asked for.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filters: { kinds: { type: () => [ImportKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' } },
  rule: seeImport,
});

@readType({ table: 'import_mapping', rule: seeImport, implements: [Node, Versioned], description: 'How columns are mapped to fields, saved under a name to be used again.' })
export class ImportMapping extends Node {
  @column(() => ImportKindEnum, { column: 'kind', description: 'What the lines are that it is for.' })
  kind!: string;

  @column(() => String, { column: 'name', description: 'Its name, unique among those for the kind.' })
  name!: string;

  @column(() => [MappedColumn], { column: 'columns', description: 'The fields, and where each comes from.' })
  columns!: MappedColumn[];
}

definesTimeline('ImportMapping', () => ImportMapping);

export const importMappingPage = definePage({
  name: 'ImportMapping',
  type: () => ImportMapping,
  description: 'Saved mappings of the workspace.',
  defaultSize: 50,
  orders: { NAME: { column: 'name', cast: 'text', field: 'name', description: 'By name.' } },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filters: { kinds: { type: () => [ImportKindEnum], field: 'kind', sql: oneOf('kind'), description: 'For one of these kinds.' } },
  rule: seeImport,
});
