import 'reflect-metadata';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirection, {
  name: 'OrderDirection', description: 'Which way a list is ordered.',
  valuesConfig: { ASC: { description: 'Smallest, earliest or first first.' }, DESC: { description: 'Greatest, latest or last first.' } },
});

/** Relay's page information. */
@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There are records behind the page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'There are records before the page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first record; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last record; null on an empty page.' })
  endCursor!: string | null;
}
