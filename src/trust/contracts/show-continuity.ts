import type { Side } from '../../domain/sides.ts';
import { type ContinuityAct, continuityFinding } from '../../domain/trust/outcomes.ts';
import type { Write } from '../../platform/writes/write.ts';
import { shownBy } from '../evidence/evidence.terms.ts';
import { recordEvidence } from '../evidence/record-evidence.ts';
import type { ContractRecord } from './contract.entity.ts';

type Shown = Pick<ContractRecord, 'id' | 'relationshipId' | 'kind'>;

/** Both have gone on: evidence of the commitment of each. */
export function showRenewal(tx: Write, contract: Shown, occurredAt: Date): Promise<void> {
  return show(tx, contract, { act: 'RENEWED', sides: ['FOCAL', 'PARTNER'], occurredAt });
}

/** Neither has gone on. */
export function showLapse(tx: Write, contract: Shown, occurredAt: Date): Promise<void> {
  return show(tx, contract, { act: 'LAPSED', sides: ['FOCAL', 'PARTNER'], occurredAt });
}

/** One side has given notice; of the other it says nothing. */
export function showNotice(tx: Write, contract: Shown, side: Side, occurredAt: Date): Promise<void> {
  return show(tx, contract, { act: 'NOTICE_GIVEN', sides: [side], occurredAt });
}

interface Continuity {
  readonly act: ContinuityAct;
  readonly sides: readonly Side[];
  readonly occurredAt: Date;
}

async function show(tx: Write, { id, relationshipId, kind }: Shown, { act, sides, occurredAt }: Continuity): Promise<void> {
  // Confidentiality binds nobody to go on.
  if (kind === 'NDA') return;
  for (const side of sides) {
    await recordEvidence(tx, {
      relationshipId, direction: shownBy(side), source: { type: 'RelationshipContract', id, key: act }, occurredAt, outcome: (map) => continuityFinding(act, map),
    });
  }
}
