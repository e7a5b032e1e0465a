import 'reflect-metadata';
import { Int } from 'type-graphql';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, list, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { EsiProject } from '../projects/project.type.ts';
import { amountField } from './amounts.ts';
import { CostComponent } from './component.type.ts';
import { roundActions } from './cost.actions.ts';
import { QuoteRoundStateEnum } from './cost.enums.ts';
import { CostQuote, isLast } from './quote.type.ts';
import { QuoteRequest } from './request.type.ts';

@readType({
  table: 'quote_round', rule: seeAsFirm, implements: [Node, Versioned, Actionable],
  description: 'A round in which suppliers are asked what a component would cost. The firm’s own: each supplier sees its own request, and of the others not even that they are there.',
})
export class QuoteRound extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => CostComponent, { link: { component_id: 'id' }, description: 'What prices are asked for.' })
  component!: CostComponent;

  @column(() => Int, { column: 'number', description: 'Which round of the component: 1, 2, …' })
  number!: number;

  @column(() => QuoteRoundStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => String, { column: 'specification', description: 'What suppliers are asked, all the same.' })
  specification!: string;

  @column(() => Int, { column: 'tooling_units', nullable: true, description: 'Units that a tool’s cost is spread over; null where tools are looked at apart.' })
  toolingUnits!: number | null;

  @column(() => DateTime, { column: 'opened_at', convert: toInstant, description: 'When suppliers were asked.' })
  openedAt!: Date;

  @one(() => User, { link: { opened_by: 'id' }, nullable: true, description: 'Who asked; null for whom the asker does not see.' })
  openedBy!: User | null;

  @column(() => DateTime, { column: 'due_at', convert: toInstant, description: 'The deadline. Nothing is read before it, and nothing taken after.' })
  dueAt!: Date;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When the seals were broken; null before.' })
  closedAt!: Date | null;

  @amountField({ of: (row) => row('target_cost'), description: 'What the component was to cost when the seals were broken; null before, and where nobody had said.' })
  targetCost!: string | null;

  @amountField({ of: (row) => row('should_cost'), description: 'What it should have cost by the firm’s reckoning when the seals were broken; null before, and where it was not known.' })
  shouldCost!: string | null;

  @list(() => QuoteRequest, { link: { id: 'round_id' }, order: ['id'], description: 'Whom it asks; at most 20.' })
  requests!: QuoteRequest[];

  @list(() => CostQuote, { link: { id: 'round_id' }, order: ['id'], where: isLast, description: 'The last word of each supplier that answered, with its rank; none while they are sealed.' })
  quotes!: CostQuote[];

  @one(() => CostQuote, { link: { agreed_quote_id: 'id' }, nullable: true, description: 'The quote that was agreed; null without one.' })
  agreedQuote!: CostQuote | null;

  @one(() => User, { link: { decided_by: 'id' }, nullable: true, description: 'Who decided, or gave it up; null before.' })
  decidedBy!: User | null;

  @column(() => DateTime, { column: 'decided_at', convert: toInstant, nullable: true, description: 'When that was; null before.' })
  decidedAt!: Date | null;

  @column(() => String, { column: 'decision_reason', nullable: true, description: 'Why; null before.' })
  decisionReason!: string | null;

  @viewerActions({ state: 'state', dueAt: 'due_at' }, roundActions)
  viewerActions!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;
}

definesTimeline('QuoteRound', () => QuoteRound, {
  projectId: { field: 'project', idOf: 'EsiProject' }, componentId: { field: 'component', idOf: 'CostComponent' }, openedBy: { field: 'openedBy', idOf: 'User' },
  decidedBy: { field: 'decidedBy', idOf: 'User' }, agreedQuoteId: { field: 'agreedQuote', idOf: 'CostQuote' },
});

export const roundPage = definePage({
  name: 'QuoteRound',
  type: () => QuoteRound,
  description: 'Rounds of quotes; staff only.',
  defaultSize: 25,
  orders: { DUE_AT: { column: 'due_at', cast: 'timestamptz', field: 'dueAt', description: 'By deadline.' } },
  defaultOrder: { field: 'DUE_AT', direction: 'DESC' },
  filters: { states: { type: () => [QuoteRoundStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
