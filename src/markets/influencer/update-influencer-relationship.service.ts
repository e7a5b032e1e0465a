import type { Context } from '../../platform/context.ts';
import type { WriteAnswer } from '../../platform/writes/write.ts';
import { keptValue, numberOf, wordsOf } from '../field-readers.ts';
import { changeMarketFields, type MarketChange } from '../market-change.ts';
import type { UpdateInfluencerRelationshipInput } from './influencer.input.ts';

/** What each field of the input writes. */
const change: MarketChange<UpdateInfluencerRelationshipInput> = {
  market: 'INFLUENCER',
  readers: {
    influencerKind: (value, path) => ({ influencerKind: keptValue(value, path) }),
    stance: (value, path) => ({ stance: keptValue(value, path) }),
    power: (value, path) => ({ power: numberOf(value, path, { min: 1, max: 5 }) }),
    reach: (value, path) => ({ reach: numberOf(value, path, { min: 0, max: 10_000_000_000 }) === null ? null : BigInt(Math.trunc(value!)) }),
    issues: (value, path) => ({ issues: wordsOf(value, path, 100) }),
    nextEngagementOn: (value) => ({ nextEngagementOn: value }),
  },
};

/** Changes what a relationship in the influencer market has of its own. */
export function updateInfluencerRelationship(ctx: Context, input: UpdateInfluencerRelationshipInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return changeMarketFields(ctx, input, change);
}
