import 'reflect-metadata';
import { lastChange } from '../../partners/last-change.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { Location } from '../../partners/location.type.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { partsOf } from '../../platform/writes/audit-record.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { agreementMoney, units } from '../amounts.ts';
import { bytesOfHex } from '../demand/packed.ts';
import { Item } from '../items/item.type.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { QuantityExplanation, shownExplanation } from './explanation.type.ts';
import { unpackFacts } from './facts.ts';
import { NeedsPersonEnum } from './needs-person.ts';
import { ProposalStatusEnum } from './proposal.enums.ts';
import { ReplenishmentRun } from './run.type.ts';

@readType({ table: 'proposal_line', rule: seeSupply, implements: [Node], description: 'A position’s part of a proposal.' })
export class ProposalLine extends Node {
  @one(() => StockPosition, { link: { position_id: 'id' }, description: 'The position to be replenished.' })
  position!: StockPosition;

  @one(() => Item, { link: { item_id: 'id' }, description: 'What is proposed.' })
  item!: Item;

  @units({ column: 'need', nullable: true, description: 'Units needed, before anything is rounded or capped; null where that was not told.' })
  need!: string | null;

  @units({ column: 'proposed', description: 'Units proposed.' })
  proposed!: string;

  @units({ column: 'shortfall', description: 'Units of the need that a cap leaves open.' })
  shortfall!: string;

  @agreementMoney({ column: 'unit_price', description: 'What a base unit costs, as agreed when it was computed.' })
  unitPrice!: unknown;

  @expression(() => QuantityExplanation, {
    sql: (row) => sql`json_build_array(encode(${row('inputs')}, 'hex'), encode(${row('forecast')}, 'hex'))`,
    convert: (value, reader) => {
      const [inputs, forecast] = value as [string, string];
      return shownExplanation(unpackFacts(bytesOfHex(inputs), bytesOfHex(forecast)), reader);
    },
    description: 'Why this quantity: computed again from all that it was computed from, which is kept with the line.',
  })
  explanation!: QuantityExplanation;
}

@readType({
  table: 'replenishment_proposal', rule: seeSupply, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What a place is to get under an agreement; approved, it becomes one order. A position is in one open proposal at most.',
})
export class ReplenishmentProposal extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement that it is made under.' })
  agreement!: VmiAgreement;

  @one(() => ReplenishmentRun, { link: { run_id: 'id' }, nullable: true, description: 'The run that computed it.' })
  run!: ReplenishmentRun | null;

  @column(() => String, { column: 'number', description: 'Its number, unique in the workspace: the agreement’s, and which of its proposals it is.' })
  number!: string;

  @column(() => ProposalStatusEnum, { column: 'status', description: 'Where it stands.' })
  status!: string;

  @one(() => Location, { link: { ship_to_id: 'id' }, description: 'Where the goods are to go.' })
  shipTo!: Location;

  @column(() => LocalDate, { column: 'needed_on', description: 'The day by which they are needed there: on which all of them can be there, outside the freeze horizon unless stock runs out before.' })
  neededOn!: string;

  @agreementMoney({ column: 'amount', description: 'What is proposed, at the agreement’s prices.' })
  amount!: unknown;

  @column(() => [NeedsPersonEnum], { column: 'needs_person', description: 'Why no machine may approve it; none where one may, as far as is known.' })
  needsPerson!: string[];

  @column(() => DateTime, { column: 'computed_at', convert: toInstant, description: 'When it was computed.' })
  computedAt!: Date;

  @column(() => DateTime, { column: 'expires_at', convert: toInstant, description: 'Until when it can be decided.' })
  expiresAt!: Date;

  @one(() => ReplenishmentProposal, { link: { superseded_by_id: 'id' }, nullable: true, description: 'The proposal that took its place; null where none did.' })
  supersededBy!: unknown;

  @list(() => ProposalLine, { link: { id: 'proposal_id' }, order: ['id'], description: 'Its lines: one for each position of the place that needs something.' })
  lines!: ProposalLine[];

  @page(() => timelinePage, {
    link: (proposal, entry) => sql`(${entry('belongs_to')} = ${proposal('id')} or (${entry('belongs_to')} = ${proposal('agreement_id')} and ${entry('subject_id')} = ${proposal('id')}))`,
    about: (owner) => [owner, ...partsOf('proposalId')],
    description: 'What happened to it, newest first. For catching up after a pause: orderBy SEALED ascending, after the last cursor.',
  })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;
}

definesTimeline('ReplenishmentProposal', () => ReplenishmentProposal, {
  agreementId: { field: 'agreement', idOf: 'VmiAgreement' }, shipToId: { field: 'shipTo', idOf: 'Location' }, supersededById: { field: 'supersededBy', idOf: 'ReplenishmentProposal' }, runId: { field: 'run', idOf: 'ReplenishmentRun' },
  vendorApprovedBy: { field: 'vendorApprovedBy', idOf: 'User' }, buyerApprovedBy: { field: 'buyerApprovedBy', idOf: 'User' }, decidedBy: { field: 'decidedBy', idOf: 'User' },
});
