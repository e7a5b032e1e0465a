/** The decorator settings are in .swcrc, which the TypeScript loader of the scripts shares. @type {import('jest').Config} */
const configuration = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  testEnvironment: '<rootDir>/test/jest-environment.js',
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: { '/test/.*\\.ts$': '@swc/jest', '/src/.*\\.ts$|/node_modules/(graphql|type-graphql|fast-check|pg|@electric-sql/pglite|@apollo/server|jose|ws|graphql-ws|dependency-cruiser)/': '<rootDir>/test/loaded-once.js' },
  transformIgnorePatterns: [],
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/test/jest-set-up.js',
  globalTeardown: '<rootDir>/test/jest-tear-down.js',
  // All cores: what tests wait for is mostly one database each, in a process of its own.
  maxWorkers: '100%',
  // The modules of a test file stay in the heap of its worker when the file is done, 50 to 250 MB each time. A worker that holds more than
  // this is replaced by a new one, which takes a second; V8 gives up at 2 GB on a machine of 8 GB.
  workerIdleMemoryLimit: '800MB',
  testSequencer: '<rootDir>/test/longest-first.js',
  // Generous, because a first database in a test file is created cold on a small machine; a hanging test still ends.
  testTimeout: 30_000,
};

export default configuration;
