import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../../platform/payload.ts';
import { Ruled } from '../../../platform/ruled.ts';
import { acceptPromiseRule, confirmKeptRule, makePromiseRule, reportBrokenRule, waivePromiseRule, withdrawPromiseRule } from '../internal-service.policy.ts';
import { acceptDepartmentPromise, confirmDepartmentPromiseKept, makeDepartmentPromise, reportDepartmentPromiseBroken, waiveDepartmentPromise, withdrawDepartmentPromise } from './promise-to-department.service.ts';
import { ChangeDepartmentPromiseInput, CloseDepartmentPromiseInput, ConfirmDepartmentPromiseKeptInput, MakeDepartmentPromiseInput } from './department-promise.input.ts';
import { DepartmentPromise } from './department-promise.type.ts';

const records = { departmentPromise: { type: DepartmentPromise, from: 'departmentPromiseId', description: 'The promise as it now is; null when refused.' } };
const payload = (act: string) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const made = payload('makeDepartmentPromise');
const accepted = payload('acceptDepartmentPromise');
const withdrawn = payload('withdrawDepartmentPromise');
const waived = payload('waiveDepartmentPromise');
const kept = payload('confirmDepartmentPromiseKept');
const broken = payload('reportDepartmentPromiseBroken');

export const departmentPromisePayloads = [made, accepted, withdrawn, waived, kept, broken].map(({ resolver }) => resolver);

@Resolver()
export class DepartmentPromiseMutations {
  @Mutation(() => made.type, { nullable: true, description: 'Promises another department something, by people of the one that promises. It binds once it is accepted.' })
  @Ruled(makePromiseRule)
  makeDepartmentPromise(@Arg('input', () => MakeDepartmentPromiseInput, { description: 'What, and to whom.' }) input: MakeDepartmentPromiseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return makeDepartmentPromise(ctx, input);
  }

  @Mutation(() => accepted.type, { nullable: true, description: 'Accepts a promise, by people of the department to which it was made.' })
  @Ruled(acceptPromiseRule)
  acceptDepartmentPromise(@Arg('input', () => ChangeDepartmentPromiseInput, { description: 'Which promise.' }) input: ChangeDepartmentPromiseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return acceptDepartmentPromise(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes a promise back that nobody has accepted.' })
  @Ruled(withdrawPromiseRule)
  withdrawDepartmentPromise(@Arg('input', () => CloseDepartmentPromiseInput, { description: 'Which promise.' }) input: CloseDepartmentPromiseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawDepartmentPromise(ctx, input);
  }

  @Mutation(() => waived.type, { nullable: true, description: 'Lets a promise go, by people of the department to which it was made; that says nothing about anybody.' })
  @Ruled(waivePromiseRule)
  waiveDepartmentPromise(@Arg('input', () => CloseDepartmentPromiseInput, { description: 'Which promise.' }) input: CloseDepartmentPromiseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return waiveDepartmentPromise(ctx, input);
  }

  @Mutation(() => kept.type, { nullable: true, description: 'Says on which day a promise was kept, also one that was reported broken. It is evidence of the department that promised.' })
  @Ruled(confirmKeptRule)
  confirmDepartmentPromiseKept(@Arg('input', () => ConfirmDepartmentPromiseKeptInput, { description: 'Which promise, and when.' }) input: ConfirmDepartmentPromiseKeptInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return confirmDepartmentPromiseKept(ctx, input);
  }

  @Mutation(() => broken.type, { nullable: true, description: 'Reports a promise broken, once its day is over. It is evidence of the department that promised.' })
  @Ruled(reportBrokenRule)
  reportDepartmentPromiseBroken(@Arg('input', () => CloseDepartmentPromiseInput, { description: 'Which promise.' }) input: CloseDepartmentPromiseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reportDepartmentPromiseBroken(ctx, input);
  }
}
