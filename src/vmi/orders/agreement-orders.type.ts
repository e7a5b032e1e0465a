import { addsTo, page } from '../../platform/reads/declare.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { imposedChangePage } from './imposed-change.type.ts';
import { orderPage } from './order.type.ts';

/** What orders add to an agreement. */
@addsTo(() => VmiAgreement)
export class AgreementOrders {
  @page(() => orderPage, { link: { id: 'agreement_id' }, description: 'What was ordered under it, those asked for the latest day first.' })
  orders!: unknown;

  @page(() => imposedChangePage, { link: { id: 'agreement_id' }, description: 'What either side changed against it, newest first.' })
  imposedChanges!: unknown;
}
