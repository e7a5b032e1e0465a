const root = import.meta.dirname.replaceAll(/[^\w/]/g, String.raw`\$&`);
const sharedPackages = ['@apollo/server', '@electric-sql/pglite', 'fast-check', 'graphql', 'graphql-ws', 'jose', 'pg', 'type-graphql', 'ws'];

/** The decorator settings are in .swcrc, which the TypeScript loader of the scripts shares. @type {import('jest').Config} */
const configuration = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  testEnvironment: '<rootDir>/test/jest-environment.js',
  // What the tests share with the server is not theirs to clean up.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  // Test files are jest's; all else of ours, and the packages that both sides share classes of, is loaded once per worker.
  transform: { [`^${root}/test/.*\\.ts$`]: '@swc/jest', [`^${root}/(?!test/|node_modules/).*\\.ts$|/node_modules/(${sharedPackages.join('|')})/`]: '<rootDir>/test/loaded-once.js' },
  transformIgnorePatterns: [],
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/test/jest-set-up.js',
  globalTeardown: '<rootDir>/test/jest-tear-down.js',
  // All cores: what tests wait for is mostly one database each, in a process of its own.
  maxWorkers: '100%',
  // What test files leave in the heap of their worker adds up. A worker that holds more than this is replaced by a new one, which loads the
  // server in ten seconds; V8 gives up at 2 GB on a machine of 8 GB.
  workerIdleMemoryLimit: '800MB',
  testSequencer: '<rootDir>/test/longest-first.js',
  // Generous, because a first database in a test file is created cold on a small machine; a hanging test still ends.
  testTimeout: 30_000,
};

export default configuration;
