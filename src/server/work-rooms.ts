import { WorkPlans } from '../migrations/0044-work-plans.ts';
import { Knowledge } from '../migrations/0045-knowledge.ts';
import { TopFigures } from '../migrations/0049-top-figures.ts';
import type { FreeTexts } from '../partners/erasure/free-texts.ts';
import type { Room } from '../platform/room.ts';
import { knowledgeTexts } from '../work/knowledge/free-texts.ts';
import { knowledgeRoom } from '../work/knowledge/knowledge.room.ts';
import { topFiguresRoom } from '../work/top-figures/top-figures.room.ts';
import { workPlanTexts } from '../work/work-plans/free-texts.ts';
import { workPlansRoom } from '../work/work-plans/work-plans.room.ts';

/** What the organization of work brings to the whole. A new room of it is listed here, with its texts and its migration. */
export const workRooms: readonly Room[] = [workPlansRoom, knowledgeRoom, topFiguresRoom];

/** Where their texts may name people. */
export const workTexts: readonly FreeTexts[] = [...workPlanTexts, ...knowledgeTexts];

/** Numbered, append-only: a migration that has been released is never edited. */
export const workMigrations = [
  { name: '0044-work-plans', class: WorkPlans },
  { name: '0045-knowledge', class: Knowledge },
  { name: '0049-top-figures', class: TopFigures },
] as const;
