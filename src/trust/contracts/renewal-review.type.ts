import 'reflect-metadata';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { RenewalReviewKindEnum } from './contract.enums.ts';
import { seeContract } from './contracts.policy.ts';

@readType({ table: 'renewal_review', rule: seeContract, implements: Node, description: 'That the end of a contract came near, and its renewal is to be talked about. Noted once each, by a daily job; never changed.' })
export class RenewalReview extends Node {
  @column(() => RenewalReviewKindEnum, { column: 'kind', description: 'How near.' })
  kind!: string;

  @column(() => LocalDate, { column: 'ends_on', description: 'The last day of the contract.' })
  endsOn!: string;

  @column(() => DateTime, { column: 'noted_at', convert: toInstant, description: 'When it was noted.' })
  notedAt!: Date;
}

definesTimeline('RenewalReview', () => RenewalReview);
