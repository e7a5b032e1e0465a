import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import type { DataDirectoryHolder } from '../../platform/database/data-lock.ts';
import type { ControlLine, ControlRequest } from '../http/control-endpoint.ts';
import { CommandError, type CommandOutput, UsageError } from './command.ts';

/** A server that holds the data directory and can be asked. */
export type ServingHolder = DataDirectoryHolder & { readonly address: string };

/** Has the server that holds the embedded database run a command, and passes on what it says. Throws what the command threw there. */
export async function askServer(holder: ServingHolder, control: ControlRequest, output: CommandOutput): Promise<void> {
  const response = await post(holder, JSON.stringify(control));
  if (response.statusCode !== 200) {
    response.resume();
    throw new CommandError(`The server at ${holder.address} refused the command (HTTP ${response.statusCode}).`);
  }
  for await (const text of createInterface(response)) {
    const line = JSON.parse(text) as ControlLine;
    if ('print' in line) output.print(line.print);
    else if ('progress' in line) output.progress(line.progress);
    else return finish(line);
  }
  throw new CommandError(`The server at ${holder.address} ended before the command did; whether it was carried out is not known.`);
}

async function post({ address, controlToken }: ServingHolder, body: string): Promise<IncomingMessage> {
  const asked = request(`${address}/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${controlToken}`, 'content-length': Buffer.byteLength(body) },
  });
  asked.end(body);
  try {
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return response;
  } catch (error) {
    throw new CommandError(`The server at ${address} holds the data directory and does not answer: ${(error as Error).message}`);
  }
}

function finish({ exit, message = '' }: Extract<ControlLine, { exit: number }>): void {
  if (exit === 2) throw new UsageError(message);
  if (exit === 1) throw new CommandError(message);
}
