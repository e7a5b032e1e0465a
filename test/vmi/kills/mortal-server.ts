import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { createDevelopmentIssuer } from '../../../src/server/identity/development-issuer.ts';
import { type Place, type ServerProcess, startServerProcess } from '../../server/server-process.ts';

/** How a life of the server ends by SIGKILL: so long after it listens, or at one of its commits, right before it or right after. */
export type Death = { readonly afterMilliseconds: number } | { readonly commit: number; readonly when: 'before' | 'after' };

/** A server that is killed again and again, and started anew on what it left. */
export interface MortalServer {
  /** Asks in somebody's name until an answer comes, however many servers die over it. Throws where the answer is an error of the request. */
  ask(persona: string, source: string, variables?: object): Promise<Record<string, any>>;
  /** Whether it is to be killed again. */
  isDoomed(): boolean;
  /** Kills so far, requests that were left without an answer by one, and how many wait for the end of a job. */
  readonly told: { deaths: number; unanswered: number; waiting: number };
  /** Ends the last life, and waits for it. */
  stop(): Promise<void>;
}

interface Life {
  readonly url: string;
  readonly over: Promise<unknown>;
  end(): Promise<unknown>;
}

/** @param mourn is done between a death and the next life, while nobody has the database */
export function startMortalServer(place: Place, deaths: readonly Death[], mourn: (server: MortalServer) => Promise<void>): MortalServer {
  const told = { deaths: 0, unanswered: 0, waiting: 0 };
  const left = [...deaths];
  let isStopped = false;
  async function live(): Promise<Life> {
    const death = left[0];
    const born = await startDoomed(place, death);
    if (born === null) return nextLife();
    const over = once(born.child, 'close');
    const timer = death !== undefined && 'afterMilliseconds' in death ? setTimeout(() => born.child.kill('SIGKILL'), death.afterMilliseconds) : undefined;
    void over.then(() => clearTimeout(timer)).then(() => (isStopped ? undefined : goOn()));
    return { url: born.url, over, end: () => born.end(death === undefined ? 'SIGTERM' : 'SIGKILL') };
  }

  function nextLife(): Promise<Life> {
    left.shift();
    told.deaths += 1;
    return mourn(server).then(live);
  }

  function goOn(): void {
    life = nextLife();
    // Whoever asks next hears of what goes wrong.
    life.catch(() => undefined);
  }

  const server: MortalServer = {
    told,
    isDoomed: () => left.length > 0,
    async ask(persona, source, variables = {}) {
      const request = await requestOf(persona, { query: source, variables });
      for (;;) {
        const { url, over } = await life;
        const answer = await answered(`${url}/graphql`, request);
        if (answer !== null) return answer;
        if (isStopped) throw new Error('The server is stopped.');
        told.unanswered += 1;
        await over;
      }
    },
    async stop() {
      isStopped = true;
      await (await life).end();
    },
  };
  let life = live();
  return server;
}

const secret = 'a secret of the tests, long enough to be one';
const issuer = createDevelopmentIssuer(new TextEncoder().encode(secret));

async function requestOf(persona: string, body: object): Promise<RequestInit> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await issuer.sign({ subject: persona, workspace: 'formosa' })}` };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

/** Starts a server; null where it is killed before it listens, because its jobs commit already. */
async function startDoomed(place: Place, death: Death | undefined): Promise<ServerProcess | null> {
  return startServerProcess(place, { GUANXI_SECRET: secret, ...(death === undefined ? {} : preparedFor(death)) }).catch((error: unknown) => {
    if (death !== undefined && 'commit' in death) return null;
    throw error;
  });
}

function preparedFor(death: Death): Record<string, string> {
  if (!('commit' in death)) return {};
  return { GUANXI_TEST_DIE: death.when, GUANXI_TEST_DIE_AT: String(death.commit), NODE_OPTIONS: `--import ${pathToFileURL('test/reliability/die-after-commit.js').href}` };
}

/** What a request is answered; null where the connection breaks before the whole answer is here. */
async function answered(url: string, request: RequestInit): Promise<Record<string, any> | null> {
  const text = await fetch(url, request).then((response) => response.text()).catch((error: unknown) => {
    // What fetch throws where there is no connection, or no more; of another realm, so it is no instance of ours.
    if ((error as Error).name === 'TypeError') return null;
    throw error;
  });
  if (text === null) return null;
  const { data, errors } = JSON.parse(text);
  if (errors !== undefined) throw new Error(errors.map(({ message }: { message: string }) => message).join('\n'));
  return data;
}
