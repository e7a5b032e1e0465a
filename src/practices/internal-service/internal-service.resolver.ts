import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import type { TypeClass } from '../../platform/reads/reader.ts';
import { Ruled } from '../../platform/ruled.ts';
import { serviceAgreementPage } from './agreements/service-agreement.page.ts';
import { ServiceAgreement } from './agreements/service-agreement.type.ts';
import { serviceRequestPage } from './requests/service-request.page.ts';
import { ServiceRequest } from './requests/service-request.type.ts';
import { workHandOverPage } from './hand-overs/work-hand-over.page.ts';
import { WorkHandOver } from './hand-overs/work-hand-over.type.ts';
import { DepartmentPromise, departmentPromisePage } from './promises/department-promise.type.ts';
import { seeInternalService } from './internal-service.policy.ts';

@Resolver()
export class InternalServiceQueries {
  @Query(() => ServiceAgreement, { nullable: true, description: 'An agreement between two departments by id, for staff; null when there is none, and for everybody else.' })
  @Ruled(seeInternalService)
  async serviceAgreement(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readOne(ctx, info, ServiceAgreement, id);
  }

  @Query(() => serviceAgreementPage.connection, { description: 'Agreements between departments, all of the firm; staff only.' })
  @Ruled(seeInternalService)
  serviceAgreements(@Args(() => serviceAgreementPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, serviceAgreementPage, args);
  }

  @Query(() => ServiceRequest, { nullable: true, description: 'A request of one department to another by id, for staff; null when there is none, and for everybody else.' })
  @Ruled(seeInternalService)
  async serviceRequest(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readOne(ctx, info, ServiceRequest, id);
  }

  @Query(() => serviceRequestPage.connection, { description: 'Requests of departments to each other, all of the firm; staff only.' })
  @Ruled(seeInternalService)
  serviceRequests(@Args(() => serviceRequestPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, serviceRequestPage, args);
  }

  @Query(() => WorkHandOver, { nullable: true, description: 'Work that one department handed over to another by id, for staff; null when there is none, and for everybody else.' })
  @Ruled(seeInternalService)
  async workHandOver(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readOne(ctx, info, WorkHandOver, id);
  }

  @Query(() => workHandOverPage.connection, { description: 'Work that departments hand over to each other, all of the firm; staff only.' })
  @Ruled(seeInternalService)
  workHandOvers(@Args(() => workHandOverPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, workHandOverPage, args);
  }

  @Query(() => DepartmentPromise, { nullable: true, description: 'A promise of one department to another by id, for staff; null when there is none, and for everybody else.' })
  @Ruled(seeInternalService)
  async departmentPromise(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readOne(ctx, info, DepartmentPromise, id);
  }

  @Query(() => departmentPromisePage.connection, { description: 'Promises between departments, all of the firm; staff only.' })
  @Ruled(seeInternalService)
  departmentPromises(@Args(() => departmentPromisePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, departmentPromisePage, args);
  }
}

async function readOne(ctx: Context, info: GraphQLResolveInfo, type: TypeClass, id: string): Promise<RecordRow | null> {
  const uuid = idOf(type.name, id);
  return uuid === null ? null : readById(ctx, info, type, uuid);
}
