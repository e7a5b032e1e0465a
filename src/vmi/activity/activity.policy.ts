import type { Message } from '../../platform/messages.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import type { AgreementStatus } from '../agreements/agreement.entity.ts';
import type { ReportState } from './activity.entity.ts';
import { activityMessages } from './activity.messages.ts';

/** Who reports product activity, and who decides on lines that are held. Both sides see all of it. */

/** What rules about reporting look at. */
export interface ReportedAgreement { readonly status: AgreementStatus }

/** What is sold and what lies there goes on while an agreement is suspended. */
const inForce = ({ status }: ReportedAgreement): Message | null => (status === 'ACTIVE' || status === 'SUSPENDED' ? null : activityMessages.notReported);

export const reportActivityRule: ActRule<ReportedAgreement> = {
  kind: 'act', name: 'activity.report', description: 'Each side of an agreement in force reports what was sold, and what is where.', permission: 'VMI_WRITE', refuses: (_, agreement) => inForce(agreement),
};

export const mapActivityCodeRule: ActRule<ReportedAgreement> = {
  kind: 'act', name: 'activity.map-code', description: 'Each side says what a code of an item or a place stands for.', permission: 'VMI_WRITE', refuses: (_, agreement) => inForce(agreement),
};

export const discardActivityRule: ActRule<{ readonly state: ReportState }> = {
  kind: 'act', name: 'activity.discard', description: 'Each side gives up the lines of a report that are held, with a reason.', permission: 'VMI_WRITE',
  refuses: (_, { state }) => (state === 'QUARANTINED' ? null : activityMessages.nothingHeld),
};

export const activityRules: readonly Rule[] = [reportActivityRule, mapActivityCodeRule, discardActivityRule];
