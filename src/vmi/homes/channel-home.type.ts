import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { seeRelationship } from '../../markets/markets.policy.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { expression, one, page, readType } from '../../platform/reads/declare.ts';
import { sql } from '../../platform/sql.ts';
import { agreementPage } from '../agreements/agreement.page.ts';
import { exceptionPage } from '../exceptions/exception.page.ts';
import { orderPage } from '../orders/order.type.ts';
import { positionPage } from '../outlook/position.page.ts';
import { proposalPage } from '../proposals/proposal.page.ts';
import { inboundPage } from '../shipments/inbound-supply.type.ts';
import { shipmentPage } from '../shipments/shipment.type.ts';
import { atHome, awaitsReaction, awaitsReceipt, awaitsWordOf, countOf, isAtHome, isDiscrepancy, isKept, isUnresolved } from './home-rows.ts';

const links = {
  incoming: atHome('BUYER'), stock: atHome('BUYER', isKept), proposalsToDecide: atHome('BUYER', awaitsWordOf('BUYER')), answersToDecide: atHome('BUYER', awaitsReaction),
  shipmentsToReceive: atHome('BUYER', awaitsReceipt), discrepancies: atHome('BUYER', isDiscrepancy), exceptions: atHome('BUYER', isUnresolved),
};

@ObjectType({ simpleResolvers: true, description: 'How much waits for the buyer.' })
export class ChannelHomeCounts {
  @Field(() => Int, { description: 'Goods that are coming, one for each position and order line or shipment.' })
  incoming!: number;

  @Field(() => Int, { description: 'Positions kept.' })
  stock!: number;

  @Field(() => Int, { description: 'Proposals that wait for the buyer’s word.' })
  proposalsToDecide!: number;

  @Field(() => Int, { description: 'Orders of which the vendor would change a line.' })
  answersToDecide!: number;

  @Field(() => Int, { description: 'Shipments to count.' })
  shipmentsToReceive!: number;

  @Field(() => Int, { description: 'Shipments of which other goods were counted than announced.' })
  discrepancies!: number;

  @Field(() => Int, { description: 'Exceptions that are not resolved.' })
  exceptions!: number;
}

/** The buyer's home, in one statement whatever is selected of it. */
@readType({
  table: 'relationship', rule: seeRelationship,
  description: 'What the buyer has before it in a relationship: what is coming and when, and how long its stock lasts. A partner sees the agreements in which it is the buyer; the firm’s people all of the relationship’s.',
})
export class ChannelHome {
  @one(() => Relationship, { link: { id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @page(() => agreementPage, { link: (home, agreement) => isAtHome('BUYER', home, agreement), description: 'The agreements.' })
  agreements!: unknown;

  @expression(() => ChannelHomeCounts, {
    description: 'How much there is of everything.',
    sql: (row) => sql`json_build_object('incoming', ${countOf('inbound_supply', links.incoming, row)}, 'stock', ${countOf('stock_position', links.stock, row)}, 'proposalsToDecide', ${countOf('replenishment_proposal', links.proposalsToDecide, row)},
      'answersToDecide', ${countOf('replenishment_order', links.answersToDecide, row)}, 'shipmentsToReceive', ${countOf('shipment', links.shipmentsToReceive, row)}, 'discrepancies', ${countOf('shipment', links.discrepancies, row)},
      'exceptions', ${countOf('supply_exception', links.exceptions, row)})`,
  })
  counts!: ChannelHomeCounts;

  @page(() => inboundPage, { link: links.incoming, description: 'What is coming, and when; the next first.' })
  incoming!: unknown;

  @page(() => positionPage, { link: links.stock, description: 'Its stock; what runs out first first.' })
  stock!: unknown;

  @page(() => proposalPage, { link: links.proposalsToDecide, description: 'Proposals that wait for the buyer’s word.' })
  proposalsToDecide!: unknown;

  @page(() => orderPage, { link: links.answersToDecide, description: 'Orders of which the vendor would change a line.' })
  answersToDecide!: unknown;

  @page(() => shipmentPage, { link: links.shipmentsToReceive, description: 'Shipments to count.' })
  shipmentsToReceive!: unknown;

  @page(() => shipmentPage, { link: links.discrepancies, description: 'Shipments of which other goods were counted than announced.' })
  discrepancies!: unknown;

  @page(() => exceptionPage, { link: links.exceptions, description: 'What goes wrong; most money at risk first.' })
  exceptions!: unknown;
}
