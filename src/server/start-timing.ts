import type { Logger } from './logger.ts';

/** Where the time of a start goes. */
export interface StartTiming {
  /** Times one piece of work; pieces may overlap. */
  time<Result>(name: string, work: Promise<Result>): Promise<Result>;
  /** Logs the table at level debug. */
  report(logger: Logger): void;
}

/** Times are in milliseconds since the process began, so that loading the program itself is seen too. */
export function createStartTiming(): StartTiming {
  const steps: { step: string; from: number; to: number }[] = [{ step: 'process', from: 0, to: Math.round(performance.now()) }];
  return {
    async time(step, work) {
      const from = Math.round(performance.now());
      const result = await work;
      steps.push({ step, from, to: Math.round(performance.now()) });
      return result;
    },
    report(logger) {
      for (const { step, from, to } of steps) logger.debug({ step, from, to, milliseconds: to - from }, 'start');
    },
  };
}
