export interface Loop {
  /** Ends the loop, waiting for the run that is under way. */
  stop(): Promise<void>;
}

/**
 * Runs `work` every so many milliseconds, counted from the end of one run to the start of the next, so that it never overlaps itself.
 * What it throws goes to `reportFault`; the next run comes all the same.
 */
export function every(milliseconds: number, work: () => Promise<unknown>, reportFault: (error: unknown) => void): Loop {
  let isStopped = false;
  let running: Promise<unknown> = Promise.resolve();
  const run = (): void => {
    running = work()
      .catch(reportFault)
      .finally(() => {
        if (!isStopped) timer = setTimeout(run, milliseconds);
      });
  };
  let timer = setTimeout(run, milliseconds);
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
