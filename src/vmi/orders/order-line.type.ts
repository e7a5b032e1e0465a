import 'reflect-metadata';
import { Int } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, Decimal, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { agreementMoney, exact, units } from '../amounts.ts';
import { Item } from '../items/item.type.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { LineAnswerEnum, LineReactionEnum } from './order.enums.ts';

@readType({ table: 'order_line', rule: seeSupply, implements: [Node, Versioned], description: 'An item of an order: what was ordered, what the vendor answered, and what came of it.' })
export class OrderLine extends Node {
  @column(() => Int, { column: 'line_number', description: 'Its number in the order, from 1.' })
  lineNumber!: number;

  @one(() => StockPosition, { link: { position_id: 'id' }, description: 'The position that it replenishes.' })
  position!: StockPosition;

  @one(() => Item, { link: { item_id: 'id' }, description: 'What is ordered.' })
  item!: Item;

  @units({ column: 'ordered', description: 'Units ordered.' })
  ordered!: string;

  @agreementMoney({ column: 'unit_price', description: 'Price of a unit as ordered.' })
  unitPrice!: unknown;

  @column(() => LineAnswerEnum, { column: 'answer', nullable: true, description: 'What the vendor says; null while it has not answered.' })
  answer!: string | null;

  @units({ column: 'confirmed', nullable: true, description: 'Units that the vendor confirms; null while it has not answered, and of a line that was split.' })
  confirmed!: string | null;

  @agreementMoney({ column: 'confirmed_price', nullable: true, description: 'Price of a unit that the vendor confirms.' })
  confirmedPrice!: unknown;

  @column(() => LocalDate, { column: 'promised_on', nullable: true, description: 'The day that the vendor promises.' })
  promisedOn!: string | null;

  @one(() => Item, { link: { substitute_item_id: 'id' }, nullable: true, description: 'What the vendor would send in its place.' })
  substitute!: Item | null;

  @column(() => String, { column: 'answer_reason', nullable: true, description: 'Why the vendor answers so.' })
  answerReason!: string | null;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who answered; null until then, for a key, and for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, nullable: true, description: 'When the vendor answered.' })
  answeredAt!: Date | null;

  @column(() => LineReactionEnum, { column: 'reaction', nullable: true, description: 'What the buyer says to a change; null where nothing waits for it.' })
  reaction!: string | null;

  @column(() => String, { column: 'reaction_reason', nullable: true, description: 'Why the buyer says so.' })
  reactionReason!: string | null;

  @one(() => User, { link: { reacted_by: 'id' }, nullable: true, description: 'Who accepted or declined; null until then, and for whom the asker does not see.' })
  reactedBy!: User | null;

  @column(() => DateTime, { column: 'reacted_at', convert: toInstant, nullable: true, description: 'When the buyer accepted or declined.' })
  reactedAt!: Date | null;

  @one(() => OrderLine, { link: { split_from_id: 'id' }, nullable: true, description: 'The line that it is a part of, or takes the place of.' })
  splitFrom!: unknown;

  @expression(() => Decimal, { sql: (row) => exact(expectedOf(row)), description: 'Units still meant to come in all, those that came included: as confirmed, before that as ordered; 0 once nothing more is expected.' })
  expected!: string;

  @units({ column: 'shipped', description: 'Units shipped; what was lost and is sent again counts once.' })
  shipped!: string;

  @units({ column: 'received', description: 'Good units received.' })
  received!: string;

  @units({ column: 'damaged', description: 'Units that came damaged, or were something else.' })
  damaged!: string;

  @units({ column: 'written_off', description: 'Units missing that by agreement do not come any more.' })
  writtenOff!: string;

  @column(() => LocalDate, { column: 'first_received_on', nullable: true, description: 'The day on which the first of it came, at the place.' })
  firstReceivedOn!: string | null;

  @column(() => LocalDate, { column: 'last_received_on', nullable: true, description: 'The day on which the last of it so far came, at the place.' })
  lastReceivedOn!: string | null;

  @column(() => Boolean, { column: 'is_closed', description: 'Nothing more is expected of it.' })
  isClosed!: boolean;
}

function expectedOf(row: Row): Sql {
  return sql`case when ${row('is_closed')} then 0 else coalesce(${row('confirmed')}, ${row('ordered')}) end`;
}

definesTimeline('OrderLine', () => OrderLine, {
  positionId: { field: 'position', idOf: 'StockPosition' }, itemId: { field: 'item', idOf: 'Item' }, substituteItemId: { field: 'substitute', idOf: 'Item' }, splitFromId: { field: 'splitFrom', idOf: 'OrderLine' },
  answeredBy: { field: 'answeredBy', idOf: 'User' }, reactedBy: { field: 'reactedBy', idOf: 'User' },
});
