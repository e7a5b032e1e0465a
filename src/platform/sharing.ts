import type { Principal } from './principal.ts';
import type { Row } from './reads/reader.ts';
import type { SightRule } from './rules.ts';
import { join, literal, type Sql, sql } from './sql.ts';

/** What one side of a relationship may tell the other, by kind. */
export const informationCategories = ['PROFILE', 'FORECAST', 'STOCK', 'ORDERS', 'QUALITY', 'COST', 'ROADMAP', 'CAPACITY', 'SCORECARD', 'NETWORK'] as const;
export type InformationCategory = (typeof informationCategories)[number];

/** How much of a category is shown, from nothing to everything. */
export const sharingLevels = ['HIDDEN', 'COUNTS', 'AGGREGATED', 'ALL'] as const;
export type SharingLevel = (typeof sharingLevels)[number];

/** From whom to whom. */
export const sharingDirections = ['FOCAL_TO_PARTNER', 'PARTNER_TO_FOCAL'] as const;
export type SharingDirection = (typeof sharingDirections)[number];

/** The agreement that a showing takes. */
export interface SharingTerms {
  readonly category: InformationCategory | Sql;
  readonly direction: SharingDirection | Sql;
  /** The least level that shows it: `AGGREGATED` for figures over a period or group, `ALL` for what is told one by one. */
  readonly least: Exclude<SharingLevel, 'HIDDEN'>;
  /** The relationship that it is told in; any with the partner that asks, when absent. */
  readonly relationship?: Sql;
}

/**
 * The id of the sharing agreement under which the asker is shown something of the other side's; null where none in force allows it.
 * The view behind it knows periods, both sides' consent and the barrier around rivals.
 */
export function agreementFor({ isStaff, partyId, workspaceId }: Principal, { category, direction, least, relationship }: SharingTerms): Sql {
  const levels = sharingLevels.slice(sharingLevels.indexOf(least)).map((level) => literal(level));
  return sql`(select agreed.id from sharing_in_force agreed where agreed.workspace_id = ${workspaceId}::uuid
    and agreed.category = ${textOf(category)} and agreed.direction = ${textOf(direction)} and agreed.level in (${join(levels, ', ')})
    ${isStaff ? sql`` : sql`and agreed.partner_id = ${partyId}::uuid`} ${relationship === undefined ? sql`` : sql`and agreed.relationship_id = ${relationship}`} limit 1)`;
}

function textOf(value: string | Sql): Sql {
  return typeof value === 'string' ? literal(value) : value;
}

interface SharedRule {
  /** `resource.aspect`, as of every rule. */
  readonly name: string;
  readonly description: string;
  readonly category: InformationCategory;
  readonly least: Exclude<SharingLevel, 'HIDDEN'>;
  /** The firm tells the partner when absent. */
  readonly direction?: SharingDirection;
  /** The column that names the relationship; `id` where the row is the relationship. */
  readonly relationship: string;
}

/**
 * The rule of a field that belongs to one side of a relationship and is shown to the other under a sharing agreement. All that a later
 * room says of such a field: its category, and from which level on it is shown.
 */
export function shared({ name, description, category, least, direction = 'FOCAL_TO_PARTNER', relationship }: SharedRule): SightRule {
  const isReceiver = ({ isStaff }: Principal) => isStaff === (direction === 'PARTNER_TO_FOCAL');
  const agreement = (principal: Principal) => (row: Row) => agreementFor(principal, { category, direction, least, relationship: row(relationship) });
  return {
    kind: 'see', name, description,
    sees: (principal) => !isReceiver(principal) || ((row) => sql`${agreement(principal)(row)} is not null`),
    under: (principal) => (isReceiver(principal) ? agreement(principal) : null),
  };
}
