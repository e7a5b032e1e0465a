import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type CommandOutput, CommandError, UsageError, exitCodeOf } from '../commands/command.ts';
import { type Exchange, HttpError } from './exchange.ts';
import type { Route } from './http-server.ts';
import { readJsonBody } from './request-body.ts';

/** A command for the server that holds the embedded database. */
export interface ControlRequest {
  readonly command: string;
  readonly arguments: Readonly<Record<string, string>>;
}

/** One line of the answer; the last one is the exit. */
export type ControlLine = { readonly print: string } | { readonly progress: string } | { readonly exit: 0 | 1 | 2; readonly message?: string };

export interface ControlOptions {
  readonly controlToken: string;
  /** Runs the command; throws what the command throws. */
  readonly run: (request: ControlRequest, output: CommandOutput) => Promise<void>;
  readonly reportFault: (error: unknown, traceId: string) => void;
}

/**
 * `POST /control`: the command line of this machine asks the server to run a command over the database it holds. Whoever can read the
 * data directory knows the token; nobody else gets in, and to them this path does not exist. Answers line by line, as it happens.
 */
export function controlEndpoint(options: ControlOptions): Route {
  return {
    methods: ['POST'],
    handle: async (exchange) => {
      if (!mayControl(exchange.request, options.controlToken)) throw new HttpError(404, 'NOT_FOUND', 'Nothing is served at this path.');
      const request = readControlRequest(await readJsonBody(exchange.request, maximumBytes));
      exchange.response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      const tell = (line: ControlLine): void => void exchange.response.write(`${JSON.stringify(line)}\n`);
      tell(await runCommand(options, request, tell, exchange));
      exchange.response.end();
    },
  };
}

const maximumBytes = 100_000;

async function runCommand(options: ControlOptions, request: ControlRequest, tell: (line: ControlLine) => void, { record }: Exchange): Promise<ControlLine> {
  try {
    await options.run(request, { print: (print) => tell({ print }), progress: (progress) => tell({ progress }) });
    return { exit: 0 };
  } catch (error) {
    if (error instanceof CommandError || error instanceof UsageError) return { exit: exitCodeOf(error), message: error.message };
    record.hasFault = true;
    options.reportFault(error, record.traceId);
    return { exit: 1, message: `The server could not do this; its log tells more under trace id ${record.traceId}.` };
  }
}

/** Hashed first: the comparison takes equal lengths, and its time must tell nothing. */
function mayControl({ headers, socket }: IncomingMessage, controlToken: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  // A forwarding header means a proxy on this machine, whose client may be anywhere.
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  const isThisMachine = socket.remoteAddress !== undefined && (isLoopback(socket.remoteAddress) || socket.remoteAddress === socket.localAddress);
  return isThisMachine && !isForwarded && timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${controlToken}`));
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

function readControlRequest(body: unknown): ControlRequest {
  const { command, arguments: given } = (body ?? {}) as Partial<ControlRequest>;
  if (typeof command !== 'string' || typeof given !== 'object' || given === null) {
    throw new HttpError(400, 'BAD_REQUEST', 'A command and its arguments are expected.');
  }
  return { command, arguments: given };
}
