import 'reflect-metadata';
import { Extensions, Field, ObjectType } from 'type-graphql';
import { defineEnum } from '../../platform/define-enum.ts';
import { PageInfo } from '../../platform/reads/page.type.ts';
import { Party } from '../party.type.ts';
import type { DuplicateReason } from './find-duplicates.ts';

export const DuplicateReasonEnum = defineEnum<DuplicateReason>('DuplicateReason', 'Why two parties look like one.', {
  SAME_IDENTIFIER: 'An official number of one is the other’s, however it is written; a VAT number also counts as one of the company register.',
  SAME_NAME: 'A name in some language, without its legal form, in the same country.',
  SAME_WEBSITE: 'Their sites are on the same host.',
  SAME_ADDRESS: 'They have places at the same address; told beside other reasons only.',
});

@ObjectType({ description: 'Two parties of one kind that look like one. A proposal: mergeParties makes them one.' })
export class DuplicateParties {
  @Field(() => Party, { nullable: true, description: 'The one recorded first, which is proposed to stay.' })
  survivor!: Party | null;

  @Field(() => Party, { nullable: true, description: 'The one recorded later.' })
  duplicate!: Party | null;

  @Extensions({ assumedSize: 4 })
  @Field(() => [DuplicateReasonEnum], { description: 'Why.' })
  reasons!: DuplicateReason[];
}

@ObjectType({ simpleResolvers: true, description: 'Pairs of parties that look like one, the surest first.' })
export class DuplicatePartiesPage {
  @Extensions({ assumedSize: 100 })
  @Field(() => [DuplicateParties], { description: 'The pairs.' })
  nodes!: DuplicateParties[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}
