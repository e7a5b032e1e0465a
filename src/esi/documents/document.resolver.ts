import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import type { Change, SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { readById, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { DateTime } from '../../platform/scalars.ts';
import { addEsiDocumentVersion } from './add-document-version.service.ts';
import { documentChangesIn } from './document-changes.ts';
import { EsiDocumentVersion } from './document-version.type.ts';
import { AddEsiDocumentVersionInput, OpenEsiDocumentInput, ShareEsiDocumentInput, WithdrawEsiDocumentInput } from './document.input.ts';
import { EsiDocument } from './document.type.ts';
import { addDocumentVersionRule, openDocumentRule, seeDocument, shareDocumentRule, withdrawDocumentRule } from './documents.policy.ts';
import { openEsiDocument } from './open-document.service.ts';
import { shareEsiDocument } from './share-document.service.ts';
import { withdrawEsiDocument } from './withdraw-document.service.ts';

const document = { esiDocument: { type: EsiDocument, from: 'documentId', description: 'The document as it now is; null when refused.' } };
const version = { esiDocumentVersion: { type: EsiDocumentVersion, from: 'versionId', description: 'The version; null when refused.' } };
const shareAnswer = definePayload('ShareEsiDocumentPayload', 'The answer of shareEsiDocument.', document);
const addVersionAnswer = definePayload('AddEsiDocumentVersionPayload', 'The answer of addEsiDocumentVersion.', { ...document, ...version });
const withdrawAnswer = definePayload('WithdrawEsiDocumentPayload', 'The answer of withdrawEsiDocument.', document);
const openAnswer = definePayload('OpenEsiDocumentPayload', 'The answer of openEsiDocument.', version, {
  address: { type: () => String, description: 'The path on this server from which the file can be fetched with GET, without signing in. Whether the asker still may is asked again then. Null when refused.' },
  expiresAt: { type: () => DateTime, description: 'Until when, five minutes at most; null when refused.' },
});
export const documentPayloads = [shareAnswer, addVersionAnswer, withdrawAnswer, openAnswer].map(({ resolver }) => resolver);

@Resolver()
export class EsiDocumentResolver {
  @Query(() => EsiDocument, { nullable: true, description: 'A document of a development project by id; null when there is none, or none to see.' })
  @Ruled(seeDocument)
  async esiDocument(@Arg('id', () => ID, { description: 'Id of a document.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('EsiDocument', id);
    return uuid === null ? null : readById(ctx, info, EsiDocument, uuid);
  }

  @Mutation(() => shareAnswer.type, { nullable: true, description: 'Puts a document into a project, for those whom its classification says. The file is sent before, to POST /documents.' })
  @Ruled(shareDocumentRule)
  shareEsiDocument(@Arg('input', () => ShareEsiDocumentInput, { description: 'The document.' }) input: ShareEsiDocumentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return shareEsiDocument(ctx, input);
  }

  @Mutation(() => addVersionAnswer.type, { nullable: true, description: 'Puts a newer version in the place of what a document says; the earlier ones stay.' })
  @Ruled(addDocumentVersionRule)
  addEsiDocumentVersion(@Arg('input', () => AddEsiDocumentVersionInput, { description: 'The version.' }) input: AddEsiDocumentVersionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addEsiDocumentVersion(ctx, input);
  }

  @Mutation(() => withdrawAnswer.type, { nullable: true, description: 'Takes a document back for good. It stays to be seen with its reason; nobody opens it any more, not by addresses given before either.' })
  @Ruled(withdrawDocumentRule)
  withdrawEsiDocument(@Arg('input', () => WithdrawEsiDocumentInput, { description: 'The document, and why.' }) input: WithdrawEsiDocumentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawEsiDocument(ctx, input);
  }

  @Mutation(() => openAnswer.type, { nullable: true, description: 'Gives an address from which a version can be fetched for five minutes. That, and each fetching, is noted and shown to both sides.' })
  @Ruled(openDocumentRule)
  openEsiDocument(@Arg('input', () => OpenEsiDocumentInput, { description: 'The version.' }) input: OpenEsiDocumentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return openEsiDocument(ctx, input);
  }

  @Subscription(() => EsiDocument, {
    nullable: true, description: 'Each document of a project that the asker may see, when it is shared, gets a version or is withdrawn.',
    subscribe: ({ args, context }: SubscribedWith) => documentChangesIn(context, idOf('EsiProject', String(args['esiProjectId']))) as never,
  })
  @Ruled(seeDocument)
  async esiDocumentShared(
    @Root() change: Change, @Arg('esiProjectId', () => ID, { description: 'Id of a project. One that is not to be seen is never heard of.' }) _projectId: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<RecordRow | null> {
    return change === null ? null : readById(ctx, info, EsiDocument, change.subjectId);
  }
}
