import 'reflect-metadata';
import { Field, Float, ObjectType } from 'type-graphql';
import type { Score } from '../../domain/trust/score.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { weighed, type WeighedRow } from './weighed.ts';

type Balance = 'EVEN' | 'PARTNER_EARNED_MORE' | 'FIRM_EARNED_MORE';

const StandingBalanceEnum = defineEnum<Balance>('StandingBalance', 'Which side has earned more of the other’s trust or commitment.', {
  EVEN: 'Neither: the intervals of the two overlap.',
  PARTNER_EARNED_MORE: 'The partner has shown the firm more than the firm has shown it: the firm owes.',
  FIRM_EARNED_MORE: 'The firm has shown the partner more than the partner has shown it.',
});

@ObjectType({ simpleResolvers: true, description: 'One score’s gap between the two directions.' })
export class ScoreGap {
  @Field(() => Float, { description: 'What the partner has earned less what the firm has earned, in points; below 0 where the firm has earned more.' })
  points!: number;

  @Field(() => StandingBalanceEnum, { description: 'Whether that is more than the evidence leaves open.' })
  balance!: string;
}

@ObjectType({ simpleResolvers: true, description: 'How far the two directions of a relationship lie apart.' })
export class StandingGap {
  @Field(() => ScoreGap, { nullable: true, description: 'Of trust; null where there is not enough evidence of both directions.' })
  trust!: ScoreGap | null;

  @Field(() => ScoreGap, { nullable: true, description: 'Of commitment; null where there is not enough evidence of both directions.' })
  commitment!: ScoreGap | null;
}

/** The standings of both directions as JSON; null unless both are there. */
export function gapFacts(row: Row): Sql {
  return sql`(select json_build_object('partner', row_to_json(p), 'firm', row_to_json(f)) from weighed_standing p join weighed_standing f
      on f.workspace_id = p.workspace_id and f.relationship_id = p.relationship_id and f.direction = 'FOCAL_TO_PARTNER'
    where p.workspace_id = ${row('workspace_id')} and p.relationship_id = ${row('id')} and p.direction = 'PARTNER_TO_FOCAL')`;
}

/** The gap of each score; null where neither can be told. */
export function toGap({ partner, firm }: { readonly partner: WeighedRow; readonly firm: WeighedRow }): StandingGap | null {
  const [theirs, ours] = [weighed(partner).scores, weighed(firm).scores];
  const gap = { trust: gapOf(theirs.trust, ours.trust), commitment: gapOf(theirs.commitment, ours.commitment) };
  return gap.trust === null && gap.commitment === null ? null : gap;
}

function gapOf(partner: Score, firm: Score): ScoreGap | null {
  if (!partner.isSufficient || !firm.isSufficient) return null;
  return { points: partner.value - firm.value, balance: partner.low > firm.high ? 'PARTNER_EARNED_MORE' : firm.low > partner.high ? 'FIRM_EARNED_MORE' : 'EVEN' };
}
