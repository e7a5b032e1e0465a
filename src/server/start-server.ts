import { type DataLock, lockDataDirectory } from '../platform/database/data-lock.ts';
import type { Database } from '../platform/database/database.ts';
import { onCommit } from '../platform/events/commit-signal.ts';
import { createLocalFileStore } from '../platform/files/local-file-store.ts';
import { createPacer } from '../platform/events/pacer.ts';
import { sealAudit } from '../platform/writes/seal.ts';
import { type Configuration, requireServable } from './configuration.ts';
import { createFaultReporter, createLogger } from './logger.ts';
import { createStartTiming } from './start-timing.ts';

/** A server that listens. */
export interface RunningServer {
  /** Where to reach it from this machine, without a path. */
  readonly url: string;
  readonly database: Database;
  /** Lets what is in flight finish (for ten seconds at most), then closes everything. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts serving: takes the data directory, opens and migrates the database, seeds the demo world when it is new, and listens.
 * Throws `ConfigurationError`, `DataDirectoryLockedError`, `PortTakenError`, or what the database throws; nothing is left open then.
 */
export async function startServer(configuration: Configuration): Promise<RunningServer> {
  requireServable(configuration);
  const closers: Closer[] = [];
  const stop = (): Promise<void> => closeAll(closers);
  try {
    return { ...(await openAll(configuration, closers)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Closer = () => unknown;

/** What was opened last is closed first. */
async function closeAll(closers: Closer[]): Promise<void> {
  for (const close of closers.splice(0).toReversed()) await close();
}

async function openAll(configuration: Configuration, closers: Closer[]): Promise<Pick<RunningServer, 'url' | 'database'>> {
  const logger = createLogger(configuration.logLevel);
  const reportFault = createFaultReporter(logger);
  const timing = createStartTiming();
  const lock = await takeDataDirectory(configuration, closers);
  const { openServedDatabase } = await timing.time('load database', import('./open-served-database.ts'));
  // The engine starts on other threads; the schema's modules load on this one meanwhile.
  const opening = timing.time('open and migrate', openServedDatabase(configuration));
  closers.push(() => opening.then((opened) => opened.close(), () => undefined));
  const [database, { serveHttp }] = await Promise.all([opening, timing.time('load schema and HTTP', import('./serve-http.ts'))]);
  if (configuration.isDemo) await timing.time('seed', seedDemo(database, configuration.filesDirectory));
  const sealing = createPacer(() => sealAudit(database).then(() => undefined, reportFault), sealingPace);
  sealing.start();
  closers.push(onCommit(database, () => sealing.wake()), () => sealing.stop());
  const { startJobs } = await import('./start-jobs.ts');
  const worker = startJobs(database, reportFault);
  closers.push(() => worker.stop());
  const { url, close } = await timing.time('serve', serveHttp({ configuration, database, logger, reportFault, controlToken: lock?.controlToken }));
  closers.push(close);
  await lock?.announce(url);
  timing.report(logger);
  logger.info({ url, database: database.engine, isDemo: configuration.isDemo }, 'listening');
  return { url, database };
}

/** What this server commits is sealed a moment later, what a dead one has left within a second. */
const sealingPace = { pause: 1_000, shortestPause: 100 };

/** The embedded database belongs to one process at a time; PostgreSQL takes care of itself. */
async function takeDataDirectory({ databaseUrl, dataDirectory }: Configuration, closers: Closer[]): Promise<DataLock | undefined> {
  if (databaseUrl !== undefined) return undefined;
  const lock = await lockDataDirectory(dataDirectory);
  closers.push(() => lock.release());
  return lock;
}

async function seedDemo(database: Database, filesDirectory: string): Promise<void> {
  const [{ seedNewDatabase }, { layOutDemoFiles }] = await Promise.all([import('./seed-new-database.ts'), import('./lay-out-demo-files.ts')]);
  await seedNewDatabase(database);
  await layOutDemoFiles(database, createLocalFileStore(filesDirectory));
}
