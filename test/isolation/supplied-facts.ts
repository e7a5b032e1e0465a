/** What isolation of vendor-managed inventory depends on and the seeds have not: what is only drafted, what concerns one side, figures that were kept. */
export interface SuppliedFacts {
  readonly drafts: readonly DraftFacts[];
  /** Versions of agreements, drafted. */
  readonly amendments: readonly { readonly key: string; readonly agreement: string; readonly note: string }[];
  readonly exceptions: readonly ExceptionFacts[];
  /** Keys of agreements. */
  readonly snapshots: readonly string[];
}

export interface DraftFacts {
  readonly key: string;
  readonly relationship: string;
  readonly number: string;
  readonly title: string;
  readonly item: string;
  /** Of an agreement and a position that the draft is written after. */
  readonly like: { readonly agreement: string; readonly item: string; readonly position: string };
}

export interface ExceptionFacts {
  readonly key: string;
  readonly agreement: string;
  readonly position: string;
  readonly kind: 'BELOW_MINIMUM' | 'OVERSTOCK' | 'STALE_DATA';
  /** Whose inner affair it is. */
  readonly side?: 'FOCAL' | 'PARTNER';
  readonly reason: string;
}

const three = (agreement: string, position: string, name: string): ExceptionFacts[] => [
  { key: `${agreement}/both`, agreement, position, kind: 'BELOW_MINIMUM', reason: `Both look at what is low at ${name}.` },
  { key: `${agreement}/ours`, agreement, position, kind: 'OVERSTOCK', side: 'FOCAL', reason: `The firm alone worries about ${name}.` },
  { key: `${agreement}/theirs`, agreement, position, kind: 'STALE_DATA', side: 'PARTNER', reason: `The partner alone worries about ${name}.` },
];

export const suppliedFacts: Readonly<Record<string, SuppliedFacts>> = {
  formosa: {
    drafts: [
      { key: 'jade-draft', relationship: 'jade-cell.supplier', number: 'VMI-0191', title: 'Jade Cell is to keep motors too', item: 'hub-motor', like: { agreement: 'jade-vmi', item: 'pack-48', position: 'jade-pack-daya' } },
      { key: 'isarvelo-draft', relationship: 'isarvelo.distributor', number: 'VMI-0291', title: 'Isarvelo is to have the long blue ones', item: 'stride-cargo', like: { agreement: 'isarvelo-vmi', item: 'stride-one', position: 'isarvelo-one-warehouse' } },
    ],
    amendments: [
      { key: 'jade-vmi/2', agreement: 'jade-vmi', note: 'Jade Cell is to wait longer for its money.' }, { key: 'radhafen-vmi/2', agreement: 'radhafen-vmi', note: 'Radhafen is to pay on receipt of the invoice.' },
    ],
    exceptions: [
      ...three('jade-changhua', 'jade-pack-changhua', 'Jade Cell'), ...three('saebom-daya', 'saebom-pack-daya', 'Saebom'), ...three('radhafen-fold', 'radhafen-fold-warehouse', 'Radhafen'), ...three('isarvelo-fold', 'isarvelo-fold-warehouse', 'Isarvelo'),
    ],
    snapshots: ['jade-changhua', 'saebom-daya', 'radhafen-fold', 'isarvelo-fold'],
  },
  fjordhave: {
    drafts: [{ key: 'twin-draft', relationship: 'jade-cell-twin.supplier', number: 'VMI-0091', title: 'The twin is to keep more', item: 'twin-pack', like: { agreement: 'twin-vmi', item: 'twin-pack', position: 'twin-pack-odense' } }],
    amendments: [{ key: 'twin-vmi/2', agreement: 'twin-vmi', note: 'The twin is to be looked at every day.' }],
    exceptions: three('twin-vmi', 'twin-pack-odense', 'the twin'),
    snapshots: ['twin-vmi'],
  },
};
