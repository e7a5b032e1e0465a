import type { Permission } from '../../src/platform/principal.ts';

/** Who asks, in terms of the facts. */
export interface Asker {
  readonly slug: string;
  /** Key of the party acted for. */
  readonly party: string;
  /** User key; null for an API key. */
  readonly user: string | null;
  readonly permissions: ReadonlySet<Permission>;
}
