import { Refusal } from '../platform/errors/refusal.ts';
import { messages } from '../platform/messages.ts';
import type { CreateRelationshipInput } from './relationship.input.ts';
import type { Market, RelationshipRecord } from './relationship.entity.ts';

/** What a relationship of each market has from its first day. A new market is added to the table, or nothing compiles. */
const initial: Record<Market, (input: BeginningInput, ends: Ends) => Partial<RelationshipRecord>> = {
  SUPPLIER: ({ supplierKind }) => ({ supplierKind: supplierKind ?? 'GOODS' }),
  INTERNAL: (_input, { partnerId, focalId }) => ({ providingDepartmentId: partnerId, receivingDepartmentId: focalId }),
  // Nothing is shared with a rival until it is agreed.
  COMPETITOR: () => ({ hasInformationBarrier: true }),
  DISTRIBUTOR: () => ({ tier: 'REGISTERED' }),
  CUSTOMER: ({ startedOn }) => ({ customerStage: startedOn == null ? 'PROSPECT' : 'CUSTOMER' }),
  INFLUENCER: ({ influencerKind }) => ({ influencerKind: required(influencerKind, 'influencerKind'), stance: 'NEUTRAL' }),
};

/** What is said of a relationship at its beginning, whoever the partner. */
type BeginningInput = Omit<CreateRelationshipInput, 'partnerId'>;

interface Ends {
  readonly partnerId: string;
  readonly focalId: string;
}

export function initialFields(input: BeginningInput, ends: Ends): Partial<RelationshipRecord> {
  return initial[input.market](input, ends);
}

function required<Value>(value: Value | null | undefined, field: string): Value {
  if (value == null) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: ['input', field] });
  return value;
}
