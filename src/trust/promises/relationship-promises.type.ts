import type { Side } from '../../domain/sides.ts';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import { promiseNoticePage } from './promise-notice.type.ts';
import { PromiseRecord, promiseRecordOf, toPromiseRecord } from './promise-record.type.ts';
import { promisePage } from './promise.type.ts';

/** What promises add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipPromises {
  @page(() => promisePage, { link: { id: 'relationship_id' }, description: 'What either side has promised the other, in all states; by due day.' })
  promises!: unknown;

  @page(() => promiseNoticePage, { link: { id: 'relationship_id' }, description: 'That promises became overdue, as it was noted; newest first.' })
  promiseNotices!: unknown;

  @expression(() => PromiseRecord, {
    description: 'How one side keeps its promises; both sides see both records.',
    args: {
      madeBySide: { type: () => SharingSideEnum, defaultValue: 'PARTNER', description: 'Whose promises.' },
      days: { type: () => Int, defaultValue: 365, description: 'Days back from today that settled promises are counted over, 1 to 3,650.' },
    },
    sql: (row, _reader, { madeBySide, days }) => promiseRecordOf({ workspaceId: row('workspace_id'), id: row('id') }, madeBySide as Side, days as number),
    convert: toPromiseRecord,
  })
  promiseRecord!: PromiseRecord;
}
