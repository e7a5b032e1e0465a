/** Loads a module as Node does, once for all test files of a worker (jest-environment.js). */
declare var loadOnce: NodeJS.Require | undefined;
