/** Removes what the set-up made for all test files. */
export default async function tearDown() {
  await globalThis.__guanxiTearDown?.();
}
