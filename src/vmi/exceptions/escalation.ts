import type { ExceptionSeverity } from './exception.entity.ts';

const hours: Readonly<Record<ExceptionSeverity, number>> = { CRITICAL: 4, HIGH: 24, MEDIUM: 72, LOW: 168 };

/** When an exception that nobody acknowledges is escalated. */
export function escalationOf(severity: ExceptionSeverity, from: Date): Date {
  return new Date(from.getTime() + hours[severity] * 60 * 60_000);
}
