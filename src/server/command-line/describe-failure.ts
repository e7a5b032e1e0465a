/**
 * What to tell the person at the terminal about an error that ended a command. Errors of ours are worded for them; of the others the
 * message, and why the database could not be reached where that is it.
 */
export function describeFailure(error: unknown): string {
  const unreachable = findSystemError(error);
  if (unreachable) return `The database cannot be reached: ${unreachable.message}. Is DATABASE_URL right, and the server running?`;
  if (!(error instanceof Error)) return `Failed: ${String(error)}`;
  if (process.env['GUANXI_LOG'] === 'debug') return error.stack ?? error.message;
  return error.message || error.name;
}

/** Connection errors arrive wrapped by the driver, and as an aggregate without a message where a name has several addresses. */
function findSystemError(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('syscall' in error && (error.syscall === 'connect' || error.syscall === 'getaddrinfo')) return error;
  const causes = error instanceof AggregateError ? (error.errors as unknown[]) : [error.cause, (error as { previous?: unknown }).previous];
  for (const cause of causes) {
    const found = findSystemError(cause);
    if (found) return found;
  }
  return undefined;
}
