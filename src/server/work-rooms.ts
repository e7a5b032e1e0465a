import { WorkPlans } from '../migrations/0044-work-plans.ts';
import type { FreeTexts } from '../partners/erasure/free-texts.ts';
import type { Room } from '../platform/room.ts';
import { workPlanTexts } from '../work/work-plans/free-texts.ts';
import { workPlansRoom } from '../work/work-plans/work-plans.room.ts';

/** What the organization of work brings to the whole. A new room of it is listed here, with its texts and its migration. */
export const workRooms: readonly Room[] = [workPlansRoom];

/** Where their texts may name people. */
export const workTexts: readonly FreeTexts[] = [...workPlanTexts];

/** Numbered, append-only: a migration that has been released is never edited. */
export const workMigrations = [{ name: '0044-work-plans', class: WorkPlans }] as const;
