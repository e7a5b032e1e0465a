/**
 * Waits until the hour is over when fewer minutes than these are left of it. Days begin on the hour, somewhere: what is looked at before and
 * after an act, and compared, is not looked at on two days.
 */
export async function clearOfTheHour(minutes = 4): Promise<void> {
  const left = 3_600_000 - (Date.now() % 3_600_000);
  if (left < minutes * 60_000) await new Promise((resolve) => setTimeout(resolve, left + 1_000));
}
