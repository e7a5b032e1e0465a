import { addsTo, one, page } from '../../platform/reads/declare.ts';
import { sql } from '../../platform/sql.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { demandEventPage } from './demand-event.page.ts';
import { PositionDemand } from './position-demand.type.ts';

/** What demand adds to a position. */
@addsTo(() => StockPosition)
export class StockPositionDemand {
  @one(() => PositionDemand, { link: { id: 'id' }, nullable: true, description: 'Its demand; null while nobody has told of any.' })
  demand!: PositionDemand | null;

  @page(() => demandEventPage, {
    link: (position, event) => sql`${event('agreement_id')} = ${position('agreement_id')} and (${event('item_id')} is null or ${event('item_id')} = ${position('item_id')})
      and (${event('location_id')} is null or ${event('location_id')} = ${position('location_id')})`,
    description: 'What is known to change its demand, or to have changed it; those taken back, too.',
  })
  demandEvents!: unknown;
}

/** What demand adds to an agreement. */
@addsTo(() => VmiAgreement)
export class VmiAgreementDemand {
  @page(() => demandEventPage, { link: { id: 'agreement_id' }, description: 'What is known to change the demand under it, or to have changed it; those taken back, too.' })
  demandEvents!: unknown;
}
