import { addsTo, page } from '../../platform/reads/declare.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { positionPage } from './position.page.ts';

/** The positions kept under an agreement. */
@addsTo(() => VmiAgreement)
export class AgreementPositions {
  @page(() => positionPage, { link: { id: 'agreement_id' }, description: 'Items at places kept under it; what runs out first first.' })
  stockPositions!: unknown;
}
