import 'reflect-metadata';
import { Float } from 'type-graphql';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Party } from '../../partners/party.type.ts';
import { HasTimeline } from '../../partners/timeline-event.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { money } from '../../platform/money.type.ts';
import { Actionable, Node, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { endTieRule, seeTie, seeTieAmount, seeTieNote, seeTieShare, updateTieRule } from './network.policy.ts';
import { mutualTieKinds } from './tie.entity.ts';
import { TieFormEnum, TieKindEnum } from './tie.enums.ts';

defineActions({ UPDATE_TIE: 'Change what is recorded of a tie.', END_TIE: 'End it.' });

@readType({
  table: 'tie', rule: seeTie, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'A tie between any two parties: who supplies, owns, finances, knows whom. What the firm itself has with a partner in a market is a relationship.',
})
export class Tie extends Node {
  @column(() => TieKindEnum, { column: 'kind', description: 'What it is; never changes.' })
  kind!: string;

  @expression(() => Boolean, { sql: (row) => sql`${row('kind')} <> all(${[...mutualTieKinds]}::text[])`, description: 'True where it leads from one party to the other; false where it holds both ways alike.' })
  isDirected!: boolean;

  @column(() => TieFormEnum, { column: 'form', nullable: true, description: 'What it grew from; null while unknown.' })
  form!: string | null;

  @one(() => Party, { link: { from_id: 'id' }, description: 'Where it leads from; either end of a mutual one.' })
  from!: Party;

  @one(() => Party, { link: { to_id: 'id' }, description: 'Where it leads to.' })
  to!: Party;

  @column(() => String, { column: 'good', nullable: true, description: 'What flows, such as battery cells: supplies of one party with the same text stand in for one another.' })
  good!: string | null;

  @money({ minorUnits: 'yearly_amount_minor', currency: 'yearly_amount_currency', rule: seeTieAmount, description: 'What flows in a year; shown to the partner with whom ORDERS are shared, at least aggregated.' })
  yearlyAmount!: unknown;

  @column(() => Float, { column: 'share_of_need', nullable: true, rule: seeTieShare, description: 'How much of the receiver’s need of the good it covers, 0–1. Shown to staff, and to a partner where the need is its own.' })
  shareOfNeed!: number | null;

  @column(() => LocalDate, { column: 'started_on', nullable: true, description: 'First day; null when unknown.' })
  startedOn!: string | null;

  @column(() => LocalDate, { column: 'ended_on', nullable: true, description: 'Last day, once it has ended.' })
  endedOn!: string | null;

  @column(() => String, { column: 'note', nullable: true, rule: seeTieNote, description: 'The firm’s own notes; staff only.' })
  note!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ endedOn: 'ended_on' }, { UPDATE_TIE: updateTieRule, END_TIE: endTieRule })
  viewerActions!: unknown;
}

definesTimeline('Tie', () => Tie, {
  fromId: { field: 'from', idOf: 'Party' }, toId: { field: 'to', idOf: 'Party' },
});
