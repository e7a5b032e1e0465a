/** Work that is done again and again. */
export interface Pacer {
  /** Begins, or goes on after a rest. */
  start(): void;
  /** There may be something to do: the next run comes soon. Without effect at rest. */
  wake(): void;
  /** Runs no more until started. */
  rest(): void;
  /** Rests, and waits for the run that is under way. */
  stop(): Promise<void>;
}

export interface Pace {
  /** In milliseconds: from the end of a run to the next, when nobody wakes it. */
  readonly pause: number;
  /** In milliseconds: the same, however often it is woken. */
  readonly shortestPause: number;
}

/** Paces work so that it never overlaps itself, idles cheaply and starts at once when there is something to do. `work` must not throw. */
export function createPacer(work: () => Promise<void>, { pause, shortestPause }: Pace): Pacer {
  let timer: NodeJS.Timeout | undefined;
  let due = Infinity;
  let running: Promise<void> | null = null;
  let isStarted = false;
  let isWoken = false;

  const schedule = (milliseconds: number): void => {
    const at = performance.now() + milliseconds;
    if (!isStarted || running !== null || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(run, milliseconds);
  };
  const run = (): void => {
    due = Infinity;
    isWoken = false;
    running = work().finally(() => {
      running = null;
      schedule(isWoken ? shortestPause : pause);
    });
  };
  const rest = (): void => {
    isStarted = false;
    due = Infinity;
    clearTimeout(timer);
  };
  return {
    start() {
      isStarted = true;
      schedule(pause);
    },
    wake() {
      isWoken = true;
      schedule(shortestPause);
    },
    rest,
    async stop() {
      rest();
      await running;
    },
  };
}
