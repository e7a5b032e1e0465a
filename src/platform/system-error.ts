/** Whether this is the operating system's error of that code, such as `ENOENT` (judged by its shape: it may come from another realm). */
export function isSystemError(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
