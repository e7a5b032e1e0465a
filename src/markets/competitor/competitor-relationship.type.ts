import 'reflect-metadata';
import { column, expression, readVariant } from '../../platform/reads/declare.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { seeOwnView } from '../markets.policy.ts';
import { Relationship } from '../relationship.type.ts';
import { InformationCategoryEnum } from '../sharing/sharing.enums.ts';

@readVariant({ of: Relationship, value: 'COMPETITOR', description: 'A rival, and perhaps an ally: co-opetition behind an information barrier.' })
export class CompetitorRelationship extends Relationship {
  @expression(() => Boolean, {
    description: 'There is an alliance and it is in its period.',
    sql: (row, { now }) => sql`(${row('alliance_purpose')} is not null and coalesce(${row('alliance_from')} <= ${now}::date, true) and coalesce(${row('alliance_until')} >= ${now}::date, true))`,
  })
  isAllied!: boolean;

  @column(() => String, { column: 'alliance_purpose', nullable: true, description: 'What the alliance is for; null without one.' })
  alliancePurpose!: string | null;

  @column(() => String, { column: 'complementary_resource', nullable: true, rule: seeOwnView, description: 'Which of its resources complement the firm’s: knowledge, capacity, reach; staff only.' })
  complementaryResource!: string | null;

  @column(() => Boolean, { column: 'has_information_barrier', description: 'Nothing is shared but what is agreed category by category. Always so in an alliance.' })
  hasInformationBarrier!: boolean;

  @column(() => [InformationCategoryEnum], { column: 'barrier_categories', nullable: true, rule: seeOwnView, description: 'What may pass the barrier to this party, in whatever market it is shared; staff only.' })
  barrierCategories!: string[] | null;

  @column(() => Boolean, { column: 'is_legally_cleared', nullable: true, rule: seeOwnView, description: 'Every legal check of the alliance has passed; staff only.' })
  isLegallyCleared!: boolean | null;

  @column(() => LocalDate, { column: 'alliance_from', nullable: true, description: 'First day of the alliance.' })
  allianceFrom!: string | null;

  @column(() => LocalDate, { column: 'alliance_until', nullable: true, description: 'Last day of the alliance; null while open.' })
  allianceUntil!: string | null;
}
