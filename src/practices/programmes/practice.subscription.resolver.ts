import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { type Change, changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import { readById, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { sql } from '../../platform/sql.ts';
import { PracticeAssessment } from './practice-assessment.type.ts';
import { seeAssessment } from './programmes.policy.ts';

@Resolver()
export class PracticeSubscriptions {
  @Subscription(() => PracticeAssessment, {
    nullable: true, description: 'Each assessment by which a practice of the relationship gained or lost a level; for a partner as it is told. Nothing is told when the subscription begins; never null.',
    subscribe: ({ args, context }: SubscribedWith) => levelChanges(context, idOf('Relationship', String(args['relationshipId']))) as never,
  })
  @Ruled(seeAssessment)
  async practiceLevelChanged(
    @Arg('relationshipId', () => ID, { description: 'Id of a relationship. Of one that is not to be seen nothing is ever heard.' }) _relationshipId: string,
    @Root() change: Change, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<RecordRow | null> {
    return change === null ? null : readById(ctx, info, PracticeAssessment, change.subjectId);
  }
}

/** Of all that happens in a relationship, the assessments for the asker that changed a level. */
async function* levelChanges(ctx: Context, relationshipId: string | null): AsyncGenerator<Change> {
  for await (const change of await changesOf(ctx, relationshipId)) if (change === null || (change.subjectType === 'PracticeAssessment' && await isLevelChange(ctx, change.subjectId))) yield change;
}

async function isLevelChange({ database, principal }: Context, assessmentId: string): Promise<boolean> {
  const found = await database.read(sessionOf(principal), sql`select from practice_assessment where workspace_id = ${principal.workspaceId}::uuid and id = ${assessmentId}::uuid
    and audience = ${principal.isStaff ? 'FIRM' : 'PARTNER'} and change in ('GAINED', 'LOST')`);
  return found.length > 0;
}
