import { Float, ID } from 'type-graphql';
import { MarketEnum, RelationshipStageEnum } from '../../markets/relationship.enums.ts';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf, type OrderDeclaration } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { EvidenceDirectionEnum } from '../evidence/evidence.enums.ts';
import { ScoreBandEnum } from './score.enums.ts';
import { TrustStanding } from './standing.type.ts';

const score = (column: string, field: 'trust' | 'commitment', description: string): OrderDeclaration => ({ column, cast: 'float8', isNullable: true, field, description });
const atLeast = (column: string) => (row: Row, value: number): Sql => sql`${row(column)} >= ${value}::double precision`;
const atMost = (column: string) => (row: Row, value: number): Sql => sql`${row(column)} <= ${value}::double precision`;

/** Lists of standings. From an index when one direction is asked for. */
export const standingPage = definePage({
  name: 'TrustStanding',
  type: () => TrustStanding,
  description: 'How sides stand with each other, where there is any evidence.',
  defaultSize: 25,
  orders: {
    TRUST: score('trust', 'trust', 'By trust; what is not known comes last in ascending order.'),
    COMMITMENT: score('commitment', 'commitment', 'By commitment; what is not known comes last in ascending order.'),
    TRUST_TREND: score('trust_trend', 'trust', 'By the trend of trust, falling first in ascending order.'),
    COMMITMENT_TREND: score('commitment_trend', 'commitment', 'By the trend of commitment, falling first in ascending order.'),
    TRUST_UNCERTAINTY: { column: 'trust_uncertainty', cast: 'float8', field: 'trust', description: 'By how much of trust is open.' },
    COMMITMENT_UNCERTAINTY: { column: 'commitment_uncertainty', cast: 'float8', field: 'commitment', description: 'By how much of commitment is open.' },
  },
  defaultOrder: { field: 'TRUST', direction: 'ASC' },
  filters: {
    directions: { type: () => [EvidenceDirectionEnum], field: 'direction', sql: oneOf('direction'), description: 'In one of these directions.' },
    markets: { type: () => [MarketEnum], field: 'relationship', sql: ofRelationship('market'), description: 'Of relationships in one of these markets.' },
    stages: { type: () => [RelationshipStageEnum], field: 'relationship', sql: ofRelationship('stage'), description: 'Of relationships in one of these stages.' },
    managerIds: { type: () => [ID], field: 'relationship', sql: managedBy, description: 'Of relationships that one of these users manages; at most 100.' },
    trustBands: { type: () => [ScoreBandEnum], field: 'trust', sql: oneOf('trust_band'), description: 'Whose trust is in one of these bands.' },
    commitmentBands: { type: () => [ScoreBandEnum], field: 'commitment', sql: oneOf('commitment_band'), description: 'Whose commitment is in one of these bands.' },
    trustAtLeast: { type: () => Float, field: 'trust', sql: atLeast('trust'), description: 'Whose trust is so high or higher, 0 to 100.' },
    trustAtMost: { type: () => Float, field: 'trust', sql: atMost('trust'), description: 'Whose trust is so high or lower, 0 to 100.' },
    commitmentAtLeast: { type: () => Float, field: 'commitment', sql: atLeast('commitment'), description: 'Whose commitment is so high or higher, 0 to 100.' },
    commitmentAtMost: { type: () => Float, field: 'commitment', sql: atMost('commitment'), description: 'Whose commitment is so high or lower, 0 to 100.' },
    trustTrendAtMost: { type: () => Float, field: 'trust', sql: atMost('trust_trend'), description: 'Whose trust moves by so many points or fewer; below 0 it falls.' },
    trustTrendAtLeast: { type: () => Float, field: 'trust', sql: atLeast('trust_trend'), description: 'Whose trust moves by so many points or more.' },
    trustUncertaintyAtMost: { type: () => Float, field: 'trust', sql: atMost('trust_uncertainty'), description: 'Of whose trust so much is open or less, 0 to 1.' },
  },
});

function ofRelationship(column: string): (row: Row, values: readonly string[]) => Sql {
  return (row, values) => sql`exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.${raw(column)} = any(${[...values]}::text[]))`;
}

function managedBy(row: Row, ids: readonly string[]): Sql {
  const users = ids.map((id) => idOf('User', id)).filter((id) => id !== null);
  return sql`exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.manager_id = any(${users}::uuid[]))`;
}
