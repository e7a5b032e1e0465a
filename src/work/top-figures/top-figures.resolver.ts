import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { FirmFigures } from './firm-figure.type.ts';
import { readFigures } from './read-figures.ts';
import { snapshotPage } from './snapshot.type.ts';
import { seeFirmFigures } from './top-figures.policy.ts';

@Resolver()
export class TopFigureQueries {
  @Query(() => FirmFigures, { description: 'How the firm stands against its four objectives, each with what it is told from; staff only.' })
  @Ruled(seeFirmFigures)
  firmFigures(
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'As of this day in UTC: today’s are reckoned now, those of a day before are as the platform kept them. Today when not given; no day to come.' }) asOf: string | null,
    @Ctx() ctx: Context,
  ): Promise<FirmFigures> {
    return readFigures(ctx, asOf ?? null);
  }

  @Query(() => snapshotPage.connection, { description: 'The history of the firm’s top figures: each day on which one was other than before; staff only.' })
  @Ruled(seeFirmFigures)
  firmFigureSnapshots(@Args(() => snapshotPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, snapshotPage, args);
  }
}
