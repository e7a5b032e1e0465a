import { type BondKind, highestBond } from '../../domain/bonds.ts';
import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import { seeOwnView } from '../markets.policy.ts';
import { Relationship } from '../relationship.type.ts';
import { BondKindEnum } from './bond.enums.ts';
import { bondPage } from './bond.page.ts';
import { isInForce } from './in-force.ts';
import { type CostRow, LockIn, toLockIn } from './lock-in.type.ts';

/** What bonds add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipBonds {
  @page(() => bondPage, { link: { id: 'relationship_id' }, description: 'What holds it: for staff all, for the partner what is meant for it; ended ones too.' })
  bonds!: unknown;

  @expression(() => BondKindEnum, {
    nullable: true, rule: seeOwnView, description: 'The highest level of its verified bonds in force; null when none is known; staff only.',
    sql: (row, reader) => counted(row, reader, sql`b.kind`),
    convert: (kinds) => highestBond(kinds as BondKind[]),
  })
  highestBond!: string | null;

  @expression(() => LockIn, {
    nullable: true, rule: seeOwnView, description: 'What leaving its verified bonds in force would cost each side; null when that is not known of any; staff only.',
    sql: (row, reader) => counted(row, reader, sql`json_build_array(b.our_switching_cost_minor::text, b.our_switching_cost_currency,
      b.their_switching_cost_minor::text, b.their_switching_cost_currency)`),
    convert: (costs) => toLockIn(costs as CostRow[]),
  })
  lockIn!: LockIn | null;
}

/** Something of every bond that counts, as a JSON list; null for none. */
function counted(relationship: Row, reader: Reader, what: Sql): Sql {
  return sql`(select json_agg(${what}) from bond b where b.workspace_id = ${relationship('workspace_id')} and b.relationship_id = ${relationship('id')}
    and b.verified_at is not null and ${isInForce((name) => column('b', name), reader)})`;
}
