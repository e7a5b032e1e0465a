import { byteOrderMark, csvLine } from '../formula-safe.ts';
import type { ExportDocument } from './export-document.ts';
import type { ExportFormat } from './export.entity.ts';

type ExportedRecord = Readonly<Record<string, unknown>>;

/** Writes records of an export as text. */
export interface RecordFormat {
  readonly header: string;
  line(record: ExportedRecord): string;
}

export function recordFormat(format: ExportFormat, { columns }: Pick<ExportDocument, 'columns'>): RecordFormat {
  if (format === 'JSON_LINES') return { header: '', line: (record) => `${JSON.stringify(record)}\n` };
  return {
    header: byteOrderMark + csvLine(columns.map((path) => path.join('.'))),
    line: (record) => csvLine(columns.map((path) => cellText(valueAt(record, path)))),
  };
}

function valueAt(record: ExportedRecord, path: readonly string[]): unknown {
  let value: unknown = record;
  for (const name of path) value = value === null || typeof value !== 'object' ? null : (value as ExportedRecord)[name];
  return value;
}

/** What is withheld or unknown is an empty cell; a list is its JSON. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
