import { Party } from '../../partners/party.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { mutualTieKinds } from './tie.entity.ts';
import { type TieDirection, TieDirectionEnum, TieKindEnum } from './tie.enums.ts';
import { tiePage } from './tie.page.ts';

/** What the network adds to a party, so that `partners/` never learns of ties. */
@addsTo(() => Party)
export class PartyTies {
  @page(() => tiePage, {
    link: (party, tie, { direction, kinds }) => endsAt(party, tie, direction as TieDirection, kinds as string[] | null),
    args: {
      direction: { type: () => TieDirectionEnum, defaultValue: 'ANY', description: 'Which way they lead.' },
      kinds: { type: () => [TieKindEnum], nullable: true, description: 'Of one of these kinds; of all when absent.' },
    },
    description: 'The ties of this party, ended ones too.',
  })
  ties!: unknown;
}

function endsAt(party: Row, tie: Row, direction: TieDirection, kinds: readonly string[] | null | undefined): Sql {
  const isFrom = sql`${tie('from_id')} = ${party('id')}`;
  const isTo = sql`${tie('to_id')} = ${party('id')}`;
  const isMutual = sql`${tie('kind')} = any(${[...mutualTieKinds]}::text[])`;
  const ends: Record<TieDirection, Sql> = {
    OUTGOING: sql`(${isFrom} or (${isTo} and ${isMutual}))`,
    INCOMING: sql`(${isTo} or (${isFrom} and ${isMutual}))`,
    ANY: sql`(${isFrom} or ${isTo})`,
  };
  return kinds == null ? ends[direction] : sql`${ends[direction]} and ${tie('kind')} = any(${[...kinds]}::text[])`;
}
