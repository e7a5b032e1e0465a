import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { certificatePage } from './certificate.page.ts';
import { Certificate } from './certificate.type.ts';
import { seeCertificate } from './certificates.policy.ts';

@Resolver()
export class CertificateQueries {
  @Query(() => Certificate, { nullable: true, description: 'A certificate by id; null when there is none, or none to see.' })
  @Ruled(seeCertificate)
  async certificate(@Arg('id', () => ID, { description: 'Id of a certificate.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('Certificate', id);
    return uuid === null ? null : readById(ctx, info, Certificate, uuid);
  }

  @Query(() => certificatePage.connection, { description: 'The certificates that the asker may see, those that expire first first.' })
  @Ruled(seeCertificate)
  certificates(@Args(() => certificatePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, certificatePage, args);
  }
}
