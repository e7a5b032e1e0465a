import { ID } from 'type-graphql';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { sql } from '../../platform/sql.ts';
import { ChannelFundRequestStateEnum } from './fund.enums.ts';
import { ChannelFundRequest } from './fund-request.type.ts';

/** Lists of requests for parts of funds, wherever they stand. */
export const fundRequestPage = definePage({
  name: 'ChannelFundRequest',
  type: () => ChannelFundRequest,
  description: 'Requests for parts of funds that the asker may see: staff all, a partner its own.',
  defaultSize: 25,
  orders: { REQUESTED_AT: { column: 'requested_at', cast: 'timestamptz', field: 'requestedAt', description: 'By when they were made.' } },
  defaultOrder: { field: 'REQUESTED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [ChannelFundRequestStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    fundIds: {
      type: () => [ID], field: 'fund', description: 'Of one of these funds; at most 100.',
      // Funds are the channel's: by them nothing is found of who does not sell for the firm.
      sql: (row, ids: readonly string[]) => sql`${row('fund_id')} = any(${ids.map((id) => idOf('ChannelFund', id)).filter((id) => id !== null)}::uuid[])
        and exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.market = 'DISTRIBUTOR')`,
    },
  },
});
