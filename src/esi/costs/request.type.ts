import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, list, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { CurrencyCode, DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { amountField } from './amounts.ts';
import { requestActions } from './cost.actions.ts';
import { QuoteRequestStateEnum } from './cost.enums.ts';
import { seeQuoteRequest } from './costs.policy.ts';
import { CostQuote } from './quote.type.ts';

@readType({
  table: 'quote_request', rule: seeQuoteRequest, implements: [Node, Versioned, Actionable],
  description: 'What one supplier is asked for a price of. It does not tell whether others are asked too.',
})
export class QuoteRequest extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the supplier.' })
  relationship!: Relationship;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, description: 'The supplier’s part in the project.' })
  involvement!: EsiInvolvement;

  @column(() => QuoteRequestStateEnum, { column: 'state', description: 'What became of it.' })
  state!: string;

  @column(() => String, { column: 'subject', description: 'What a price is asked for.' })
  subject!: string;

  @column(() => String, { column: 'specification', description: 'What is asked, in full.' })
  specification!: string;

  @column(() => CurrencyCode, { column: 'currency', description: 'The currency to quote in.' })
  currency!: string;

  @column(() => Int, { column: 'tooling_units', nullable: true, description: 'Units of the product that a tool’s cost is spread over; null where tools are looked at apart.' })
  toolingUnits!: number | null;

  @column(() => DateTime, { column: 'asked_at', convert: toInstant, description: 'When the supplier was asked.' })
  askedAt!: Date;

  @column(() => DateTime, { column: 'due_at', convert: toInstant, description: 'The deadline: what comes later is not taken. Whoever answers by then has answered in time.' })
  dueAt!: Date;

  @amountField({ of: (row) => row('shown_target'), description: 'What it may cost, for one unit of the product in the currency; null where the firm keeps that to itself.' })
  targetCost!: string | null;

  @list(() => CostQuote, { link: { id: 'request_id' }, order: ['revision', 'id'], description: 'What the supplier answered, in order; at most 20, the last one counts. For staff none while they are sealed.' })
  quotes!: CostQuote[];

  @column(() => String, { column: 'outcome_note', nullable: true, description: 'What the firm tells the supplier with its decision.' })
  outcomeNote!: string | null;

  @column(() => DateTime, { column: 'told_at', convert: toInstant, nullable: true, description: 'When the supplier was told what became of it; null before.' })
  toldAt!: Date | null;

  @viewerActions({ state: 'state', dueAt: 'due_at' }, requestActions)
  viewerActions!: unknown;
}

definesTimeline('QuoteRequest', () => QuoteRequest, {
  projectId: { field: 'project', idOf: 'EsiProject' }, relationshipId: { field: 'relationship', idOf: 'Relationship' }, involvementId: { field: 'involvement', idOf: 'EsiInvolvement' },
  shownTarget: { field: 'targetCost' },
});

export const requestPage = definePage({
  name: 'QuoteRequest',
  type: () => QuoteRequest,
  description: 'What suppliers are asked for prices of: staff see what each is asked, a supplier what it is asked itself.',
  defaultSize: 25,
  orders: { DUE_AT: { column: 'due_at', cast: 'timestamptz', field: 'dueAt', description: 'By deadline.' } },
  defaultOrder: { field: 'DUE_AT', direction: 'DESC' },
  filters: { states: { type: () => [QuoteRequestStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
