import { every } from '../../src/server/every.ts';
import { until } from '../until.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('runs again and again, never over itself, and goes on after a failure', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const faults: unknown[] = [];
  const work = async (): Promise<void> => {
    most = Math.max(most, ++running);
    runs += 1;
    await pause(10);
    running -= 1;
    if (runs === 1) throw new Error('once');
  };
  const loop = every(1, work, (error) => faults.push(error));
  await until(() => runs >= 3);
  await loop.stop();
  expect(most).toBe(1);
  expect(faults).toHaveLength(1);
});

test('stop waits for the run under way, and no other comes', async () => {
  let finished = 0;
  const loop = every(1, () => pause(30).then(() => (finished += 1)), fail);
  await pause(10);
  await loop.stop();
  expect(finished).toBe(1);
  await pause(20);
  expect(finished).toBe(1);
});

function fail(error: unknown): void {
  throw error;
}
