import type { Room } from '../../platform/room.ts';
import { BenefitAnswerEntity, BenefitEntity, BenefitMeasureEntity } from './benefit.entity.ts';
import { BenefitResolver, benefitPayloads } from './benefit.resolver.ts';
import { benefitRules } from './benefits.policy.ts';
import { RelationshipBenefits } from './relationship-benefits.type.ts';

/** What each side gives and gets, as both say; and what the firm makes of it. */
export const benefitsRoom: Room = {
  resolvers: [BenefitResolver, ...benefitPayloads, RelationshipBenefits],
  entities: [BenefitEntity, BenefitAnswerEntity, BenefitMeasureEntity],
  rules: benefitRules,
};
