import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import { toInstant } from '../../platform/public.type.ts';
import { column, computed, one, page, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import type { Found } from './assessments.ts';
import { explainPractice } from './explain-practice.ts';
import { MaturityModel } from './maturity-model.type.ts';
import { assessmentPage } from './practice-assessment.type.ts';
import { PracticeCriterion, PracticeMissing } from './practice-facts.type.ts';
import { toCriterion, toIndicators, toMissing } from './practice-facts.ts';
import { PracticeIndicator } from './practice-indicator.type.ts';
import { PracticeEnum, MaturityLevelEnum } from './practice.enums.ts';
import { actionPage } from './practice-action.type.ts';
import { reviewPage } from './practice-review.type.ts';
import { targetPage } from './practice-target.type.ts';
import { seeAsFirm, seeProgramme } from './programmes.policy.ts';

/** Assessments are kept for each audience apart: the firm reads its own, the partner what was written for it. */
const forAsker = (parent: Row, child: Row): Sql => sql`${child('relationship_id')} = ${parent('relationship_id')} and ${child('practice')} = ${parent('practice')}
  and ${child('audience')} = case when (select app_is_staff()) then 'FIRM' else 'PARTNER' end`;
const ofPractice = { relationship_id: 'relationship_id', practice: 'practice' } as const;

const found = { practice: 'practice', level: 'level', criteria: 'criteria', missing: 'missing', assessmentId: 'assessment_id' } as const;
const measured = { level: 'level', criteria: 'criteria', measures: 'measures', relationshipId: 'relationship_id', until: 'measured_at' } as const;

@readType({
  table: 'practice_programme', rule: seeProgramme,
  description: 'A practice towards a partner, or within a department, as a living programme: how mature it is and why, by what it is measured, and what is aimed at, done and found. For a partner without what is the firm’s own, and from when it was told.',
})
export class PracticeProgramme {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => PracticeEnum, { column: 'practice', description: 'The practice.' })
  practice!: string;

  @column(() => MaturityLevelEnum, { column: 'level', nullable: true, description: 'The level; null where there is not enough evidence to tell, and where nobody has looked.' })
  level!: string | null;

  @column(() => DateTime, { column: 'assessed_at', convert: toInstant, nullable: true, description: 'Since when it stands so; null where nobody has looked.' })
  assessedAt!: string | null;

  @column(() => DateTime, { column: 'measured_at', convert: toInstant, nullable: true, description: 'When the values were measured: at the last look or, of the past, when it was assessed.' })
  measuredAt!: string | null;

  @column(() => DateTime, { column: 'looked_at', convert: toInstant, nullable: true, description: 'When it was last looked at; a look that finds nothing new leaves no other trace.' })
  lastLookedAt!: string | null;

  @one(() => MaturityModel, { link: { model_id: 'id' }, nullable: true, rule: seeAsFirm, description: 'The version of the model that it was assessed with; null for the platform’s own; staff only.' })
  model!: MaturityModel | null;

  @computed(() => [PracticeCriterion], { needs: { criteria: 'criteria' }, compute: ({ criteria }) => (criteria as Found['criteria']).map(toCriterion), description: 'Why it is this level: all criteria with what was found, lowest level first.' })
  criteria!: PracticeCriterion[];

  @computed(() => PracticeMissing, { needs: { missing: 'missing' }, nullable: true, compute: ({ missing }) => toMissing(missing as Found['missing']), description: 'What the next level lacks; null at the highest, and where nobody has looked.' })
  missingForNext!: PracticeMissing | null;

  @computed(() => [PracticeIndicator], {
    needs: measured, description: 'All that it is measured by; of a partner those that it is told.',
    compute: (row) => toIndicators(row as unknown as Found, { relationshipId: String(row['relationshipId']), until: row['until'] as string | null }),
  })
  indicators!: PracticeIndicator[];

  @computed(() => String, { needs: found, compute: (row, { locales }) => explainPractice(row as unknown as Found, row['assessmentId'] !== null, locales), description: 'Where it stands and what the next level lacks, in words, in the language of the request.' })
  explanation!: string;

  @page(() => assessmentPage, { link: forAsker, description: 'How it stood before, newest first: one entry for each change of the level or of a verdict.' })
  history!: unknown;

  @page(() => targetPage, { link: ofPractice, description: 'What is aimed at, and was.' })
  targets!: unknown;

  @page(() => actionPage, { link: ofPractice, description: 'What is to be done, and was.' })
  actions!: unknown;

  @page(() => reviewPage, { link: ofPractice, description: 'What was found when people looked at it.' })
  reviews!: unknown;
}
