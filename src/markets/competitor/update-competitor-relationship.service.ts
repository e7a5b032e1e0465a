import type { Context } from '../../platform/context.ts';
import type { WriteAnswer } from '../../platform/writes/write.ts';
import { textOf } from '../../platform/text.ts';
import { keptValue } from '../field-readers.ts';
import { checkAlliance, noAlliance } from './alliance.ts';
import { changeMarketFields, type MarketChange } from '../market-change.ts';
import type { UpdateCompetitorRelationshipInput } from './competitor.input.ts';

/** What each field of the input writes. */
const change: MarketChange<UpdateCompetitorRelationshipInput> = {
  market: 'COMPETITOR',
  readers: {
    alliancePurpose: (value, path) => (value === null ? noAlliance : { alliancePurpose: textOf(value, path, { max: 2_000 }), isLegallyCleared: false }),
    complementaryResource: (value, path) => ({ complementaryResource: textOf(value, path, { max: 2_000 }) }),
    hasInformationBarrier: (value, path) => ({ hasInformationBarrier: keptValue(value, path) }),
    barrierCategories: (value) => ({ barrierCategories: [...new Set(value ?? [])] }),
    allianceFrom: (value) => ({ allianceFrom: value }),
    allianceUntil: (value) => ({ allianceUntil: value }),
  },
  check: checkAlliance,
};

/** Changes what a relationship in the competitor market has of its own. */
export function updateCompetitorRelationship(ctx: Context, input: UpdateCompetitorRelationshipInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return changeMarketFields(ctx, input, change);
}
