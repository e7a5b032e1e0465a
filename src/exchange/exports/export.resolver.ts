import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { exportRule, seeExport } from '../exchange.policy.ts';
import { exportRecords } from './export-records.service.ts';
import { ExportRecordsInput } from './export.input.ts';
import { Export, exportPage } from './export.type.ts';

const asked = definePayload('ExportRecordsPayload', 'The answer of exportRecords.', {
  export: { type: Export, from: 'exportId', description: 'The export as it stands; null when refused.' },
});

@Resolver()
export class ExportQueries {
  @Query(() => Export, { nullable: true, description: 'One of the asker’s exports by id; null when there is none.' })
  @Ruled(seeExport)
  async export(@Arg('id', () => ID, { description: 'Id of an export.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('Export', id);
    return uuid === null ? null : readById(ctx, info, Export, uuid);
  }

  @Query(() => exportPage.connection, { description: 'The asker’s exports that have not expired, newest first.' })
  @Ruled(seeExport)
  exports(@Args(() => exportPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, exportPage, args);
  }
}

@Resolver()
export class ExportMutations {
  @Mutation(() => asked.type, { nullable: true, description: 'Begins to write a list to a file, as the asker sees it while it is written; progress is told by jobProgressed with export.job.id.' })
  @Ruled(exportRule)
  exportRecords(
    @Arg('input', () => ExportRecordsInput, { description: 'The list, and how it is to be written.' }) input: ExportRecordsInput,
    @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadFacts> {
    return exportRecords(ctx, info.schema, input);
  }
}

export const exportResolvers = [ExportQueries, ExportMutations, asked.resolver];
