import type { CommandOutput } from '../commands/command.ts';
import type { Configuration } from '../configuration.ts';
import { startServer } from '../start-server.ts';
import { createPersonas, demoWelcome } from './demo-welcome.ts';

/** Serves until the process is told to stop; returns when everything is closed. Throws what `startServer` throws. */
export async function serve(configuration: Configuration, output: CommandOutput): Promise<void> {
  // Listened for from the first moment: a start that is told to stop finishes, and then stops in order.
  const toldToStop = terminationSignal();
  void toldToStop.then(() => setTimeout(() => process.exit(1), longestStop).unref());
  // Signed while the server starts, so that they are there as soon as it listens.
  const personas = configuration.isDemo ? createPersonas(configuration) : undefined;
  personas?.catch(() => undefined);
  const running = await startServer(configuration);
  if (personas) output.print(demoWelcome(running.url, await personas));
  if (!configuration.isPortGiven && !running.url.endsWith(`:${configuration.port}`)) {
    output.progress(`Port ${configuration.port} is taken, so this server listens at ${running.url}. Set PORT to choose.`);
  }
  await toldToStop;
  await running.stop();
}

/** In milliseconds from the signal: past this, something hangs that should have started or closed. */
const longestStop = 20_000;

/** Handlers stay: the same signal often arrives twice, from the terminal and from the program that started this one. */
function terminationSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (process.env['npm_lifecycle_event'] !== undefined) whenParentEnds(resolve);
  });
}

/** npm passes a signal to the shell that it runs scripts in; the shell ends and passes nothing on, so its end counts as the signal. */
function whenParentEnds(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 250).unref();
}
