import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { addsTo, column, computed, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { type ScreeningArea, ScreeningAreaEnum, ScreeningOutcomeEnum } from './selection.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'What was found in one area.' })
export class ScreeningScore {
  @Field(() => ScreeningAreaEnum, { description: 'The area.' })
  area!: string;

  @Field(() => Int, { description: 'From 0 to 10.' })
  score!: number;

  @Field(() => String, { description: 'What it rests on.' })
  note!: string;
}

const areas: readonly ScreeningArea[] = ['CAPABILITY', 'CAPACITY', 'ROADMAP_FIT', 'FINANCE', 'CSR'];
const needs = Object.fromEntries(areas.flatMap((area) => ['score', 'note'].map((part) => [`${area} ${part}`, `${area.toLowerCase()}_${part}`])));

@readType({ table: 'esi_screening', rule: seeAsFirm, implements: Node, description: 'What the firm found when it screened a supplier for a project; staff only. The supplier never learns of it.' })
export class EsiScreening extends Node {
  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, description: 'The supplier’s part.' })
  involvement!: EsiInvolvement;

  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the supplier.' })
  relationship!: Relationship;

  @computed(() => [ScreeningScore], { needs, compute: (row) => areas.map((area) => ({ area, score: row[`${area} score`], note: row[`${area} note`] })), description: 'What was found, in each of five areas.' })
  areas!: ScreeningScore[];

  @column(() => ScreeningOutcomeEnum, { column: 'outcome', description: 'What it came to.' })
  outcome!: string;

  @column(() => String, { column: 'note', description: 'Why.' })
  note!: string;

  @one(() => User, { link: { screened_by: 'id' }, nullable: true, description: 'Who screened it.' })
  screenedBy!: User | null;

  @column(() => DateTime, { column: 'screened_at', convert: toInstant, description: 'When.' })
  screenedAt!: Date;
}

export const screeningPage = definePage({
  name: 'EsiScreening', type: () => EsiScreening, description: 'Screenings of suppliers for projects.', defaultSize: 25,
  orders: { SCREENED_AT: { column: 'id', cast: 'uuid', field: 'screenedAt', description: 'By when it was done.' } },
  defaultOrder: { field: 'SCREENED_AT', direction: 'DESC' }, filters: {},
});

@addsTo(() => EsiInvolvement)
export class InvolvementScreenings {
  @page(() => screeningPage, { link: { id: 'involvement_id' }, description: 'What the firm found when it screened the supplier, newest first, for staff; to suppliers there is nothing.' })
  screenings!: unknown;
}

definesTimeline('EsiScreening', () => EsiScreening, {
  involvementId: { field: 'involvement', idOf: 'EsiInvolvement' }, projectId: { field: 'project', idOf: 'EsiProject' }, relationshipId: { field: 'relationship', idOf: 'Relationship' },
  screenedBy: { field: 'screenedBy', idOf: 'User' },
});
