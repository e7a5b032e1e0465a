/**
 * `test-engine.ts pglite|postgresql [jest's own arguments…]` runs the tests on one engine. Where there is no PostgreSQL it says so and
 * succeeds, unless GUANXI_REQUIRE_POSTGRES=1.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { findPostgres } from '../test/postgres.ts';

const [engine, ...jestArguments] = process.argv.slice(2);

if (engine === 'pglite') {
  console.log('PGlite: the embedded database');
  process.exitCode = await runJest({ GUANXI_TEST_ENGINE: 'pglite' });
} else if (engine === 'postgresql') {
  process.exitCode = await testOnPostgres();
} else {
  console.error('Say which engine: pglite or postgresql');
  process.exitCode = 2;
}

async function testOnPostgres(): Promise<number> {
  const postgres = await findPostgres();
  if ('reason' in postgres) {
    console.log(`PostgreSQL: ${postgres.reason}`);
    return process.env['GUANXI_REQUIRE_POSTGRES'] === '1' ? 1 : 0;
  }
  console.log(postgres.description);
  try {
    return await runJest({ GUANXI_TEST_ENGINE: 'postgresql', TEST_DATABASE_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
}

/** Jest's exit code; a jest that does not come to an end is ended, and has failed. */
async function runJest(environment: Record<string, string>): Promise<number> {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const child = spawn(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...jestArguments], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    timeout: 75 * 60_000,
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
