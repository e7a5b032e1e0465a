import { expect, test } from '@jest/globals';
import { createChannel } from '../../../src/platform/events/channel.ts';
import { createLiveStream } from '../../../src/server/subscriptions/live-stream.ts';

const overflow = () => new Error('too many wait');

test('values arrive in order, whether they wait or are waited for', async () => {
  const channel = createChannel<number>(10, overflow);
  channel.push(1);
  channel.push(2);
  expect([(await channel.next()).value, (await channel.next()).value]).toEqual([1, 2]);
  const waited = channel.next();
  channel.push(3);
  expect((await waited).value).toBe(3);
});

test('one who does not take is let go at the bound, and nothing is kept', async () => {
  const channel = createChannel<number>(3, overflow);
  let hasEnded = false;
  channel.onEnd(() => { hasEnded = true; });
  for (const value of [1, 2, 3]) channel.push(value);
  expect(hasEnded).toBe(false);
  channel.push(4);
  expect(hasEnded).toBe(true);
  await expect(channel.next()).rejects.toThrow('too many wait');
  expect(await channel.next()).toEqual({ done: true, value: undefined });
});

test('to return never waits for a value', async () => {
  const channel = createChannel<number>(3, overflow);
  const waited = channel.next();
  await channel.return(undefined);
  expect(await waited).toEqual({ done: true, value: undefined });
});

test('a failure reaches the one who waits', async () => {
  const channel = createChannel<number>(3, overflow);
  const waited = channel.next();
  channel.fail(new Error('lost'));
  await expect(waited).rejects.toThrow('lost');
});

test('a stream runs one event at a time, and tells a client that is too slow that it is let go', async () => {
  const source = createChannel<number>(5, overflow);
  let ran = 0;
  let ends = 0;
  const stream = createLiveStream({
    source, onEnd: () => { ends += 1; }, show: (error) => ({ data: null, errors: [{ message: (error as Error).message }] }),
    run: async (event: number) => {
      ran += 1;
      return event === 2 ? null : { data: { event } };
    },
  });
  for (const event of [1, 2, 3]) source.push(event);
  expect((await stream.next()).value).toEqual({ data: { event: 1 } });
  expect(ran).toBe(1);
  // There was nothing to tell of the second.
  expect((await stream.next()).value).toEqual({ data: { event: 3 } });
  for (let event = 4; event < 20; event += 1) source.push(event);
  expect((await stream.next()).value).toEqual({ data: null, errors: [{ message: 'too many wait' }] });
  expect([(await stream.next()).done, ran, ends]).toEqual([true, 3, 1]);
});
