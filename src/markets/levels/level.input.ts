import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import type { RelationshipLevel } from '../../domain/relationship-levels.ts';
import { ChangeRelationshipInput } from '../relationship.input.ts';
import { RelationshipLevelEnum } from './level.enums.ts';

@InputType({ description: 'How close a relationship is meant to be, and why.' })
export class SetIntendedLevelInput extends ChangeRelationshipInput {
  @Field(() => RelationshipLevelEnum, { nullable: true, description: 'The level; null for none.' })
  level?: RelationshipLevel | null;

  @Field(() => String, { description: 'Why, for the firm’s own people; at most 2,000 characters.' })
  reason!: string;
}
