import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { seeRelationship } from '../../markets/markets.policy.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { expression, one, page, readType } from '../../platform/reads/declare.ts';
import { sql } from '../../platform/sql.ts';
import { promisePage } from '../../trust/promises/promise.type.ts';
import { agreementPage } from '../agreements/agreement.page.ts';
import { exceptionPage } from '../exceptions/exception.page.ts';
import { orderPage } from '../orders/order.type.ts';
import { positionPage } from '../outlook/position.page.ts';
import { proposalPage } from '../proposals/proposal.page.ts';
import { shipmentPage } from '../shipments/shipment.type.ts';
import { atHome, awaitsAnswer, awaitsShipping, awaitsWordOf, countOf, isAtHome, isDiscrepancy, isUnresolved, promisedBy, runsLow } from './home-rows.ts';

const links = {
  ordersToAnswer: atHome('VENDOR', awaitsAnswer), ordersToShip: atHome('VENDOR', awaitsShipping), proposalsToDecide: atHome('VENDOR', awaitsWordOf('VENDOR')),
  runningLow: atHome('VENDOR', runsLow), discrepancies: atHome('VENDOR', isDiscrepancy), promisesDue: promisedBy('VENDOR'), exceptions: atHome('VENDOR', isUnresolved),
};

@ObjectType({ simpleResolvers: true, description: 'How much waits for the vendor.' })
export class SupplierHomeCounts {
  @Field(() => Int, { description: 'Orders with lines to answer.' })
  ordersToAnswer!: number;

  @Field(() => Int, { description: 'Orders with lines to ship.' })
  ordersToShip!: number;

  @Field(() => Int, { description: 'Proposals that wait for the vendor’s word.' })
  proposalsToDecide!: number;

  @Field(() => Int, { description: 'Positions that have run out or lie below the level at which one orders.' })
  runningLow!: number;

  @Field(() => Int, { description: 'Shipments of which other goods were counted than announced.' })
  discrepancies!: number;

  @Field(() => Int, { description: 'Promises that the vendor is to keep.' })
  promisesDue!: number;

  @Field(() => Int, { description: 'Exceptions that are not resolved.' })
  exceptions!: number;
}

/** The vendor's home, in one statement whatever is selected of it. */
@readType({
  table: 'relationship', rule: seeRelationship,
  description: 'What the vendor has before it in a relationship: what to ship and to answer, and by when. A partner sees the agreements in which it is the vendor; the firm’s people all of the relationship’s.',
})
export class SupplierHome {
  @one(() => Relationship, { link: { id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @page(() => agreementPage, { link: (home, agreement) => isAtHome('VENDOR', home, agreement), description: 'The agreements.' })
  agreements!: unknown;

  @expression(() => SupplierHomeCounts, {
    description: 'How much there is of everything.',
    sql: (row) => sql`json_build_object('ordersToAnswer', ${countOf('replenishment_order', links.ordersToAnswer, row)}, 'ordersToShip', ${countOf('replenishment_order', links.ordersToShip, row)},
      'proposalsToDecide', ${countOf('replenishment_proposal', links.proposalsToDecide, row)}, 'runningLow', ${countOf('stock_position', links.runningLow, row)}, 'discrepancies', ${countOf('shipment', links.discrepancies, row)},
      'promisesDue', ${countOf('promise', links.promisesDue, row)}, 'exceptions', ${countOf('supply_exception', links.exceptions, row)})`,
  })
  counts!: SupplierHomeCounts;

  @page(() => orderPage, { link: links.ordersToAnswer, description: 'Orders with lines to answer; each says by when.' })
  ordersToAnswer!: unknown;

  @page(() => orderPage, { link: links.ordersToShip, description: 'Orders with lines to ship; each line says how many, and for which day.' })
  ordersToShip!: unknown;

  @page(() => proposalPage, { link: links.proposalsToDecide, description: 'Proposals that wait for the vendor’s word.' })
  proposalsToDecide!: unknown;

  @page(() => positionPage, { link: links.runningLow, description: 'Where stock runs low; what runs out first first.' })
  runningLow!: unknown;

  @page(() => shipmentPage, { link: links.discrepancies, description: 'Shipments of which other goods were counted than announced.' })
  discrepancies!: unknown;

  @page(() => promisePage, { link: links.promisesDue, description: 'Promises that the vendor is to keep, by due day.' })
  promisesDue!: unknown;

  @page(() => exceptionPage, { link: links.exceptions, description: 'What goes wrong; most money at risk first.' })
  exceptions!: unknown;
}
