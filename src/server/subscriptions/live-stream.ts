import type { ExecutionResult } from 'graphql';
import { done, generatorOf } from '../../platform/events/generator.ts';

/** What clients are sent: a result with its errors as they are shown. */
export type ShownResult = Pick<ExecutionResult, 'data'> & { readonly errors?: readonly object[] };

/** The results of one subscription. Its `return` never waits for an event. */
export interface LiveStream extends AsyncGenerator<ShownResult, void, void> {
  /** Ends it with a last result that says why; what waits is dropped. */
  end(why: ShownResult): void;
  /** Ends it without a word, for the client to come again by itself. */
  cut(): void;
  wasCut(): boolean;
}

export interface LiveStreamParts<Event> {
  readonly source: AsyncIterator<Event>;
  /** The result of an event; null when there is nothing to tell. What it throws ends the stream. */
  readonly run: (event: Event) => Promise<ShownResult | null>;
  readonly show: (error: unknown) => ShownResult;
  readonly onEnd: () => void;
}

/** Turns events into results, one after the other, as fast as the client takes them. */
export function createLiveStream<Event>({ source, run, show, onEnd }: LiveStreamParts<Event>): LiveStream {
  const ending = Promise.withResolvers<typeof stop>();
  let farewell: ShownResult | null = null;
  let isEnded = false;
  let isCut = false;

  const close = (why: ShownResult | null): void => {
    if (isEnded) return;
    isEnded = true;
    farewell = why;
    ending.resolve(stop);
    void source.return?.();
    onEnd();
  };
  const nextResult = async (): Promise<ShownResult | null> => {
    for (;;) {
      if (isEnded) return null;
      const event = await Promise.race([ending.promise, source.next()]);
      if (event === stop) return null;
      if (event.done === true) close(null);
      else {
        const result = await Promise.race([ending.promise, run(event.value)]);
        if (result !== stop && result !== null) return result;
      }
    }
  };
  const next = async (): Promise<IteratorResult<ShownResult, void>> => {
    const result = await nextResult().catch((error: unknown) => {
      close(show(error));
      return null;
    });
    const value = result ?? farewell;
    if (result === null) farewell = null;
    return value === null ? done : { done: false, value };
  };
  return Object.assign(generatorOf(next, () => close(null)), {
    end: close,
    cut() {
      isCut = !isEnded;
      close(null);
    },
    wasCut: () => isCut,
  });
}

const stop = Symbol('stop');
