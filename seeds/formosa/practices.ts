import type { PracticeStory } from '../practice-facts.ts';

const jade = 'jade-cell.supplier';
const saebom = 'saebom.supplier';
const suhe = 'suhe-motor.supplier';
const radhafen = 'radhafen.distributor';
const polderwiel = 'polderwiel.distributor';
const departments = ['purchasing.internal', 'sales.internal', 'research-and-development.internal'] as const;

/**
 * Partners at different maturity. What was found at each look follows from what is on record: Jade Cell's trust has become managed, and Suhe's was
 * defined until the motors of the summer went elsewhere. Here stands who is told, and what people do about it.
 */
export const practices: PracticeStory = {
  models: [{
    key: 'trust', practice: 'TRUST', by: 'admin', on: -800, reason: 'Few of our own promises are on record yet: what partners keep and how we trust them decides, until we have written down more of ours.',
    levels: {
      INITIAL: [['PROMISES_ACCEPTED', 'AT_LEAST', 1]],
      DEFINED: [['PROMISES_KEPT_BY_PARTNER', 'AT_LEAST', 0.7], ['TRUST_IN_PARTNER', 'AT_LEAST', 60]],
      MANAGED: [['PROMISES_KEPT_BY_PARTNER', 'AT_LEAST', 0.85], ['TRUST_IN_PARTNER', 'AT_LEAST', 70], ['TRUST_IN_US', 'AT_LEAST', 60], ['CLEAN_MONTHS', 'AT_LEAST', 0.8]],
      OPTIMIZING: [['PROMISES_KEPT_BY_US', 'AT_LEAST', 0.95], ['PROMISES_KEPT_BY_PARTNER', 'AT_LEAST', 0.95], ['TRUST_IN_PARTNER', 'AT_LEAST', 80], ['TRUST_IN_US', 'AT_LEAST', 75], ['CLEAN_MONTHS', 'AT_LEAST', 0.9]],
    },
  }],
  looked: [jade, saebom, suhe, radhafen, polderwiel, ...departments],
  looks: [-360, -270, -180, -90, -30, -1],
  tellings: [
    { key: 'jade', relationship: jade, by: 'manager', on: -200 },
    { key: 'saebom', relationship: saebom, by: 'manager', on: -60 },
    { key: 'radhafen', relationship: radhafen, by: 'second-manager', on: -150 },
    { key: 'polderwiel', relationship: polderwiel, by: 'second-manager', on: -300, takenBack: { by: 'second-manager', on: -220, reason: 'After the launch we talk first, and show figures later.' } },
  ],
  targets: [
    { key: 'purchasing-goals', relationship: departments[0], practice: 'INCENTIVES', indicator: 'PEOPLE_TIED', value: 0.75, by: 'admin', on: -45, dueOn: 140, reason: 'Savings alone pull against supplier development.' },
    { key: 'jade-words', relationship: jade, practice: 'TRUST', isTold: true, indicator: 'PROMISES_KEPT_BY_PARTNER', value: 0.95, base: 0.8, by: 'manager', on: -90, dueOn: 120, reason: 'What is late is said before it is late.' },
    { key: 'jade-answers', relationship: jade, practice: 'COMMUNICATION', isTold: true, indicator: 'ANSWERED_IN_TIME', value: 0.9, by: 'manager', on: -40, dueOn: 150, reason: 'Both desks have a second person now.' },
    { key: 'saebom-work', relationship: saebom, practice: 'CO_CREATION', isTold: true, indicator: 'JOINT_WORK', value: 3, base: 2, by: 'manager', on: -50, dueOn: 200, reason: 'The second source grows with the next pack.' },
    { key: 'suhe-trust', relationship: suhe, practice: 'TRUST', indicator: 'TRUST_IN_PARTNER', value: 60, base: 56, by: 'manager', on: -80, dueOn: 180, reason: 'Below this we look for another motor.' },
  ],
  actions: [
    { key: 'purchasing-bonus', relationship: departments[0], practice: 'INCENTIVES', what: 'Write the buyers’ bonus anew with the partner charter.', side: 'FOCAL', owner: 'buyer', by: 'admin', on: -45, dueOn: 60 },
    { key: 'sales-experts', relationship: departments[1], practice: 'EXPERTISE', what: 'Say within a week why an expert was overridden.', side: 'FOCAL', owner: 'manager', by: 'admin', on: -30, dueOn: 20 },
    { key: 'jade-capacity', relationship: jade, practice: 'COMMUNICATION', what: 'Tell the capacity of the third line each month, with the days that it is about.', side: 'PARTNER', owner: 'supplier-planner', by: 'manager', on: -40, dueOn: 30 },
    {
      key: 'jade-index', relationship: jade, practice: 'EQUALITY', isTold: true, what: 'Read the lithium index on the day it appears, and pay by it.', side: 'FOCAL', owner: 'buyer', by: 'manager', on: -150, dueOn: -60,
      ended: { by: 'buyer', on: -70, isDone: true, note: 'Imported every morning since the first of the month.' },
    },
    { key: 'jade-second', relationship: jade, practice: 'CONSENSUS', what: 'Agree with quality and finance how much of the need stays with one source.', side: 'FOCAL', owner: 'manager', by: 'admin', on: -30, dueOn: 45 },
    { key: 'saebom-audit', relationship: saebom, practice: 'TRUST', what: 'Name the day of the renewal audit.', side: 'PARTNER', owner: 'rival-supplier-quality', by: 'manager', on: -20, dueOn: 14 },
    { key: 'suhe-calls', relationship: suhe, practice: 'COMMUNICATION', what: 'Take up the monthly calls again.', side: 'FOCAL', owner: 'buyer', by: 'manager', on: -80, dueOn: -20 },
    {
      key: 'polder-visit', relationship: polderwiel, practice: 'TRUST', isTold: true, what: 'Visit the dealers who sent trikes back.', side: 'FOCAL', owner: 'second-manager', by: 'second-manager', on: -210, dueOn: -150,
      ended: { by: 'second-manager', on: -160, isDone: true, note: 'Eleven shops in four days; all of them ask for training first.' },
    },
  ],
  reviews: [
    { key: 'sales-launch', relationship: departments[1], practice: 'EXPERTISE', by: 'admin', on: -35, nextDueOn: 90, finding: 'Three times in a year we went against who knows the dealers, and twice without a word.' },
    {
      key: 'jade-autumn', relationship: jade, practice: 'TRUST', isTold: true, by: 'manager', on: -60, nextDueOn: 120, finding: 'Eleven promises, ten of them in time. The two disputes of the year were settled fairly, and before they grew.',
      comment: { by: 'supplier', on: -55, text: 'We should have said earlier that the third line would be late.' },
    },
    { key: 'jade-share', relationship: jade, practice: 'CONSENSUS', by: 'admin', on: -45, finding: 'Purchasing wants more from Jade Cell, quality wants a second source, finance has not been asked.' },
    { key: 'saebom-spring', relationship: saebom, practice: 'TRUST', isTold: true, by: 'manager', on: -25, nextDueOn: 90, finding: 'Too little is on record to say anything; the audit decides.' },
    { key: 'suhe-autumn', relationship: suhe, practice: 'TRUST', by: 'manager', on: -70, nextDueOn: 20, finding: 'The motors went into their own e-bike. What was defined a year ago no longer is.' },
    { key: 'polder-launch', relationship: polderwiel, practice: 'TRUST', by: 'second-manager', on: -200, finding: 'Both broken promises were ours.' },
  ],
};
