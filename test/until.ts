/** Waits until something holds that is going to, asking every few milliseconds; gives up with an error when it takes too long. */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const lastMoment = Date.now() + seconds * 1_000;
  while (!(await holds())) {
    if (Date.now() > lastMoment) throw new Error(`Waited in vain for ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
