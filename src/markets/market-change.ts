import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { changesIn, type Readers } from '../platform/writes/changes.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { changeRelationship } from './change-relationship.ts';
import { marketMessages } from './markets.messages.ts';
import { updateRelationshipRule } from './markets.policy.ts';
import type { ChangeRelationshipInput } from './relationship.input.ts';
import type { Market, RelationshipRecord } from './relationship.entity.ts';

/** How the input of one market's own fields is written. */
export interface MarketChange<Input> {
  readonly market: Market;
  readonly readers: Readers<Input, RelationshipRecord>;
  /** What must hold between the fields once they are changed. */
  readonly check?: (changed: Partial<RelationshipRecord>) => void;
}

/** Changes the fields that a relationship has by its market. A relationship of another market is refused: it has no such fields. */
export function changeMarketFields<Input extends ChangeRelationshipInput>(ctx: Context, input: Input, { market, readers, check }: MarketChange<Input>): Promise<WriteAnswer<{ relationshipId: string }>> {
  return write(ctx, { rule: updateRelationshipRule, input: { [market]: input }, idempotencyKey: input.idempotencyKey }, (tx) => {
    const changes = changesIn(input, readers);
    return changeRelationship(tx, updateRelationshipRule, input, (relationship) => {
      requireMarket(relationship, market);
      check?.({ ...relationship, ...changes });
      return changes;
    });
  });
}

/** Refuses fields of a market that the relationship does not stand in. */
export function requireMarket(relationship: Pick<RelationshipRecord, 'market'>, market: Market): void {
  if (relationship.market === market) return;
  throw new Refusal({ code: 'INVALID', message: marketMessages.otherMarket, field: ['input', 'relationshipId'] });
}
