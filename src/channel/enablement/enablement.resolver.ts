import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { channelCertificatePage } from './certificate.page.ts';
import { ChannelCertificate } from './certificate.type.ts';
import { rejectChannelCertificate, revokeChannelCertificate, submitChannelCertificate, verifyChannelCertificate } from './certify.service.ts';
import { ChannelCourse, coursePage } from './course.type.ts';
import { ActOnChannelCertificateInput, AddChannelCourseInput, EndChannelCertificateInput, RetireChannelCourseInput, SubmitChannelCertificateInput } from './enablement.input.ts';
import {
  addCourseRule, rejectCertificateRule, retireCourseRule, revokeCertificateRule, seeChannelCertificate, seeCourse, submitCertificateRule, verifyCertificateRule,
} from './enablement.policy.ts';
import { addChannelCourse, retireChannelCourse } from './offer-course.service.ts';

const course = { channelCourse: { type: ChannelCourse, from: 'channelCourseId', description: 'The course as it now is; null when refused.' } };
const certificate = { channelCertificate: { type: ChannelCertificate, from: 'channelCertificateId', description: 'The certificate as it now is; null when refused.' } };
const payload = (act: string, records: typeof course | typeof certificate) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const added = payload('addChannelCourse', course);
const retired = payload('retireChannelCourse', course);
const submitted = payload('submitChannelCertificate', certificate);
const verified = payload('verifyChannelCertificate', certificate);
const rejected = payload('rejectChannelCertificate', certificate);
const revoked = payload('revokeChannelCertificate', certificate);

export const enablementPayloads = [added, retired, submitted, verified, rejected, revoked].map(({ resolver }) => resolver);

@Resolver()
export class EnablementResolver {
  @Query(() => coursePage.connection, { description: 'Courses: for staff and for all of the channel; for nobody else.' })
  @Ruled(seeCourse)
  channelCourses(@Args(() => coursePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, coursePage, args);
  }

  @Query(() => ChannelCertificate, { nullable: true, description: 'A certificate of the channel by id; null when there is none, or none to see.' })
  @Ruled(seeChannelCertificate)
  async channelCertificate(@Arg('id', () => ID, { description: 'Id of a certificate of the channel.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('ChannelCertificate', id);
    return uuid === null ? null : readById(ctx, info, ChannelCertificate, uuid);
  }

  @Query(() => channelCertificatePage.connection, { description: 'Certificates of the channel: for staff all of the workspace, for a partner those of its own people.' })
  @Ruled(seeChannelCertificate)
  channelCertificates(@Args(() => channelCertificatePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, channelCertificatePage, args);
  }

  @Mutation(() => added.type, { nullable: true, description: 'Offers a course to the channel.' })
  @Ruled(addCourseRule)
  addChannelCourse(@Arg('input', () => AddChannelCourseInput, { description: 'The course.' }) input: AddChannelCourseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addChannelCourse(ctx, input);
  }

  @Mutation(() => retired.type, { nullable: true, description: 'Stops offering a course. Certificates that there are hold as long as they did.' })
  @Ruled(retireCourseRule)
  retireChannelCourse(@Arg('input', () => RetireChannelCourseInput, { description: 'Which one.' }) input: RetireChannelCourseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return retireChannelCourse(ctx, input);
  }

  @Mutation(() => submitted.type, { nullable: true, description: 'Hands in that somebody of a channel partner has passed a course. It counts once the firm has found it good.' })
  @Ruled(submitCertificateRule)
  submitChannelCertificate(@Arg('input', () => SubmitChannelCertificateInput, { description: 'Who has passed what.' }) input: SubmitChannelCertificateInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return submitChannelCertificate(ctx, input);
  }

  @Mutation(() => verified.type, { nullable: true, description: 'Finds a certificate good, for the firm.' })
  @Ruled(verifyCertificateRule)
  verifyChannelCertificate(@Arg('input', () => ActOnChannelCertificateInput, { description: 'Which one.' }) input: ActOnChannelCertificateInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return verifyChannelCertificate(ctx, input);
  }

  @Mutation(() => rejected.type, { nullable: true, description: 'Does not find a certificate good, for the firm.' })
  @Ruled(rejectCertificateRule)
  rejectChannelCertificate(@Arg('input', () => EndChannelCertificateInput, { description: 'Which one, and why.' }) input: EndChannelCertificateInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return rejectChannelCertificate(ctx, input);
  }

  @Mutation(() => revoked.type, { nullable: true, description: 'Revokes a certificate, for the firm.' })
  @Ruled(revokeCertificateRule)
  revokeChannelCertificate(@Arg('input', () => EndChannelCertificateInput, { description: 'Which one, and why.' }) input: EndChannelCertificateInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return revokeChannelCertificate(ctx, input);
  }
}
