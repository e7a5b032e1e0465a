import { addsTo, page } from '../../platform/reads/declare.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { exceptionPage } from './exception.page.ts';

/** What exceptions add to an agreement. */
@addsTo(() => VmiAgreement)
export class AgreementExceptions {
  @page(() => exceptionPage, { link: { id: 'agreement_id' }, description: 'What goes wrong under it, and what did; most money at risk first.' })
  exceptions!: unknown;
}

/** What exceptions add to a position. */
@addsTo(() => StockPosition)
export class PositionExceptions {
  @page(() => exceptionPage, { link: { id: 'position_id' }, description: 'What goes wrong with it, and what did; most money at risk first.' })
  exceptions!: unknown;
}
