import { JointPlans } from '../migrations/0038-joint-plans.ts';
import { Commitments } from '../migrations/0039-commitments.ts';
import type { FreeTexts } from '../partners/erasure/free-texts.ts';
import type { Room } from '../platform/room.ts';
import { commitmentTexts } from '../practices/commitments/commitment-texts.ts';
import { commitmentsRoom } from '../practices/commitments/commitments.room.ts';
import { jointPlanTexts } from '../practices/joint-plans/joint-plan-texts.ts';
import { jointPlansRoom } from '../practices/joint-plans/joint-plans.room.ts';
import { valueLedgerRoom } from '../practices/value-ledger/value-ledger.room.ts';

/** What the practices bring to the whole. A new room of them is listed here, with its texts and its migration. */
export const practiceRooms: readonly Room[] = [
  jointPlansRoom,
  commitmentsRoom,
  valueLedgerRoom,
];

/** Where their texts may name people. */
export const practiceTexts: readonly FreeTexts[] = [
  ...jointPlanTexts,
  ...commitmentTexts,
];

/** Numbered, append-only: a migration that has been released is never edited. */
export const practiceMigrations = [
  { name: '0038-joint-plans', class: JointPlans },
  { name: '0039-commitments', class: Commitments },
] as const;
