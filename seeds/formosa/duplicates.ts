import { jobTitles, names } from '../names.ts';
import { taiwan, vietnam } from '../places.ts';
import type { PartyFacts, TieStory } from '../world.ts';

/** Two parties that somebody recorded a second time, each under a name of its own: for duplicateParties to find and mergeParties to mend. */
export const duplicates: readonly PartyFacts[] = [
  {
    key: 'rollwell-again', kind: 'ORGANIZATION', names: names('Rollwell Tyre Vietnam Co., Ltd.', '滾威輪胎（越南）有限公司', '滚威轮胎（越南）有限公司'), ...vietnam,
    // The same number, written another way.
    identifiers: [{ scheme: 'DUNS', value: '00-000-0111' }],
    externalReferences: [{ system: 'crm', value: 'ACC-0811' }],
    contacts: [{ key: 'rollwell-again-sales', name: 'Phan Minh Tuấn', jobTitle: jobTitles.salesDirector, email: 'tuan.phan@rollwell.example', isPrimary: true }],
    locations: [{
      key: 'rollwell-again-office', purpose: 'OFFICE', names: names('Bien Hoa office', '邊和辦事處', '边和办事处'),
      addressLines: ['Road 9, Industrial Zone 3'], city: 'Bien Hoa', postalCode: '810000', ...vietnam,
    }],
  },
  {
    key: 'hsinyun-again', kind: 'ORGANIZATION', names: names('Hsinyun Bicycle Stores Ltd.', '欣運單車連鎖有限公司', '欣运单车连锁有限公司'), ...taiwan,
    externalReferences: [{ system: 'crm', value: 'ACC-0806' }],
  },
];

export const tiesOfDuplicates: readonly TieStory[] = [
  { key: 'tyres-and-council', kind: 'INFORMS', from: 'rollwell-again', to: 'battery-council', note: 'Noted at the standards meeting, by somebody who did not look the firm up.' },
  { key: 'stores-and-weekly', kind: 'INFORMS', from: 'hsinyun-again', to: 'freewheel-weekly' },
];
