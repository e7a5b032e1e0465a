import 'reflect-metadata';
import { ID } from 'type-graphql';
import { MarketEnum } from '../../markets/relationship.enums.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { idOf } from '../../platform/ids.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, computed, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import type { Found } from './assessments.ts';
import { PracticeAssessment } from './practice-assessment.type.ts';
import { PracticeMissing } from './practice-facts.type.ts';
import { toIndicators, toMissing } from './practice-facts.ts';
import { PracticeIndicator } from './practice-indicator.type.ts';
import { PracticeEnum, MaturityLevelEnum } from './practice.enums.ts';
import { seeAsFirm, seeAssessment } from './programmes.policy.ts';

const measured = { level: 'level', criteria: 'criteria', measures: 'measures', relationshipId: 'relationship_id', until: 'looked_at' } as const;

@readType({ table: 'practice_standing', rule: seeAssessment, implements: Node, description: 'How a practice towards a partner, or within a department, stands, as it was last looked at.' })
export class PracticeStanding extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => PracticeEnum, { column: 'practice', description: 'The practice.' })
  practice!: string;

  @column(() => MaturityLevelEnum, { column: 'level', nullable: true, description: 'The level; null where there is not enough evidence to tell.' })
  level!: string | null;

  @column(() => DateTime, { column: 'looked_at', convert: toInstant, description: 'When it was last looked at.' })
  lastLookedAt!: string;

  @computed(() => [PracticeIndicator], {
    needs: measured, description: 'All that it is measured by, as of then.', compute: (row) => toIndicators(row as unknown as Found, { relationshipId: String(row['relationshipId']), until: String(row['until']) }),
  })
  indicators!: PracticeIndicator[];

  @computed(() => PracticeMissing, { needs: { missing: 'missing' }, nullable: true, compute: ({ missing }) => toMissing(missing as Found['missing']), description: 'What the next level lacks; null at the highest.' })
  missingForNext!: PracticeMissing | null;

  @one(() => PracticeAssessment, { link: { assessment_id: 'id' }, description: 'The assessment in force.' })
  assessment!: PracticeAssessment;
}

/** The firm's comparison of practices across partners, departments and markets. */
export const standingPage = definePage({
  name: 'PracticeStanding',
  type: () => PracticeStanding,
  description: 'How practices stand, across partners, departments and markets.',
  rule: seeAsFirm,
  defaultSize: 25,
  orders: {
    LEVEL: { column: 'rank', cast: 'bigint', isNullable: true, field: 'level', description: 'By level, lowest first; those of which too little is known last.' },
    LOOKED_AT: { column: 'looked_at', cast: 'timestamptz', field: 'lastLookedAt', description: 'By when they were last looked at.' },
  },
  defaultOrder: { field: 'LEVEL', direction: 'ASC' },
  filters: {
    practices: { type: () => [PracticeEnum], field: 'practice', sql: oneOf('practice'), description: 'Of these practices.' },
    levels: { type: () => [MaturityLevelEnum], field: 'level', sql: oneOf('level'), description: 'At one of these levels.' },
    isKnown: { type: () => Boolean, field: 'level', sql: (row, value: boolean) => sql`(${row('level')} is not null) = ${value}`, description: 'Those of which enough is known for a level, or the others.' },
    markets: { type: () => [MarketEnum], field: 'relationship', sql: (row, values: readonly string[]) => ofRelationship(row, 'market', values, 'text'), description: 'Of relationships in one of these markets.' },
    partnerIds: {
      type: () => [ID], field: 'relationship', description: 'Of relationships with one of these parties; at most 100.',
      sql: (row, ids: readonly string[]) => ofRelationship(row, 'partner_id', ids.map((id) => idOf('Party', id)).filter((id) => id !== null), 'uuid'),
    },
  },
});

function ofRelationship(row: Row, name: string, values: readonly string[], type: string): Sql {
  return sql`exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.${raw(name)} = any(${[...values]}::${raw(type)}[]))`;
}
