import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { changeCharterSpokesperson } from './advance-charter.service.ts';
import { objectToPartnerCharter, signPartnerCharter, withdrawCharterObjection } from './answer-charter.service.ts';
import { PartnerCharterDepartment, PartnerCharterRating } from './charter-parts.type.ts';
import { ChangeCharterDepartmentInput, ChangeCharterSpokespersonInput, ObjectToPartnerCharterInput, RatePartnerInput, SignPartnerCharterInput } from './charter.input.ts';
import { PartnerCharter } from './charter.type.ts';
import { changeSpeakerRule, objectToCharterRule, ratePartnerRule, signCharterRule, withdrawObjectionRule } from './charters.policy.ts';
import { ratePartner } from './rate-partner.service.ts';

const records = {
  charter: { type: PartnerCharter, from: 'charterId', description: 'The charter as it now is; null when refused.' },
  charterDepartment: { type: PartnerCharterDepartment, from: 'charterDepartmentId', description: 'The department as it now stands in it; null when refused.' },
};
const payload = (act: string, more = {}) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, { ...records, ...more });
const signed = payload('signPartnerCharter');
const objected = payload('objectToPartnerCharter');
const reconsidered = payload('withdrawCharterObjection');
const handedOn = payload('changeCharterSpokesperson');
const rated = payload('ratePartner', { rating: { type: PartnerCharterRating, from: 'ratingId', description: 'The rating; null when refused.' } });

export const charterDepartmentPayloads = [signed, objected, reconsidered, handedOn, rated].map(({ resolver }) => resolver);

@Resolver()
export class CharterDepartmentMutations {
  @Mutation(() => signed.type, { nullable: true, description: 'Signs a charter for a department, by who speaks for it. The last signature brings it into force.' })
  @Ruled(signCharterRule)
  signPartnerCharter(@Arg('input', () => SignPartnerCharterInput, { description: 'For which department, and which text.' }) input: SignPartnerCharterInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return signPartnerCharter(ctx, input);
  }

  @Mutation(() => objected.type, { nullable: true, description: 'Objects to a charter for a department, by who speaks for it. It is not in force until that is taken back and signed, or the text is written anew.' })
  @Ruled(objectToCharterRule)
  objectToPartnerCharter(@Arg('input', () => ObjectToPartnerCharterInput, { description: 'For which department, and why.' }) input: ObjectToPartnerCharterInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return objectToPartnerCharter(ctx, input);
  }

  @Mutation(() => reconsidered.type, { nullable: true, description: 'Takes a department’s objection back; it has yet to sign.' })
  @Ruled(withdrawObjectionRule)
  withdrawCharterObjection(@Arg('input', () => ChangeCharterDepartmentInput, { description: 'Whose objection.' }) input: ChangeCharterDepartmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawCharterObjection(ctx, input);
  }

  @Mutation(() => handedOn.type, { nullable: true, description: 'Says who speaks for a department from now on, by the manager of the relationship.' })
  @Ruled(changeSpeakerRule)
  changeCharterSpokesperson(@Arg('input', () => ChangeCharterSpokespersonInput, { description: 'For which department, and who.' }) input: ChangeCharterSpokespersonInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return changeCharterSpokesperson(ctx, input);
  }

  @Mutation(() => rated.type, { nullable: true, description: 'Rates the partner for a department, by who speaks for it, in the charter year that runs.' })
  @Ruled(ratePartnerRule)
  ratePartner(@Arg('input', () => RatePartnerInput, { description: 'For which department, and the ratings.' }) input: RatePartnerInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return ratePartner(ctx, input);
  }
}
