import 'reflect-metadata';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { PartnerPromise } from './promise.type.ts';
import { seePromise } from './promises.policy.ts';

@readType({ table: 'promise_notice', rule: seePromise, implements: Node, description: 'That a promise became overdue. Noted once each, by a daily job; never changed.' })
export class PromiseNotice extends Node {
  @one(() => PartnerPromise, { link: { promise_id: 'id' }, description: 'The promise.' })
  promise!: PartnerPromise;

  @column(() => LocalDate, { column: 'due_on', description: 'Its due day.' })
  dueOn!: string;

  @column(() => DateTime, { column: 'noted_at', convert: toInstant, description: 'When it was noted.' })
  notedAt!: Date;
}

export const promiseNoticePage = definePage({
  name: 'PromiseNotice',
  type: () => PromiseNotice,
  description: 'That promises of a relationship became overdue, as it was noted.',
  defaultSize: 25,
  orders: { NOTED_AT: { column: 'noted_at', cast: 'timestamptz', field: 'notedAt', description: 'In the order noted.' } },
  defaultOrder: { field: 'NOTED_AT', direction: 'DESC' },
  filters: {},
});

definesTimeline('PromiseNotice', () => PromiseNotice, { promiseId: { field: 'promise', idOf: 'PartnerPromise' } });
