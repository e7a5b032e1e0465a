import type { EntityManager } from '@mikro-orm/postgresql';
import type { PositionFacts, SupplyAgreementFacts, SupplyItemFacts } from '../../seeds/supply-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';

/** What a part of a demo world is laid out in. */
export interface SeedLayer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** A position of the facts, under its agreement. */
export interface SeededPosition {
  readonly agreement: SupplyAgreementFacts;
  readonly item: SupplyItemFacts;
  readonly position: PositionFacts;
  /** What every record under the agreement begins with. */
  readonly of: { readonly workspaceId: string; readonly relationshipId: string; readonly agreementId: string };
}

/** Finds a position by its key. */
export function seededPosition({ world, workspaceId, idOf }: SeedLayer, key: string): SeededPosition {
  for (const agreement of world.supply!.agreements) {
    for (const item of agreement.items) {
      const position = item.positions.find((one) => one.key === key);
      if (position === undefined) continue;
      return { agreement, item, position, of: { workspaceId, relationshipId: idOf('relationship', agreement.relationship), agreementId: idOf('vmi-agreement', agreement.key) } };
    }
  }
  throw new Error(`There is no position ${key}.`);
}
