import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, computed, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import type { Found, KeptChange } from './assessments.ts';
import { explainAssessment } from './explain-practice.ts';
import { MaturityModel } from './maturity-model.type.ts';
import { PracticeCriterion, PracticeMissing, PracticeTurning } from './practice-facts.type.ts';
import { toCriterion, toIndicators, toMissing, toTurning } from './practice-facts.ts';
import { PracticeIndicator } from './practice-indicator.type.ts';
import { AudienceEnum, PracticeEnum, LevelChangeEnum, MaturityLevelEnum } from './practice.enums.ts';
import { seeAsFirm, seeAssessment } from './programmes.policy.ts';

/** What rows of assessments hold, as the computed fields get it. */
export interface FoundRow extends Found {
  readonly relationshipId: string;
}

const criteria = { criteria: 'criteria' } as const;
const measured = { ...criteria, level: 'level', measures: 'measures', relationshipId: 'relationship_id', at: 'assessed_at' } as const;
const changed = { ...criteria, practice: 'practice', level: 'level', missing: 'missing', change: 'change', fromLevel: 'from_level', decidedBy: 'decided_by' } as const;

@readType({
  table: 'practice_assessment', rule: seeAssessment, implements: Node,
  description: 'How a practice stood: written when its level, or the verdict of one of its criteria, was another than before. Never changed. The partner is told by a form of its own, without what is the firm’s.',
})
export class PracticeAssessment extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => PracticeEnum, { column: 'practice', description: 'The practice.' })
  practice!: string;

  @column(() => AudienceEnum, { column: 'audience', description: 'For whom it was written.' })
  audience!: string;

  @column(() => Int, { column: 'number', description: 'Of the practice, in the order of time; from 1.', rule: seeAsFirm, nullable: true })
  number!: number | null;

  @column(() => MaturityLevelEnum, { column: 'level', nullable: true, description: 'The level; null where there was not enough evidence to tell.' })
  level!: string | null;

  @column(() => LevelChangeEnum, { column: 'change', description: 'What became of the level since the assessment before.' })
  change!: string;

  @column(() => MaturityLevelEnum, { column: 'from_level', nullable: true, description: 'The level before; null where there was none, or no assessment.' })
  fromLevel!: string | null;

  @computed(() => [PracticeTurning], { needs: { decidedBy: 'decided_by' }, compute: ({ decidedBy }) => (decidedBy as KeptChange['decidedBy']).map(toTurning), description: 'The criteria that decided the change; none where the level is the same.' })
  decidedBy!: PracticeTurning[];

  @computed(() => [PracticeCriterion], { needs: criteria, compute: (row) => (row as unknown as FoundRow).criteria.map(toCriterion), description: 'All criteria with what was found, lowest level first.' })
  criteria!: PracticeCriterion[];

  @computed(() => [PracticeIndicator], { needs: measured, compute: (row) => toIndicators(row as unknown as FoundRow, { relationshipId: String(row['relationshipId']), until: String(row['at']) }), description: 'All that the practice is measured by.' })
  indicators!: PracticeIndicator[];

  @computed(() => PracticeMissing, { needs: { missing: 'missing' }, nullable: true, compute: ({ missing }) => toMissing(missing as Found['missing']), description: 'What the next level lacked; null at the highest.' })
  missingForNext!: PracticeMissing | null;

  @one(() => MaturityModel, { link: { model_id: 'id' }, nullable: true, rule: seeAsFirm, description: 'The version of the model that it was made with; null for the platform’s own; staff only.' })
  model!: MaturityModel | null;

  @column(() => DateTime, { column: 'assessed_at', convert: toInstant, description: 'Since when it stood so.' })
  assessedAt!: string;

  @computed(() => String, { needs: changed, compute: (row, { locales }) => explainAssessment(row as unknown as Found, row as unknown as KeptChange, locales), description: 'The same in words, in the language of the request.' })
  explanation!: string;
}

definesTimeline('PracticeAssessment', () => PracticeAssessment);

/** Lists of assessments. */
export const assessmentPage = definePage({
  name: 'PracticeAssessment',
  type: () => PracticeAssessment,
  description: 'Assessments of a practice.',
  defaultSize: 10,
  orders: { ASSESSED_AT: { column: 'assessed_at', cast: 'timestamptz', field: 'assessedAt', description: 'By when they were made.' } },
  defaultOrder: { field: 'ASSESSED_AT', direction: 'DESC' },
  filters: { changes: { type: () => [LevelChangeEnum], field: 'change', sql: oneOf('change'), description: 'By what became of the level.' } },
});
