import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeQuestion } from './questions.policy.ts';

@readType({
  table: 'response_agreement', rule: seeQuestion, implements: Node,
  description: 'The time within which a side of a relationship answers. The newest of a side counts for what is asked from then on; earlier ones are its history.',
})
export class ResponseAgreement extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => SharingSideEnum, { column: 'answering_side', description: 'The side that answers.' })
  answeringSide!: string;

  @column(() => Int, { column: 'hours', description: 'Hours, counted in working days where the side’s business calendar is known.' })
  hours!: number;

  @column(() => String, { column: 'reason', description: 'Why.' })
  reason!: string;

  @one(() => User, { link: { set_by: 'id' }, nullable: true, description: 'Who recorded it; null for a key, and for whom the asker does not see.' })
  setBy!: User | null;

  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'Since when it counts.' })
  recordedAt!: string;
}

definesTimeline('ResponseAgreement', () => ResponseAgreement, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, setBy: { field: 'setBy', idOf: 'User' } });

/** Lists of agreed response times. */
export const responseAgreementPage = definePage({
  name: 'ResponseAgreement',
  type: () => ResponseAgreement,
  description: 'Agreed response times, newest first.',
  defaultSize: 25,
  orders: { RECORDED_AT: { column: 'recorded_at', cast: 'timestamptz', field: 'recordedAt', description: 'By when it was recorded.' } },
  defaultOrder: { field: 'RECORDED_AT', direction: 'DESC' },
  filters: { answeringSides: { type: () => [SharingSideEnum], field: 'answeringSide', sql: oneOf('answering_side'), description: 'Of one of these sides.' } },
});
