import { addsTo, one } from '../../platform/reads/declare.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { VmiAutonomy } from './autonomy.type.ts';

/** What autonomy adds to an agreement. */
@addsTo(() => VmiAgreement)
export class AgreementAutonomy {
  @one(() => VmiAutonomy, { link: { id: 'agreement_id' }, nullable: true, description: 'Up to which amount proposals are approved by themselves; null while nothing ever was, or nothing has been looked at yet.' })
  autonomy!: VmiAutonomy | null;
}
