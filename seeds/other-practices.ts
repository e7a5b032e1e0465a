import type { PracticeStory } from './practice-facts.ts';

const twin = 'jade-cell-twin.supplier';

/** The other firm's: one of each. */
export const otherPractices: PracticeStory = {
  models: [{
    key: 'twin-trust', practice: 'TRUST', by: 'other-workspace', on: -300, reason: 'Odense counts what is kept.',
    levels: {
      INITIAL: [['PROMISES_ACCEPTED', 'AT_LEAST', 1]], DEFINED: [['PROMISES_KEPT_BY_PARTNER', 'AT_LEAST', 0.7]], MANAGED: [['PROMISES_KEPT_BY_PARTNER', 'AT_LEAST', 0.85]], OPTIMIZING: [['PROMISES_KEPT_BY_PARTNER', 'AT_LEAST', 0.95]],
    },
  }],
  looked: [twin],
  looks: [-90, -1],
  tellings: [{ key: 'twin', relationship: twin, by: 'other-workspace', on: -80 }],
  targets: [{ key: 'twin-answers', relationship: twin, practice: 'COMMUNICATION', isTold: true, indicator: 'ANSWERED_IN_TIME', value: 0.9, by: 'other-workspace', on: -40, dueOn: 100, reason: 'Before the twin forgets.' }],
  actions: [{ key: 'twin-desk', relationship: twin, practice: 'COMMUNICATION', what: 'Name who answers for the twin.', side: 'PARTNER', owner: 'other-supplier', by: 'other-workspace', on: -30, dueOn: 20 }],
  reviews: [{ key: 'twin-winter', relationship: twin, practice: 'TRUST', isTold: true, by: 'other-workspace', on: -20, finding: 'The twin keeps its word.', comment: { by: 'other-supplier', on: -15, text: 'So does Odense, mostly.' } }],
};
