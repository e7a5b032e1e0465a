import type { CharterFacts } from './charter-facts.ts';

/** The other firm's: one of each. */
export const otherCharters: readonly CharterFacts[] = [{
  key: 'twin-charter', relationship: 'jade-cell-twin.supplier', by: 'other-workspace', askedOn: -88,
  texts: [{ key: 'twin-charter/1', on: -90, purpose: 'Packs that can hardly be heard.', principles: 'The twin hears of each season first.', gives: 'Orders by November.', expects: 'Packs by February.' }],
  departments: [{ key: 'twin-charter/purchasing', department: 'fjordhave-purchasing', by: 'other-workspace', signedOn: -86, ratings: [{ key: 'twin-charter/purchasing/1', on: -80, scores: [4, 4, 3, 4, 3, 5] }] }],
}];
