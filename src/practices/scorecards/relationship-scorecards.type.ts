import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { addsTo, one, page } from '../../platform/reads/declare.ts';
import { raw, sql } from '../../platform/sql.ts';
import { PeriodScorecard } from './period-scorecard.type.ts';
import { scorecardPage } from './scorecard.page.ts';
import { ScorecardPeriodKindEnum } from './scorecards.enums.ts';

/** What scorecards add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipScorecards {
  @page(() => scorecardPage, { link: { id: 'relationship_id' }, description: 'How the two sides score each other, by period, the newest first. A partner sees its own cards, and the firm’s of it where that shares its SCORECARD.' })
  scorecards!: unknown;

  @one(() => PeriodScorecard, {
    nullable: true, description: 'The newest issued card of one side about the other; null where there is none, or none to see.',
    args: {
      ratedSide: { type: () => SharingSideEnum, defaultValue: 'PARTNER', description: 'Who is scored; the partner when absent.' },
      periodKind: { type: () => ScorecardPeriodKindEnum, nullable: true, description: 'Of periods of this length; of any when absent.' },
    },
    link: (relationship, card, { ratedSide, periodKind }) => sql`${card('relationship_id')} = ${relationship('id')} and ${card('rater_side')} = ${ratedSide === 'FOCAL' ? 'PARTNER' : 'FOCAL'} and ${card('issued_at')} is not null
      and ${periodKind == null ? raw('true') : sql`${card('period_kind')} = ${periodKind}`}`,
    latest: (card) => sql`${card('last_day')}::text || ${card('first_day')}::text`,
  })
  latestScorecard!: PeriodScorecard | null;
}
