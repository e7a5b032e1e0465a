/** Runs once before all test files. */
export async function setUp(): Promise<void> {}
