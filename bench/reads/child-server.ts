import { fork } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';

/** A server in a process of its own, so that it has one processor to itself as in production. */
export interface ChildServer {
  readonly url: string;
  /** What it has used since it was last asked. */
  use(): Promise<Use>;
  stop(): Promise<void>;
}

export interface Use {
  /** Statements that reached its database driver, without those that frame a transaction and those of sign-in. */
  readonly statements: number;
  /** Processor time of the process, all threads, in microseconds. */
  readonly processor: number;
}

/** Starts a server file and waits until it listens. */
export async function startChild(file: string, environment: Record<string, string>, execArgv: readonly string[] = []): Promise<ChildServer> {
  const child = fork(new URL(file, import.meta.url), {
    execArgv: [...process.execArgv, ...execArgv],
    env: { ...process.env, ...environment },
    // The log is written as in production, and nobody reads it.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [first] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])])) as [{ url: string } | null];
  if (first === null) throw new Error(`${file} did not start; run it by itself to see why.`);
  return {
    url: first.url,
    async use() {
      const answer = once(child, 'message');
      child.send('use');
      return ((await answer) as [Use])[0];
    },
    async stop() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

/** In the child: says where it listens, answers what it has used, and ends with its parent. */
export function answerParent(url: string): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    process.send!({ statements, processor: user + system } satisfies Use);
    statements = 0;
  });
  process.on('disconnect', () => process.exit());
  process.send!({ url });
}

let statements = 0;
let before = process.cpuUsage();
const framing = /^\s*(begin|commit|select set_config|select \* from system_)/i;

const { prototype } = pg.Client;
const { query } = prototype;
prototype.query = function counted(this: unknown, ...args: unknown[]) {
  const [first] = args as [string | { text?: string }];
  if (!framing.test(typeof first === 'string' ? first : first.text ?? '')) statements += 1;
  return Reflect.apply(query, this, args) as unknown;
} as typeof query;
