import { approvalsRoom } from '../esi/approvals/approvals.room.ts';
import { approvalTexts } from '../esi/approvals/free-texts.ts';
import { changesRoom } from '../esi/changes/changes.room.ts';
import { changeTexts } from '../esi/changes/free-texts.ts';
import { contributionsRoom } from '../esi/contributions/contributions.room.ts';
import { contributionTexts } from '../esi/contributions/free-texts.ts';
import { costsRoom } from '../esi/costs/costs.room.ts';
import { costTexts } from '../esi/costs/free-texts.ts';
import { supplierDevelopmentRoom } from '../esi/development/development.room.ts';
import { supplierDevelopmentTexts } from '../esi/development/free-texts.ts';
import { documentsRoom } from '../esi/documents/documents.room.ts';
import { documentTexts } from '../esi/documents/free-texts.ts';
import { developmentTexts as gateTexts } from '../esi/gates/free-texts.ts';
import { gatesRoom } from '../esi/gates/gates.room.ts';
import { involvementTexts } from '../esi/involvements/free-texts.ts';
import { involvementsRoom } from '../esi/involvements/involvements.room.ts';
import { issueTexts } from '../esi/issues/free-texts.ts';
import { issuesRoom } from '../esi/issues/issues.room.ts';
import { projectsRoom } from '../esi/projects/projects.room.ts';
import { selectionTexts } from '../esi/selection/free-texts.ts';
import { selectionRoom } from '../esi/selection/selection.room.ts';
import { valueTexts } from '../esi/value/free-texts.ts';
import { valueRoom } from '../esi/value/value.room.ts';
import { workTexts } from '../esi/work/free-texts.ts';
import { workRoom } from '../esi/work/work.room.ts';
import { Development } from '../migrations/0023-development.ts';
import { Selection } from '../migrations/0024-selection.ts';
import { Gates } from '../migrations/0025-gates.ts';
import { Documents } from '../migrations/0027-documents.ts';
import { Costs } from '../migrations/0028-costs.ts';
import { Contributions } from '../migrations/0029-contributions.ts';
import { JointValueSharing } from '../migrations/0030-joint-value.ts';
import { DevelopmentWork } from '../migrations/0031-development-work.ts';
import { SupplierDevelopment } from '../migrations/0032-supplier-development.ts';
import type { FreeTexts } from '../partners/erasure/free-texts.ts';
import type { Room } from '../platform/room.ts';

/** What early supplier involvement brings to the whole. A new room of it is listed here, with its texts and its migration. */
export const developmentRooms: readonly Room[] = [
  projectsRoom, gatesRoom,
  involvementsRoom,
  workRoom,
  supplierDevelopmentRoom,
  documentsRoom,
  costsRoom,
  contributionsRoom, issuesRoom, changesRoom, approvalsRoom,
  selectionRoom,
  valueRoom,
];

/** Where its texts may name people. */
export const developmentTexts: readonly FreeTexts[] = [
  ...contributionTexts, ...issueTexts, ...changeTexts, ...approvalTexts, ...involvementTexts, ...workTexts, ...supplierDevelopmentTexts, ...documentTexts, ...gateTexts, ...costTexts, ...selectionTexts,
  ...valueTexts,
];

/** Numbered, append-only: a migration that has been released is never edited. */
export const developmentMigrations = [
  { name: '0023-development', class: Development },
  { name: '0024-selection', class: Selection },
  { name: '0025-gates', class: Gates },
  { name: '0027-documents', class: Documents },
  { name: '0028-costs', class: Costs },
  { name: '0029-contributions', class: Contributions },
  { name: '0030-joint-value', class: JointValueSharing },
  { name: '0031-development-work', class: DevelopmentWork },
  { name: '0032-supplier-development', class: SupplierDevelopment },
] as const;
