import { ID } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { sql } from '../../platform/sql.ts';
import { VmiAgreementStatusEnum } from './agreement.enums.ts';
import { VmiAgreement } from './agreement.type.ts';

/** Lists of agreements, wherever they stand. */
export const agreementPage = definePage({
  name: 'VmiAgreement',
  type: () => VmiAgreement,
  description: 'Agreements on vendor-managed inventory that the asker may see.',
  defaultSize: 25,
  orders: {
    NUMBER: { column: 'number', cast: 'text', field: 'number', description: 'By number.' },
    STATUS_CHANGED_AT: { column: 'status_changed_at', cast: 'timestamptz', field: 'statusChangedAt', description: 'By since when they stand as they do.' },
  },
  defaultOrder: { field: 'NUMBER', direction: 'ASC' },
  filters: {
    statuses: { type: () => [VmiAgreementStatusEnum], field: 'status', sql: oneOf('status'), description: 'Standing so.' },
    vendorSides: { type: () => [SharingSideEnum], field: 'vendorSide', sql: oneOf('vendor_side'), description: 'PARTNER for those in which a partner keeps our stock, FOCAL for those in which we keep a partner’s.' },
    relationshipIds: {
      type: () => [ID], field: 'relationship', description: 'In one of these relationships; at most 100.',
      sql: (row, ids: readonly string[]) => sql`${row('relationship_id')} = any(${ids.map((id) => idOf('Relationship', id)).filter((id) => id !== null)}::uuid[])`,
    },
    itemIds: {
      type: () => [ID], field: 'id', description: 'That list one of these items, also no longer; at most 100.',
      sql: (row, ids: readonly string[]) => sql`exists (select from vmi_agreement_item i where i.workspace_id = ${row('workspace_id')} and i.agreement_id = ${row('id')}
        and i.item_id = any(${ids.map((id) => idOf('Item', id)).filter((id) => id !== null)}::uuid[]))`,
    },
    awaitsSignatureOf: {
      type: () => SharingSideEnum, field: 'status', description: 'With a version put forward that this side has not signed yet.',
      sql: (row, side: string) => sql`exists (select from vmi_agreement_version v where v.workspace_id = ${row('workspace_id')} and v.agreement_id = ${row('id')} and v.status = 'PROPOSED'
        and case ${side}::text when 'FOCAL' then v.focal_signed_at else v.partner_signed_at end is null)`,
    },
  },
});
