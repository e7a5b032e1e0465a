import 'reflect-metadata';
import { Int } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { money } from '../../platform/money.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { addsTo, column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { Relationship } from '../relationship.type.ts';
import { seeFigure } from './key-partners.policy.ts';

@readType({ table: 'relationship_figure', rule: seeFigure, implements: Node, description: 'What a relationship brought in a year. Never changed: a newer figure of the same year takes its place. Staff only.' })
export class RelationshipFigure extends Node {
  @column(() => Int, { column: 'year', description: 'The calendar year.' })
  year!: number;

  @money({ minorUnits: 'revenue_minor', currency: 'currency', description: 'What was traded: sold to the partner, or bought from a supplier; null when unknown.' })
  revenue!: unknown;

  @money({ minorUnits: 'profit_minor', currency: 'currency', description: 'What the firm earned or saved by it; below 0 for a loss; null when unknown.' })
  profit!: unknown;

  @column(() => String, { column: 'source', description: 'Where the figures come from.' })
  source!: string;

  @expression(() => Boolean, { sql: isCurrent, description: 'No newer figure of the same year has taken its place.' })
  isCurrent!: boolean;

  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'When it was recorded.' })
  recordedAt!: Date;

  @one(() => User, { link: { recorded_by: 'id' }, nullable: true, description: 'Who recorded it; null for a key and the platform.' })
  recordedBy!: User | null;
}

function isCurrent(row: Row): Sql {
  return sql`not exists (select from relationship_figure n where n.workspace_id = ${row('workspace_id')} and n.relationship_id = ${row('relationship_id')}
    and n.year = ${row('year')} and (n.recorded_at, n.id) > (${row('recorded_at')}, ${row('id')}))`;
}

export const figurePage = definePage({
  name: 'RelationshipFigure',
  type: () => RelationshipFigure,
  description: 'What relationships brought, by year.',
  defaultSize: 25,
  orders: { YEAR: { column: 'year', cast: 'bigint', field: 'year', description: 'By year.' } },
  defaultOrder: { field: 'YEAR', direction: 'DESC' },
  filters: { isCurrent: { type: () => Boolean, field: 'isCurrent', sql: (row, value: boolean) => sql`(${isCurrent(row)}) = ${value}`, description: 'Those that count, or those that were replaced.' } },
});

/** What figures add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipFigures {
  @page(() => figurePage, { link: { id: 'relationship_id' }, description: 'What it brought, by year, newest first; staff only.' })
  figures!: unknown;
}

definesTimeline('RelationshipFigure', () => RelationshipFigure, { recordedBy: { field: 'recordedBy', idOf: 'User' } });
