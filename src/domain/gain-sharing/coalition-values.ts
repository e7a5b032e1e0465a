import { type Coalition, everybody, type Game, requireParties } from './game.ts';

export interface NamedValues {
  readonly parties: number;
  /** What coalitions gain by themselves; one party alone is a coalition too. Below 0 is a cost. */
  readonly named: ReadonlyMap<Coalition, bigint>;
  /** What all of them have gained together. */
  readonly total: bigint;
}

/**
 * The game of which only some coalitions were judged. One that nobody named is worth the most that its members can gain in separate groups,
 * each a named coalition or a party alone; a party alone of which nothing is said gains nothing. (The superadditive cover: Owen, Game Theory,
 * 3rd ed. 1995, chapter X.) A coalition that was named is worth what was said of it, also where its members would gain more apart.
 * @throws RangeError for a number of parties outside 1 to 30
 */
export function gameOf({ parties, named, total }: NamedValues): Game {
  requireParties(parties);
  const all = everybody(parties);
  const groups = groupsByLowest(parties, named);
  const known = new Map<Coalition, bigint>([[0, 0n]]);
  const best = (coalition: Coalition): bigint => {
    const earlier = known.get(coalition);
    if (earlier !== undefined) return earlier;
    const lowest = coalition & -coalition;
    let most: bigint | null = null;
    for (const [group, value] of groups.get(lowest)!) {
      if ((group & coalition) !== group) continue;
      const apart = value + best(coalition & ~group);
      if (most === null || apart > most) most = apart;
    }
    known.set(coalition, most!);
    return most!;
  };
  return { parties, value: (coalition) => (coalition === all ? total : named.get(coalition) ?? best(coalition)) };
}

/** Groups by their lowest member, each party alone among them. */
function groupsByLowest(parties: number, named: NamedValues['named']): Map<Coalition, [Coalition, bigint][]> {
  const groups = new Map<Coalition, [Coalition, bigint][]>();
  for (let party = 0; party < parties; party += 1) groups.set(1 << party, [[1 << party, named.get(1 << party) ?? 0n]]);
  for (const [group, value] of named) {
    const lowest = group & -group;
    if (group !== lowest) groups.get(lowest)!.push([group, value]);
  }
  return groups;
}
