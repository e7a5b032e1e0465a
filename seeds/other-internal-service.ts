import type { InternalServiceStory } from './internal-service-facts.ts';

const workshopForPurchasing = { relationship: 'fjordhave-workshop.internal.fjordhave-purchasing', from: 'fjordhave-workshop', to: 'fjordhave-purchasing' };

/** The other firm's: one of each. */
export const otherInternalService: InternalServiceStory = {
  agreements: [{ key: 'twin/tests', ...workshopForPurchasing, service: 'Tests of packs', workingHours: 72, by: 'other-workspace', on: -150, agreedBy: 'admin' }],
  requests: [
    { key: 'twin/cold', agreement: 'twin/tests', title: 'Packs in the cold', what: 'Ten, at minus ten.', by: 'other-workspace', on: -90, servedBy: 'admin', doneOn: -89, accepted: { on: -88, satisfaction: 4, comment: 'They hold.' } },
  ],
  handOvers: [{ key: 'twin/packs', ...workshopForPurchasing, title: 'Tested packs', what: 'Nine of ten.', by: 'admin', on: -80, takenUp: { on: -79, by: 'other-workspace' } }],
  promises: [{ key: 'twin/report', ...workshopForPurchasing, statement: 'A report on each lot.', importance: 2, by: 'admin', on: -70, dueOn: -40, acceptedBy: 'other-workspace', keptOn: -41 }],
};
