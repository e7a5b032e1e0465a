import { toInstant } from '../../platform/public.type.ts';
import { addsTo, column, one, page } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { Party, partyPage } from '../party.type.ts';
import { seeMergeReason } from './merge.policy.ts';

/** What a merge leaves on both records. */
@addsTo(() => Party)
export class MergedParty {
  @one(() => Party, { link: { merged_into_id: 'id' }, nullable: true, description: 'The party that this record turned out to be another one of: go on with that. Null for a party that is itself.' })
  mergedInto!: unknown;

  @column(() => DateTime, { column: 'merged_at', convert: toInstant, nullable: true, description: 'When it was merged.' })
  mergedAt!: unknown;

  @column(() => String, { column: 'merge_reason', nullable: true, rule: seeMergeReason, description: 'Why the two were taken for one; staff only.' })
  mergeReason!: unknown;

  @page(() => partyPage, { link: { id: 'merged_into_id' }, description: 'Records that were merged into this party; what happened before stands in their timelines.' })
  mergedParties!: unknown;
}
