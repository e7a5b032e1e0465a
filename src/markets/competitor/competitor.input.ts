import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { LocalDate } from '../../platform/scalars.ts';
import type { InformationCategory } from '../../platform/sharing.ts';
import { InformationCategoryEnum } from '../sharing/sharing.enums.ts';
import { ChangeRelationshipInput } from '../relationship.input.ts';

@InputType({ description: 'Changes to what a competitor relationship has of its own. A field that is absent stays; null clears it.' })
export class UpdateCompetitorRelationshipInput extends ChangeRelationshipInput {
  @Field(() => String, { nullable: true, description: 'What the alliance is for, at most 2,000 characters; null ends it.' })
  alliancePurpose?: string | null;

  @Field(() => String, { nullable: true, description: 'Which of its resources complement the firm’s, at most 2,000 characters.' })
  complementaryResource?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Nothing is shared but what is agreed; cannot be lifted in an alliance.' })
  hasInformationBarrier?: boolean | null;

  @Field(() => [InformationCategoryEnum], { nullable: true, description: 'What may pass the barrier to this party, in whatever market it is shared; null for nothing.' })
  barrierCategories?: InformationCategory[] | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day of the alliance.' })
  allianceFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the alliance.' })
  allianceUntil?: string | null;
}
