import autocannon from 'autocannon';
import type { ChildServer } from './child-server.ts';

/** Requests of one kind, to be sent in turn. */
export interface Load {
  readonly server: ChildServer;
  readonly url: string;
  readonly requests: readonly { readonly method: 'GET' | 'POST'; readonly path: string; readonly headers?: Record<string, string>; readonly body?: string }[];
}

export interface Measured {
  readonly requestsPerSecond: number;
  /** In milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Of the server's process for one request, in microseconds; says more than requests/s on a machine that others use too. */
  readonly processor: number;
}

/** Loads a server over so many connections, each sending its next request when it has its answer. Throws when an answer is no 200. */
export async function measure(load: Load, { connections, seconds }: { connections: number; seconds: number }): Promise<Measured> {
  const times: number[] = [];
  await load.server.use();
  const started = performance.now();
  let ended = started;
  await new Promise((resolve, reject) => {
    const options = { url: load.url, connections, duration: seconds, sampleInt: 100, requests: load.requests.map((request) => ({ ...request })) };
    const run = autocannon(options, (error) => (error === null ? resolve(undefined) : reject(error as Error)));
    run.on('response', (_client, status, _bytes, milliseconds) => {
      if (status !== 200) reject(new Error(`${load.url} answered ${status}.`));
      times.push(milliseconds);
      ended = performance.now();
    });
  });
  const { processor } = await load.server.use();
  times.sort((one, other) => one - other);
  const share = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return { requestsPerSecond: (times.length / (ended - started)) * 1_000, p50: share(0.5), p99: share(0.99), processor: processor / times.length };
}
