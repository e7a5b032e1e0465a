import 'reflect-metadata';
import { Int } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, list, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { SurveyItem, toItems } from './survey-item.type.ts';
import { SurveyConstructEnum, SurveyInstrumentStateEnum } from './survey.enums.ts';
import type { SurveyItemFacts } from './survey.terms.ts';
import {
  publishSurveyInstrumentRule, retireSurveyInstrumentRule, reviseSurveyInstrumentRule, seeSurveyDesign, seeSurveyInstrument, updateSurveyInstrumentRule,
} from './surveys.policy.ts';

defineActions({
  UPDATE_SURVEY_INSTRUMENT: 'Change the draft.',
  PUBLISH_SURVEY_INSTRUMENT: 'Publish the draft, so that it may be asked and never changes.',
  REVISE_SURVEY_INSTRUMENT: 'Begin the next edition.',
  RETIRE_SURVEY_INSTRUMENT: 'Have it asked no more.',
});

@readType({
  table: 'survey_instrument', rule: seeSurveyInstrument, implements: [Node, Versioned, Actionable],
  description: 'Sentences that measure what two sides hold of each other, in one edition. What was published never changes.',
})
export class SurveyInstrument extends Node {
  @column(() => String, { column: 'name', description: 'What it is called.' })
  name!: string;

  @column(() => Int, { column: 'edition', description: 'Which edition, from 1.' })
  edition!: number;

  @column(() => SurveyInstrumentStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => [SurveyItem], { column: 'items', convert: toItems, nullable: true, rule: seeSurveyDesign, description: 'Its items in order; staff only: whoever is asked reads them in the invitation.' })
  items!: SurveyItem[] | null;

  @column(() => [SurveyConstructEnum], { column: 'items', convert: constructsOf, nullable: true, rule: seeSurveyDesign, description: 'What it measures; staff only.' })
  constructs!: string[] | null;

  @list(() => SurveyInstrument, { link: { family_id: 'family_id' }, order: ['edition'], nullable: true, rule: seeSurveyDesign, description: 'All editions, this one too, oldest first; staff only.' })
  editions!: SurveyInstrument[] | null;

  @column(() => DateTime, { column: 'published_at', convert: toInstant, nullable: true, description: 'When it was published; null for a draft.' })
  publishedAt!: string | null;

  @one(() => User, { link: { published_by: 'id' }, nullable: true, description: 'Who published it; null for a draft, for the platform, and for whom the asker does not see.' })
  publishedBy!: User | null;

  @column(() => DateTime, { column: 'retired_at', convert: toInstant, nullable: true, description: 'When it was retired.' })
  retiredAt!: string | null;

  @viewerActions({ state: 'state' }, {
    UPDATE_SURVEY_INSTRUMENT: updateSurveyInstrumentRule, PUBLISH_SURVEY_INSTRUMENT: publishSurveyInstrumentRule,
    REVISE_SURVEY_INSTRUMENT: reviseSurveyInstrumentRule, RETIRE_SURVEY_INSTRUMENT: retireSurveyInstrumentRule,
  })
  viewerActions!: unknown;
}

function constructsOf(items: unknown): string[] {
  return [...new Set((items as SurveyItemFacts[]).map(({ construct }) => construct))];
}

/** Lists of instruments. */
export const surveyInstrumentPage = definePage({
  name: 'SurveyInstrument',
  type: () => SurveyInstrument,
  description: 'Instruments that the asker may see, each edition by itself.',
  defaultSize: 25,
  orders: {
    NAME: { column: 'name', cast: 'text', field: 'name', description: 'By name.' },
    CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when the edition was begun.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filters: { states: { type: () => [SurveyInstrumentStateEnum], field: 'state', sql: oneOf('state'), description: 'In one of these states.' } },
});
