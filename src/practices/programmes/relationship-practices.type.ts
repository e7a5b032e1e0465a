import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, list, one, page } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { actionPage } from './practice-action.type.ts';
import { reviewPage } from './practice-review.type.ts';
import { targetPage } from './practice-target.type.ts';
import { PracticeProgramme } from './programme.type.ts';
import { PracticeTelling } from './practice-telling.type.ts';

/** The assessment in force: the newest or, of a moment, the newest made by then. One of nothing stands for what nobody had looked at. */
function inForce(parent: Row, child: Row, { asOf }: Record<string, unknown>): Sql {
  const latest = asOf == null ? child('latest_id') : sql`(select a.id from practice_assessment a where a.workspace_id = ${child('workspace_id')} and a.relationship_id = ${child('relationship_id')}
    and a.practice = ${child('practice')} and a.audience = case when (select app_is_staff()) then 'FIRM' else 'PARTNER' end and a.assessed_at <= ${(asOf as Date).toISOString()}::timestamptz
    and (a.telling_id is null or exists (select from practice_telling t where t.workspace_id = a.workspace_id and t.id = a.telling_id and t.taken_back_at is null))
    order by a.number desc limit 1)`;
  return sql`${child('relationship_id')} = ${parent('id')} and ${child('assessment_id')} is not distinct from ${latest}`;
}

/** What practices add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipPractices {
  @list(() => PracticeProgramme, {
    link: inForce, order: ['place'],
    args: { asOf: { type: () => DateTime, nullable: true, description: 'A moment: the assessments then in force, with what was measured for them. Now, when absent.' } },
    description: 'The seven practices towards the partner or, of a department, the seven within it; in order. For the partner six of them, and none before it is told; departments’ never.',
  })
  practices!: PracticeProgramme[];

  @one(() => PracticeTelling, {
    link: (parent, child) => sql`${child('relationship_id')} = ${parent('id')} and ${child('taken_back_at')} is null`, nullable: true, description: 'That the partner is told how its practices stand; null while it is not.',
  })
  practiceTelling!: PracticeTelling | null;

  @page(() => targetPage, { link: { id: 'relationship_id' }, description: 'What is aimed at in all practices, and was.' })
  practiceTargets!: unknown;

  @page(() => actionPage, { link: { id: 'relationship_id' }, description: 'What is to be done for all practices, and was.' })
  practiceActions!: unknown;

  @page(() => reviewPage, { link: { id: 'relationship_id' }, description: 'What was found when people looked at the practices.' })
  practiceReviews!: unknown;
}
