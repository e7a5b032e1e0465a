import { Relationship } from '../../markets/relationship.type.ts';
import { seeOwnView } from '../../markets/markets.policy.ts';
import { addsTo, expression } from '../../platform/reads/declare.ts';
import { type LevelFacts, LevelShown, toLevelShown } from './level-shown.type.ts';
import { observedContact } from './observed-contact.ts';

/** What observed contact says of every relationship. */
@addsTo(() => Relationship)
export class RelationshipLevelShown {
  @expression(() => LevelShown, {
    nullable: true, rule: seeOwnView, sql: observedContact, convert: (facts) => toLevelShown(facts as LevelFacts),
    description: 'How close contact shows it to be, next to intendedLevel and suggestedLevel; staff only.',
  })
  levelShown!: LevelShown | null;
}
