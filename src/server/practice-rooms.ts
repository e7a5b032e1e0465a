import { Programmes } from '../migrations/0033-programmes.ts';
import { Charters } from '../migrations/0034-charters.ts';
import { ChangeRequests } from '../migrations/0035-change-requests.ts';
import { Forces } from '../migrations/0036-forces.ts';
import { Scorecards } from '../migrations/0037-scorecards.ts';
import { JointPlans } from '../migrations/0038-joint-plans.ts';
import { Commitments } from '../migrations/0039-commitments.ts';
import { Inside } from '../migrations/0041-inside.ts';
import { Payments } from '../migrations/0040-payments.ts';
import { InternalService } from '../migrations/0042-internal-service.ts';
import type { FreeTexts } from '../partners/erasure/free-texts.ts';
import type { Room } from '../platform/room.ts';
import { changeRequestsRoom } from '../practices/change-requests/change-requests.room.ts';
import { changeRequestTexts } from '../practices/change-requests/free-texts.ts';
import { chartersRoom } from '../practices/charters/charters.room.ts';
import { charterTexts } from '../practices/charters/free-texts.ts';
import { commitmentTexts } from '../practices/commitments/commitment-texts.ts';
import { commitmentsRoom } from '../practices/commitments/commitments.room.ts';
import { departmentPeopleRoom } from '../practices/department-people/department-people.room.ts';
import { departmentPeopleTexts } from '../practices/department-people/free-texts.ts';
import { expertsRoom } from '../practices/experts/experts.room.ts';
import { expertTexts } from '../practices/experts/free-texts.ts';
import { forcesRoom } from '../practices/forces/forces.room.ts';
import { forceTexts } from '../practices/forces/free-texts.ts';
import { internalServiceTexts } from '../practices/internal-service/free-texts.ts';
import { internalServiceRoom } from '../practices/internal-service/internal-service.room.ts';
import { jointPlanTexts } from '../practices/joint-plans/joint-plan-texts.ts';
import { jointPlansRoom } from '../practices/joint-plans/joint-plans.room.ts';
import { paymentTexts } from '../practices/payments/free-texts.ts';
import { paymentsRoom } from '../practices/payments/payments.room.ts';
import { programmeTexts } from '../practices/programmes/free-texts.ts';
import { programmesRoom } from '../practices/programmes/programmes.room.ts';
import { satisfactionRoom } from '../practices/satisfaction/satisfaction.room.ts';
import { scorecardTexts } from '../practices/scorecards/free-texts.ts';
import { scorecardsRoom } from '../practices/scorecards/scorecards.room.ts';
import { sponsorTexts } from '../practices/sponsors/free-texts.ts';
import { sponsorsRoom } from '../practices/sponsors/sponsors.room.ts';
import { valueLedgerRoom } from '../practices/value-ledger/value-ledger.room.ts';

/** What the practices bring to the whole. A new room of them is listed here, with its texts and its migration. */
export const practiceRooms: readonly Room[] = [
  chartersRoom,
  changeRequestsRoom,
  forcesRoom,
  scorecardsRoom,
  jointPlansRoom,
  commitmentsRoom,
  valueLedgerRoom,
  sponsorsRoom,
  departmentPeopleRoom,
  expertsRoom,
  satisfactionRoom,
  paymentsRoom,
  programmesRoom,
  internalServiceRoom,
];

/** Where their texts may name people. */
export const practiceTexts: readonly FreeTexts[] = [
  ...charterTexts, ...changeRequestTexts, ...forceTexts, ...scorecardTexts, ...jointPlanTexts, ...commitmentTexts, ...paymentTexts, ...sponsorTexts, ...departmentPeopleTexts, ...expertTexts, ...programmeTexts,
  ...internalServiceTexts,
];

/** Numbered, append-only: a migration that has been released is never edited. */
export const practiceMigrations = [
  { name: '0033-programmes', class: Programmes },
  { name: '0034-charters', class: Charters },
  { name: '0035-change-requests', class: ChangeRequests },
  { name: '0036-forces', class: Forces },
  { name: '0037-scorecards', class: Scorecards },
  { name: '0038-joint-plans', class: JointPlans },
  { name: '0039-commitments', class: Commitments },
  { name: '0040-payments', class: Payments },
  { name: '0041-inside', class: Inside },
  { name: '0042-internal-service', class: InternalService },
] as const;
