/** An asynchronous generator of a function that takes the next value. Unlike a written one's, its `return` does not wait for that. */
export function generatorOf<Value>(next: () => Promise<IteratorResult<Value, void>>, end: () => void): AsyncGenerator<Value, void, void> {
  return {
    next,
    async return() {
      end();
      return done;
    },
    async throw(error: Error) {
      end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      end();
    },
  };
}

/** Nothing comes any more. */
export const done = { done: true, value: undefined } as const;
