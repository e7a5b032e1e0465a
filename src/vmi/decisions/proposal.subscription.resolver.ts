import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { type Change, changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { generatorOf } from '../../platform/events/generator.ts';
import { idOf } from '../../platform/ids.ts';
import { readById, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { ReplenishmentProposal } from '../proposals/proposal.type.ts';
import { seeSupply } from '../supply.policy.ts';

@Resolver()
export class ProposalSubscriptions {
  @Subscription(() => ReplenishmentProposal, {
    nullable: true, description: 'Each proposal of an agreement as it stands after a change to it.',
    subscribe: ({ args, context }: SubscribedWith) => proposalChanges(context, idOf('VmiAgreement', String(args['agreementId']))) as never,
  })
  @Ruled(seeSupply)
  async replenishmentProposalChanged(
    @Arg('agreementId', () => ID, { description: 'Id of an agreement. Of one that is not to be seen nothing is ever heard.' }) _agreementId: string,
    @Root() change: Change, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<RecordRow | null> {
    return change === null ? null : readById(ctx, info, ReplenishmentProposal, change.subjectId);
  }
}

/** Of all that happens under an agreement, what happens to its proposals. */
async function proposalChanges(ctx: Context, agreementId: string | null): Promise<AsyncGenerator<Change>> {
  const changes = await changesOf(ctx, agreementId);
  const next = async (): Promise<IteratorResult<Change, void>> => {
    for (;;) {
      const change = await changes.next();
      if (change.done === true || change.value === null || change.value.subjectType === 'ReplenishmentProposal') return change;
    }
  };
  return generatorOf(next, () => void changes.return(undefined)) as AsyncGenerator<Change>;
}
