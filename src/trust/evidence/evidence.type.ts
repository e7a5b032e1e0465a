import 'reflect-metadata';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, computed, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { effectOfRow } from '../scores/weighed.ts';
import { seeTrust } from '../trust.policy.ts';
import { EvidenceDirectionEnum, TrustLeafEnum } from './evidence.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'What one event does to the scores now: the points that they would lose without it, all else the same. Effects do not add up to a score.' })
export class EvidenceEffect {
  @Field(() => Float, { description: 'Points of trust; below 0 where it lowers it.' })
  trust!: number;

  @Field(() => Float, { description: 'Points of commitment; below 0 where it lowers it.' })
  commitment!: number;
}

@readType({
  table: 'weighed_evidence', rule: seeTrust, implements: Node,
  description: 'One fact about how one side behaved towards the other. The ledger only grows: a correction is an event of its own, which names what it corrects.',
})
export class Evidence extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'Where it happened.' })
  relationship!: Relationship;

  @column(() => EvidenceDirectionEnum, { column: 'direction', description: 'Who showed it towards whom.' })
  direction!: string;

  @column(() => TrustLeafEnum, { column: 'leaf', description: 'What it counts for; one fact counts for one thing.' })
  leaf!: string;

  @column(() => Float, { column: 'outcome', nullable: true, description: 'How good it was: 0 to 1; null where it takes another event back.' })
  outcome!: number | null;

  @column(() => Float, { column: 'weight', nullable: true, description: 'How much it counted when it was new, above 0; null where it takes another event back.' })
  weight!: number | null;

  @column(() => DateTime, { column: 'occurred_at', convert: toInstant, description: 'When it was shown.' })
  occurredAt!: string;

  @column(() => DateTime, { column: 'known_at', convert: toInstant, description: 'When it was recorded; a score that was known before knows nothing of it.' })
  knownAt!: string;

  @column(() => String, { column: 'source_type', description: 'The type of the record that it follows from.' })
  sourceType!: string;

  @computed(() => ID, { needs: { type: 'source_type', id: 'source_id' }, compute: ({ type, id }) => toGlobalId(String(type), String(id)), description: 'The record that it follows from: good for node(id:).' })
  sourceId!: string;

  @column(() => String, { column: 'source_key', description: 'Which time, where a record is evidence again and again: a month 2026-11, a quarter 2026-Q4; else empty.' })
  sourceKey!: string;

  @one(() => User, { link: { recorded_by: 'id' }, nullable: true, description: 'Whose act recorded it; null for the platform’s own and for a key.' })
  recordedBy!: User | null;

  @one(() => Evidence, { link: { corrects_id: 'id' }, nullable: true, description: 'What it corrects.' })
  corrects!: Evidence | null;

  @one(() => Evidence, { link: { corrected_by_id: 'id' }, nullable: true, description: 'What corrects it.' })
  correctedBy!: Evidence | null;

  @expression(() => Boolean, { sql: (row) => sql`(${row('corrected_by_id')} is null and ${row('weight')} is not null)`, description: 'Whether it counts: it was neither corrected nor taken back.' })
  isCounted!: boolean;

  @computed(() => EvidenceEffect, {
    nullable: true, description: 'What it does to the scores, as they were last brought up to date; null when it does not count.',
    needs: { id: 'id', leaf: 'leaf', outcome: 'outcome', weight: 'weight', occurredAt: 'occurred_at', asOf: 'as_of', positive: 'positive', negative: 'negative', parameters: 'parameters', correctedById: 'corrected_by_id' },
    compute: (row) => effectOfRow(row as never),
  })
  effect!: EvidenceEffect | null;
}

/** Lists of evidence. */
export const evidencePage = definePage({
  name: 'Evidence',
  type: () => Evidence,
  description: 'Evidence that the asker may see.',
  defaultSize: 25,
  orders: {
    OCCURRED_AT: { column: 'occurred_at', cast: 'timestamptz', field: 'occurredAt', description: 'By when it was shown.' },
    KNOWN_AT: { column: 'known_at', cast: 'timestamptz', field: 'knownAt', description: 'By when it was recorded.' },
  },
  defaultOrder: { field: 'OCCURRED_AT', direction: 'DESC' },
  filters: {
    directions: { type: () => [EvidenceDirectionEnum], field: 'direction', sql: oneOf('direction'), description: 'In one of these directions.' },
    leaves: { type: () => [TrustLeafEnum], field: 'leaf', sql: oneOf('leaf'), description: 'Of one of these leaves.' },
    sourceTypes: { type: () => [String], field: 'sourceType', sql: oneOf('source_type'), description: 'From records of one of these types.' },
    occurredSince: { type: () => DateTime, field: 'occurredAt', sql: (row, at: Date) => sql`${row('occurred_at')} >= ${at.toISOString()}::timestamptz`, description: 'Shown at this instant or later.' },
    occurredBefore: { type: () => DateTime, field: 'occurredAt', sql: (row, at: Date) => sql`${row('occurred_at')} < ${at.toISOString()}::timestamptz`, description: 'Shown before this instant.' },
    isCounted: { type: () => Boolean, field: 'isCounted', sql: (row, is: boolean) => sql`((${row('corrected_by_id')} is null and ${row('weight')} is not null) = ${is})`, description: 'That counts, or that was corrected or takes back.' },
  },
});
