/** Links by the node they are looked up from: `link` indexes and the node at the other end, in compressed rows. */
export interface LinkIndex {
  readonly starts: Int32Array;
  readonly links: Int32Array;
  readonly ends: Int32Array;
}

/** One way to walk a link. */
export type Step = readonly [from: number, to: number, link: number];

/** Sorts steps by the node they start at; steps of one node keep their order. */
export function indexLinks(size: number, steps: readonly Step[]): LinkIndex {
  const starts = new Int32Array(size + 1);
  for (const [from] of steps) starts[from + 1]! += 1;
  for (let node = 0; node < size; node += 1) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const links = new Int32Array(steps.length);
  const ends = new Int32Array(steps.length);
  for (const [from, to, link] of steps) {
    links[next[from]!] = link;
    ends[next[from]!] = to;
    next[from]! += 1;
  }
  return { starts, links, ends };
}
