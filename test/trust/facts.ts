import { randomUUID } from 'node:crypto';
import type { EvidenceEvent } from '../../src/domain/trust/evidence.ts';
import type { Context } from '../../src/platform/context.ts';
import type { ActRule } from '../../src/platform/rules.ts';
import { createSystemContext } from '../../src/platform/system.ts';
import { write, type Write } from '../../src/platform/writes/write.ts';
import { seedId } from '../../src/server/seed.ts';
import type { EvidenceDirection } from '../../src/trust/evidence/evidence.terms.ts';
import { recordEvidence } from '../../src/trust/evidence/record-evidence.ts';
import type { World } from '../world.ts';

const rule: ActRule = { kind: 'act', name: 'test.fact', description: 'A fact of the tests.', permission: null };
const millisecondsPerDay = 86_400_000;

/** An event of the tests: of a leaf, some days ago. */
export interface Shown extends Pick<EvidenceEvent, 'leaf' | 'outcome' | 'weight'> {
  /** Of its source. */
  readonly id?: string;
  readonly daysAgo: number;
  /** A relationship key of the demo world. */
  readonly relationship: string;
  readonly direction?: EvidenceDirection;
}

/** Who writes facts as the workflows above the ledger would: with a record of their own to audit. */
export function factsOf(world: World) {
  const ctx: Context = createSystemContext(world.database, {
    workspaceId: seedId('formosa', 'workspace', 'formosa'), workspaceSlug: 'formosa', focalPartyId: seedId('formosa', 'party', 'formosa-stride'),
  });
  const act = (work: (tx: Write) => Promise<unknown>): Promise<unknown> => write(ctx, { rule }, async (tx) => {
    tx.record({ subjectType: 'Test', subjectId: randomUUID(), changes: {} });
    await work(tx);
    return {};
  });
  const show = ({ id = randomUUID(), daysAgo, relationship, direction = 'PARTNER_TO_FOCAL', ...finding }: Shown): Promise<unknown> => act((tx) => recordEvidence(tx, {
    relationshipId: seedId('formosa', 'relationship', relationship), direction, source: { type: 'Test', id }, occurredAt: new Date(Date.now() - daysAgo * millisecondsPerDay), outcome: () => finding,
  }));
  return { ctx, act, show };
}
