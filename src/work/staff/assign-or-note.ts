import type { Write } from '../../platform/writes/write.ts';

/** Changes a record; where everything is said as it was, only that it was said again is on record. */
export function assignOrNote<Kept extends { readonly id: string }>({ em, record }: Write, about: { readonly subjectType: string; readonly ownerId: string | null }, kept: Kept, changes: Partial<Kept>): void {
  const isSame = Object.entries(changes).every(([name, value]) => (kept[name as keyof Kept] ?? null) === (value ?? null));
  if (isSame) record({ ...about, subjectId: kept.id, changes: {} });
  else em.assign(kept, changes as never);
}
