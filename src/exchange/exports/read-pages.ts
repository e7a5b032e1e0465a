import { randomBytes } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { Operations } from '../../platform/operations.ts';
import { createCursorSeal } from '../../platform/reads/cursor.ts';
import type { BehindOptions } from '../../platform/system.ts';
import { afterVariable, type ExportDocument, pageInfoName, readExportDocument } from './export-document.ts';
import type { ExportRecord } from './export.entity.ts';

/** A page was refused to the asker: by a rule of this moment, or because the schema has changed since. */
export class PageRefusedError extends Error {
  override readonly name = 'PageRefusedError';

  constructor(readonly code: string) {
    super(`A page was refused: ${code}.`);
  }
}

export interface ExportPage {
  readonly document: ExportDocument;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

interface PageAnswer {
  readonly nodes: ExportPage['records'];
  readonly [pageInfoName]: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks for a list page after page, as requests ask, each by the asker of its moment. */
export async function* readPages({ schema, execute }: Operations, { query, variables }: ExportRecord, asker: (options: BehindOptions) => Promise<Context>): AsyncGenerator<ExportPage> {
  const document = documentOf(schema, query, variables);
  // One seal for the run: the next page's context opens the cursor of the last one's.
  const cursors = createCursorSeal(randomBytes(32));
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await execute({ document: document.document, variables: { ...variables, [afterVariable]: after }, ctx: await asker({ cursors }) });
    if (errors !== undefined && errors.length > 0) throw refusedBy(errors[0]!);
    const page = listIn(data, document.path);
    // The record that the list hangs on is not there, or not to be seen.
    if (page === null) return yield { document, records: [] };
    yield { document, records: page.nodes };
    const { hasNextPage, endCursor } = page[pageInfoName];
    if (!hasNextPage) return undefined;
    after = endCursor;
  }
}

function documentOf(schema: Operations['schema'], query: string, variables: ExportRecord['variables']): ExportDocument {
  try {
    return readExportDocument(schema, query, variables);
  } catch (error) {
    throw error instanceof Refusal ? new PageRefusedError(error.facts[0]!.message.code) : error;
  }
}

/** What the asker is told has a code; anything else is a fault of ours, and the job's to try again. */
function refusedBy({ originalError, extensions, message }: GraphQLError): Error {
  const { code } = (originalError instanceof GraphQLError ? originalError.extensions : extensions) as { code?: unknown };
  if (typeof code === 'string') return new PageRefusedError(code);
  // A value that a variable cannot take.
  return originalError === undefined || originalError === null ? new PageRefusedError('QUERY_INVALID') : new Error(message, { cause: originalError });
}

function listIn(data: unknown, path: readonly string[]): PageAnswer | null {
  let value: unknown = data;
  for (const name of path) value = value === null || value === undefined ? null : (value as Record<string, unknown>)[name];
  return (value ?? null) as PageAnswer | null;
}
