/** The decorator settings are in .swcrc, which the TypeScript loader of the scripts shares. @type {import('jest').Config} */
const configuration = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  transform: { '\\.ts$': '@swc/jest' },
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/test/jest-set-up.js',
  globalTeardown: '<rootDir>/test/jest-tear-down.js',
  // All cores: what tests wait for is mostly one database each, in a process of its own.
  maxWorkers: '100%',
  // The modules of a test file stay in the heap of its worker, some 100 MB and more each time; V8 takes 2 GB of a machine of 8 GB. A new worker costs a second.
  workerIdleMemoryLimit: '800MB',
  testSequencer: '<rootDir>/test/longest-first.js',
  // Generous, because a first database in a test file is created cold on a small machine; a hanging test still ends.
  testTimeout: 30_000,
};

export default configuration;
