import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { readById, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { Relationship } from '../relationship.type.ts';
import { addBond } from './add-bond.service.ts';
import { AddBondInput, EndBondInput, UpdateBondInput, VerifyBondInput } from './bond.input.ts';
import { Bond } from './bond.type.ts';
import { addBondRule, endBondRule, seeBond, updateBondRule, verifyBondRule } from './bonds.policy.ts';
import { endBond } from './end-bond.service.ts';
import { updateBond } from './update-bond.service.ts';
import { verifyBond } from './verify-bond.service.ts';

const records = {
  bond: { type: Bond, from: 'bondId', description: 'The bond as it now is; null when refused.' },
  relationship: { type: Relationship, from: 'relationshipId', description: 'The relationship that it holds, with what follows; null when refused.' },
};
const added = definePayload('AddBondPayload', 'The answer of addBond.', records);
const updated = definePayload('UpdateBondPayload', 'The answer of updateBond.', records);
const verified = definePayload('VerifyBondPayload', 'The answer of verifyBond.', records);
const ended = definePayload('EndBondPayload', 'The answer of endBond.', records);

export const bondPayloads = [added.resolver, updated.resolver, verified.resolver, ended.resolver];

@Resolver()
export class BondResolver {
  @Query(() => Bond, { nullable: true, description: 'A bond by id; null when there is none, or none to see.' })
  @Ruled(seeBond)
  async bond(@Arg('id', () => ID, { description: 'Id of a bond.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('Bond', id);
    return uuid === null ? null : readById(ctx, info, Bond, uuid);
  }

  @Mutation(() => added.type, { nullable: true, description: 'Adds a bond to a living relationship. It counts once it is verified.' })
  @Ruled(addBondRule)
  addBond(@Arg('input', () => AddBondInput, { description: 'The bond.' }) input: AddBondInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addBond(ctx, input);
  }

  @Mutation(() => updated.type, { nullable: true, description: 'Changes what is recorded of a bond. Changed facts are to be verified again.' })
  @Ruled(updateBondRule)
  updateBond(@Arg('input', () => UpdateBondInput, { description: 'What changes.' }) input: UpdateBondInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateBond(ctx, input);
  }

  @Mutation(() => verified.type, { nullable: true, description: 'Verifies a bond by evidence, so that it counts.' })
  @Ruled(verifyBondRule)
  verifyBond(@Arg('input', () => VerifyBondInput, { description: 'What, and by which evidence.' }) input: VerifyBondInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return verifyBond(ctx, input);
  }

  @Mutation(() => ended.type, { nullable: true, description: 'Ends a bond, with its reason; it stays as history.' })
  @Ruled(endBondRule)
  endBond(@Arg('input', () => EndBondInput, { description: 'What ends, when and why.' }) input: EndBondInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endBond(ctx, input);
  }
}
