import type { Context } from '../../platform/context.ts';
import type { WriteAnswer } from '../../platform/writes/write.ts';
import { keptValue } from '../field-readers.ts';
import { territoriesOf } from './territories.ts';
import { changeMarketFields, type MarketChange } from '../market-change.ts';
import type { UpdateDistributorRelationshipInput } from './distributor.input.ts';

/** What each field of the input writes. */
const change: MarketChange<UpdateDistributorRelationshipInput> = {
  market: 'DISTRIBUTOR',
  readers: {
    tier: (value, path) => ({ tier: keptValue(value, path) }),
    territories: (value, path) => ({ territories: territoriesOf(value, path) }),
    channel: (value) => ({ channel: value }),
  },
};

/** Changes what a relationship in the distributor market has of its own. */
export function updateDistributorRelationship(ctx: Context, input: UpdateDistributorRelationshipInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return changeMarketFields(ctx, input, change);
}
