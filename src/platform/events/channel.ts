import { done, generatorOf } from './generator.ts';

/** A queue between those who tell and one who listens, of bounded length. */
export interface Channel<Value> extends AsyncGenerator<Value, void, void> {
  /** Adds a value; past the bound the channel fails instead. Without effect once it has ended. */
  push(value: Value): void;
  /** Ends it for the listener with an error, at once: what waits is dropped. */
  fail(error: Error): void;
  /** Calls back once when it ends, for whatever reason. */
  onEnd(callback: () => void): void;
}

/**
 * Makes a channel. Its `return` does not wait for a value that may never come.
 * @param most values that may wait
 */
export function createChannel<Value>(most: number, overflow: () => Error): Channel<Value> {
  const waiting: Value[] = [];
  const callbacks: (() => void)[] = [];
  let taker: PromiseWithResolvers<IteratorResult<Value, void>> | null = null;
  let ended: { error: Error | null } | null = null;

  const end = (error: Error | null): void => {
    if (ended !== null) return;
    waiting.length = 0;
    ended = { error: taker === null ? error : null };
    if (error === null) taker?.resolve(done);
    else taker?.reject(error);
    taker = null;
    for (const callback of callbacks.splice(0)) callback();
  };
  const next = async (): Promise<IteratorResult<Value, void>> => {
    if (waiting.length > 0) return { done: false, value: waiting.shift()! };
    if (ended === null) {
      taker = Promise.withResolvers();
      return taker.promise;
    }
    const { error } = ended;
    ended = { error: null };
    if (error !== null) throw error;
    return done;
  };
  return Object.assign(generatorOf(next, () => end(null)), {
    push(value: Value) {
      if (ended !== null) return;
      if (taker !== null) {
        taker.resolve({ done: false, value });
        taker = null;
      } else if (waiting.length < most) waiting.push(value);
      else end(overflow());
    },
    fail: end,
    onEnd(callback: () => void) {
      if (ended === null) callbacks.push(callback);
      else callback();
    },
  });
}
