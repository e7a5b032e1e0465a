import { registerEnumType } from 'type-graphql';
import { type EndReason, endReasons, type Market, markets, type RelationshipStage, relationshipStages } from './relationship.entity.ts';

/** The enumerations of relationships, as the schema shows them. */

export const MarketEnum = enumOf<Market>(markets);
registerEnumType(MarketEnum, {
  name: 'Market', description: 'The six markets of relationship marketing.',
  valuesConfig: {
    SUPPLIER: { description: 'Who supplies the firm: goods, services, and people (recruitment).' },
    INTERNAL: { description: 'The firm’s own departments, which serve one another.' },
    COMPETITOR: { description: 'Rivals, and allies among them.' },
    DISTRIBUTOR: { description: 'Who carries the firm’s products to customers.' },
    CUSTOMER: { description: 'Who buys and uses them.' },
    INFLUENCER: { description: 'Banks, government, media, communities and groups whose stance matters.' },
  },
});

export const RelationshipStageEnum = enumOf<RelationshipStage>(relationshipStages);
registerEnumType(RelationshipStageEnum, {
  name: 'RelationshipStage', description: 'Life of a relationship, after Berry (1996).',
  valuesConfig: {
    IDENTIFIED: { description: 'A party worth a relationship has been found.' },
    ESTABLISHED: { description: 'Both have begun.' },
    MAINTAINED: { description: 'It runs and is looked after.' },
    ENHANCED: { description: 'It has been deepened beyond the first purpose.' },
    TERMINATED: { description: 'It has ended, with a reason; ending is a legitimate act.' },
  },
});

export const EndReasonEnum = enumOf<EndReason>(endReasons);
registerEnumType(EndReasonEnum, {
  name: 'EndReason', description: 'Why a relationship ended.',
  valuesConfig: {
    PARTNER_LEFT: { description: 'The partner ended it.' },
    WE_LEFT: { description: 'The focal firm ended it.' },
    BUSINESS_CLOSED: { description: 'The business it was about is no more.' },
    BREACH: { description: 'One side broke what was agreed.' },
    MUTUAL_AGREEMENT: { description: 'Both agreed to end it.' },
    REPLACED: { description: 'Another relationship took its place.' },
    OTHER: { description: 'Another reason, told in the note.' },
    MERGED: { description: 'It was a second record of one that goes on: its partner was recorded twice. Never given by people; a merge of parties does.' },
  },
});

function enumOf<Value extends string>(values: readonly Value[]): Record<Value, Value> {
  return Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
}
