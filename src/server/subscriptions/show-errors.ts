import { GraphQLError } from 'graphql';
import { RequestError } from '../../platform/errors/request-error.ts';
import { formatError, isForClient } from '../format-error.ts';
import type { FaultReporter } from '../logger.ts';

/** Errors as clients see them, as over HTTP: those made for them pass, ours are masked and reported; each has the trace id beside it. */
export function showErrors(error: unknown, view: ErrorView): { errors: readonly object[] } {
  const all: unknown[] = error instanceof AggregateError ? error.errors : [error];
  return { errors: all.map((one) => showError(one, view)) };
}

/** Who is shown errors, and who learns of ours. */
export interface ErrorView {
  readonly traceId: string;
  /** BCP 47 tags, best first. */
  readonly locales: readonly string[];
  readonly reportFault: FaultReporter;
}

function showError(error: unknown, { traceId, locales, reportFault }: ErrorView): object {
  if (!isForClient(error)) reportFault(error instanceof GraphQLError ? (error.originalError ?? error) : error, traceId);
  const made = error instanceof GraphQLError ? error : new GraphQLError('');
  const { extensions, ...formatted } = formatError(made.toJSON(), error);
  const { http: _http, ...shown } = extensions ?? {};
  const origin = made.originalError ?? made;
  return { ...formatted, ...(origin instanceof RequestError && { message: origin.in(locales) }), extensions: { ...shown, traceId } };
}
