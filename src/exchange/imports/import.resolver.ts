import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { importRule, saveMappingRule, seeImport } from '../exchange.policy.ts';
import { SaveImportMappingInput, StartImportInput } from './import.input.ts';
import { Import, ImportMapping, importMappingPage, importPage } from './import.type.ts';
import { saveImportMapping } from './save-import-mapping.service.ts';
import { startImport } from './start-import.service.ts';

const started = definePayload('StartImportPayload', 'The answer of startImport.', {
  import: { type: Import, from: 'importId', description: 'The import as it stands; null when refused.' },
});
const saved = definePayload('SaveImportMappingPayload', 'The answer of saveImportMapping.', {
  mapping: { type: ImportMapping, from: 'mappingId', description: 'The mapping as it now is; null when refused.' },
});

@Resolver()
export class ImportQueries {
  @Query(() => Import, { nullable: true, description: 'An import by id; null when there is none, or none to see.' })
  @Ruled(seeImport)
  async import(@Arg('id', () => ID, { description: 'Id of an import.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('Import', id);
    return uuid === null ? null : readById(ctx, info, Import, uuid);
  }

  @Query(() => importPage.connection, { description: 'What was imported into the workspace, newest first.' })
  @Ruled(seeImport)
  imports(@Args(() => importPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, importPage, args);
  }

  @Query(() => importMappingPage.connection, { description: 'Mappings that were saved to be used again.' })
  @Ruled(seeImport)
  importMappings(@Args(() => importMappingPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, importMappingPage, args);
  }
}

@Resolver()
export class ImportMutations {
  @Mutation(() => started.type, { nullable: true, description: 'Begins to bring in an uploaded file, or to try it; progress is told by jobProgressed with import.job.id. Staff only.' })
  @Ruled(importRule)
  startImport(@Arg('input', () => StartImportInput, { description: 'The file, and how it is to be read.' }) input: StartImportInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return startImport(ctx, input);
  }

  @Mutation(() => saved.type, { nullable: true, description: 'Saves how columns are mapped, to be used again by name. Staff only.' })
  @Ruled(saveMappingRule)
  saveImportMapping(@Arg('input', () => SaveImportMappingInput, { description: 'The mapping.' }) input: SaveImportMappingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return saveImportMapping(ctx, input);
  }
}

export const importResolvers = [ImportQueries, ImportMutations, started.resolver, saved.resolver];
