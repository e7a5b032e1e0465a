import { addsTo, column, expression } from '../../platform/reads/declare.ts';
import { seeOwnView } from '../markets.policy.ts';
import { Relationship } from '../relationship.type.ts';
import { RelationshipLevelEnum } from './level.enums.ts';
import { SuggestedLevel, type SuggestionFacts, suggestionFacts, toSuggestion } from './suggested-level.type.ts';

/** How close a relationship is meant to be. */
@addsTo(() => Relationship)
export class RelationshipLevels {
  @column(() => RelationshipLevelEnum, {
    column: 'intended_level', nullable: true, rule: seeOwnView, description: 'How close it is meant to be; null until somebody has said. Its history: stageChanges of kind LEVEL; staff only.',
  })
  intendedLevel!: string | null;

  @expression(() => SuggestedLevel, {
    nullable: true, rule: seeOwnView, description: 'How close it is worth to be, by margin and number of partners; staff only.',
    sql: suggestionFacts, convert: (facts) => toSuggestion(facts as SuggestionFacts),
  })
  suggestedLevel!: SuggestedLevel | null;
}
