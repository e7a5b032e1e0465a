import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../../platform/payload.ts';
import { Ruled } from '../../../platform/ruled.ts';
import { acceptServiceRule, finishRequestRule, requestServiceRule, returnServiceRule, takeUpRequestRule, withdrawRequestRule } from '../internal-service.policy.ts';
import { requestService, withdrawServiceRequest } from './request-service.service.ts';
import { acceptService, finishServiceRequest, returnService, takeUpServiceRequest } from './serve-request.service.ts';
import { AcceptServiceInput, ChangeServiceRequestInput, DropServiceRequestInput, NoteServiceRequestInput, RequestServiceInput } from './service-request.input.ts';
import { ServiceRequest } from './service-request.type.ts';

const records = { serviceRequest: { type: ServiceRequest, from: 'serviceRequestId', description: 'The request as it now is; null when refused.' } };
const payload = (act: string) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const requested = payload('requestService');
const takenUp = payload('takeUpServiceRequest');
const finished = payload('finishServiceRequest');
const accepted = payload('acceptService');
const returned = payload('returnService');
const withdrawn = payload('withdrawServiceRequest');

export const requestPayloads = [requested, takenUp, finished, accepted, returned, withdrawn].map(({ resolver }) => resolver);

@Resolver()
export class RequestMutations {
  @Mutation(() => requested.type, { nullable: true, description: 'Asks another department for a service, by people of the department that asks. Under an agreement it is to be done within the time that this says.' })
  @Ruled(requestServiceRule)
  requestService(@Arg('input', () => RequestServiceInput, { description: 'What, and of whom.' }) input: RequestServiceInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return requestService(ctx, input);
  }

  @Mutation(() => takenUp.type, { nullable: true, description: 'Takes a request up, by people of the department that is to do it.' })
  @Ruled(takeUpRequestRule)
  takeUpServiceRequest(@Arg('input', () => ChangeServiceRequestInput, { description: 'Which request.' }) input: ChangeServiceRequestInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return takeUpServiceRequest(ctx, input);
  }

  @Mutation(() => finished.type, { nullable: true, description: 'Says that it is done. How long it took against the time agreed is evidence of the department that did it.' })
  @Ruled(finishRequestRule)
  finishServiceRequest(@Arg('input', () => NoteServiceRequestInput, { description: 'Which request.' }) input: NoteServiceRequestInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return finishServiceRequest(ctx, input);
  }

  @Mutation(() => accepted.type, { nullable: true, description: 'Accepts what was done, by people of the department that asked, and says how satisfied it is.' })
  @Ruled(acceptServiceRule)
  acceptService(@Arg('input', () => AcceptServiceInput, { description: 'Which request, and how good it was.' }) input: AcceptServiceInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return acceptService(ctx, input);
  }

  @Mutation(() => returned.type, { nullable: true, description: 'Returns as incomplete what was said to be done; that is evidence, too. The time agreed goes on where it stood.' })
  @Ruled(returnServiceRule)
  returnService(@Arg('input', () => DropServiceRequestInput, { description: 'Which request, and what is missing.' }) input: DropServiceRequestInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return returnService(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes a request back that is not done.' })
  @Ruled(withdrawRequestRule)
  withdrawServiceRequest(@Arg('input', () => DropServiceRequestInput, { description: 'Which request, and why.' }) input: DropServiceRequestInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawServiceRequest(ctx, input);
  }
}
