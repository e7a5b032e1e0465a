import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, expression, one, page } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { literal, sql } from '../../platform/sql.ts';
import { EvidenceDirectionEnum } from '../evidence/evidence.enums.ts';
import type { EvidenceDirection } from '../evidence/evidence.terms.ts';
import { evidencePage } from '../evidence/evidence.type.ts';
import { seeTrust } from '../trust.policy.ts';
import { gapFacts, StandingGap, toGap } from './standing-gap.type.ts';
import { assessmentFacts, changeFacts, historyFacts, mostPoints, toAssessment, toChange, toHistory } from './past-scores.ts';
import { ScorePoint, StandingChange, TrustAssessment } from './past.type.ts';
import { TrustStanding } from './standing.type.ts';
import { comparisonFacts, SurveyComparison, toComparisons } from './survey-comparison.type.ts';

const towards = (direction: EvidenceDirection) => (parent: Row, child: Row) => sql`${child('relationship_id')} = ${parent('id')} and ${child('direction')} = ${literal(direction)}`;
const direction = { type: () => EvidenceDirectionEnum, description: 'Who has shown it towards whom.' };

/** What trust adds to every relationship. */
@addsTo(() => Relationship)
export class RelationshipStanding {
  @one(() => TrustStanding, {
    link: towards('PARTNER_TO_FOCAL'), nullable: true, rule: seeTrust, description: 'How the partner stands with the firm: the firm’s trust in it, and commitment to it, as it has earned them. Null without any evidence; staff only.',
  })
  partnerStanding!: TrustStanding | null;

  @one(() => TrustStanding, {
    link: towards('FOCAL_TO_PARTNER'), nullable: true, rule: seeTrust, description: 'How the firm stands with the partner: the partner’s trust in it, and commitment to it, as the firm has earned them. Null without any evidence; staff only.',
  })
  ownStanding!: TrustStanding | null;

  @expression(() => StandingGap, {
    nullable: true, rule: seeTrust, sql: gapFacts, convert: (facts) => toGap(facts as never), description: 'How far the two directions lie apart; null where there is not enough evidence of both; staff only.',
  })
  standingGap!: StandingGap | null;

  @expression(() => [SurveyComparison], {
    nullable: true, rule: seeTrust, sql: comparisonFacts, convert: (facts, reader) => toComparisons(facts as never, reader),
    description: 'What people say in the newest surveys, next to what conduct has earned, where both can be told; staff only.',
  })
  surveyComparisons!: SurveyComparison[] | null;

  @page(() => evidencePage, { link: { id: 'relationship_id' }, description: 'All evidence of both directions that the asker may see: staff all, partners none.' })
  evidence!: unknown;

  @expression(() => TrustAssessment, {
    nullable: true, rule: seeTrust, sql: assessmentFacts, convert: (facts, reader) => toAssessment(facts as never, reader),
    args: {
      direction,
      asOf: { type: () => DateTime, nullable: true, description: 'What had occurred by then; now, if not given.' },
      knownAt: { type: () => DateTime, nullable: true, description: 'As far as it was known then, under the model then in force; now, if not given.' },
    },
    description: 'Trust and commitment as of a moment, worked out from the ledger; staff only.',
  })
  trustAssessment!: TrustAssessment | null;

  @expression(() => StandingChange, {
    nullable: true, rule: seeTrust, sql: changeFacts, convert: (facts, reader) => toChange(facts as never, reader),
    args: {
      direction,
      from: { type: () => DateTime, nullable: true, description: 'The earlier moment; half a year, 183 days, before the later one, if not given.' },
      until: { type: () => DateTime, nullable: true, description: 'The later moment; now, if not given.' },
    },
    description: 'Why trust and commitment changed between two moments, each as it was known then; staff only.',
  })
  standingChange!: StandingChange | null;

  @expression(() => [ScorePoint], {
    nullable: true, rule: seeTrust, sql: historyFacts, convert: (facts) => toHistory(facts as never),
    args: {
      direction,
      from: { type: () => DateTime, nullable: true, description: 'Where it begins; 365 days before its end, if not given.' },
      until: { type: () => DateTime, nullable: true, description: 'Where it ends; now, if not given.' },
      points: { type: () => Int, defaultValue: 13, description: `How many moments, evenly spaced: 2 to ${mostPoints}.` },
    },
    description: 'Trust and commitment over time, at each moment as it was known then; staff only.',
  })
  standingHistory!: ScorePoint[] | null;
}
