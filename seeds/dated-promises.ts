import type { PromiseFacts, PromiseStory } from './promise-facts.ts';

/** Promises with their days counted from the day the world is made. */
export function promisesOf({ promises }: { readonly promises: readonly PromiseStory[] }, today: Date): PromiseFacts[] {
  const ago = (days: number) => new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  return promises.map(({ madeDaysAgo, dueDaysAgo, keptDaysAgo, contested, ...content }) => ({
    ...content, madeOn: ago(madeDaysAgo), dueOn: ago(dueDaysAgo),
    ...(keptDaysAgo !== undefined && { keptOn: ago(keptDaysAgo) }),
    ...(contested && { contested: { keptOn: ago(contested.keptDaysAgo), reason: contested.reason } }),
  }));
}
