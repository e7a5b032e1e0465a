import { fileURLToPath } from 'node:url';
import { type Logger, destination, pino } from 'pino';
import type { LogLevel } from './configuration.ts';

export type { Logger };

/** The server's log: JSON lines on stderr, so that stdout is left to what a command answers. */
export function createLogger(level: LogLevel): Logger {
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, destination({ fd: 2, sync: false }));
}

/** Takes an error that no client is told of. */
export type FaultReporter = (error: unknown, traceId?: string) => void;

export function createFaultReporter(logger: Logger): FaultReporter {
  return (error, traceId) => logger.error({ traceId, error: describeError(error, logger.isLevelEnabled('debug')) }, 'fault');
}

/** What the log may hold of an error: enough to find the line of code, nothing that a client or a row put into it. */
export interface LoggedError {
  readonly type: string;
  /** Of errors that this program or the JavaScript engine words; a database's message quotes values and statements. */
  readonly message?: string;
  /** SQLSTATE or the system's error code. */
  readonly code?: string;
  readonly constraint?: string;
  readonly at: readonly string[];
  readonly cause?: LoggedError;
}

/** @param isVerbose true tells every message, for debugging on data that may be read */
export function describeError(error: unknown, isVerbose = false): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const { code, constraint, cause, originalError } = error as Error & Record<string, unknown>;
  const source = cause ?? originalError;
  return {
    type: error.constructor.name,
    ...((isVerbose || isOwnWording(error)) && { message: error.message }),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    at: frames(error.stack ?? ''),
    ...(source instanceof Error && { cause: describeError(source, isVerbose) }),
  };
}

/** Whether the message is made of this program's own words and names. */
function isOwnWording(error: Error): boolean {
  return engineErrors.has(error.constructor.name) || error.message.startsWith('Invariant broken:');
}

const engineErrors = new Set(['TypeError', 'ReferenceError', 'RangeError']);

const mostFrames = 12;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The stack without its first lines, which repeat the message. */
function frames(stack: string): string[] {
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, mostFrames).map((line) => line.trim().replace('file://', '').replace(root, ''));
}
