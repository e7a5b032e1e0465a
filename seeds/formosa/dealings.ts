import type { CadenceFacts, ContactFacts, DealingStory, QuestionFacts, ResponseTimeFacts, ScheduleFacts } from '../dealing-facts.ts';

const jade = 'jade-cell.supplier';
const suhe = 'suhe-motor.supplier';
const saebom = 'saebom.supplier';
const radhafen = 'radhafen.distributor';
const polderwiel = 'polderwiel.distributor';
const citypulse = 'citypulse.customer';

type Met = Pick<ContactFacts, 'channel' | 'initiator' | 'purpose' | 'subject'> & Partial<Pick<ContactFacts, 'isShared' | 'by' | 'participants' | 'contacts' | 'notes'>>;

/** One contact for each of the days; recorded by the manager and shared, if not said otherwise. */
function met(key: string, relationship: string, days: readonly number[], contact: Met): ContactFacts[] {
  return days.map((daysAgo, index) => ({ isShared: true, by: 'manager', ...contact, key: `${key}-${index + 1}`, relationship, daysAgo }));
}

const contacts: readonly ContactFacts[] = [
  // With Jade Cell both sides work together all the year round, and have for two years.
  ...met('jade-joint', jade, [20, 75, 130, 190, 250, 310, 400, 470, 560, 650], {
    channel: 'MEETING', initiator: 'FOCAL', purpose: 'JOINT_WORK', subject: 'Working group on the swappable pack', participants: ['manager', 'engineer', 'supplier', 'supplier-quality'],
  }),
  ...met('jade-lab', jade, [45, 105, 220], { channel: 'SITE_VISIT', initiator: 'PARTNER', purpose: 'JOINT_WORK', subject: 'Ageing tests at their laboratory', by: 'supplier', participants: ['supplier-quality'] }),
  ...met('jade-plan', jade, [12, 100, 195, 285, 380, 480], { channel: 'CALL', initiator: 'FOCAL', purpose: 'INFORMATION', subject: 'What the next quarter will need', participants: ['planner', 'supplier-planner'] }),
  ...met('jade-after', jade, [60, 240], { channel: 'CALL', initiator: 'FOCAL', purpose: 'AFTER_SALES', subject: 'How the last cells have run', participants: ['admin'] }),
  { ...met('jade-dinner', jade, [150], { channel: 'EVENT', initiator: 'PARTNER', purpose: 'SOCIAL', subject: 'Dinner at the year’s end of the plant' })[0]!, isShared: false, notes: 'Their owner hinted at a listing next year.' },

  // Noted on the wrong day, and said anew.
  ...met('jade-visit', jade, [46], { channel: 'SITE_VISIT', initiator: 'PARTNER', purpose: 'JOINT_WORK', subject: 'Ageing tests, second week', by: 'supplier', contacts: ['jade-cell/jade-cell-quality'] }),
  { ...met('jade-visit-wrong', jade, [47], { channel: 'SITE_VISIT', initiator: 'PARTNER', purpose: 'JOINT_WORK', subject: 'Ageing tests, first week', by: 'supplier' })[0]!, correctedBy: { key: 'jade-visit-1', reason: 'It was the second week.' } },

  // Suhe Motor: lively until five months ago, with a call of theirs each month; since then complaints of ours.
  ...met('suhe-month', suhe, [165, 195, 225, 255, 285, 315, 345, 375, 405, 435, 465, 495, 525], { channel: 'CALL', initiator: 'PARTNER', purpose: 'INFORMATION', subject: 'The month’s motors, ours and all', by: 'motor-supplier' }),
  ...met('suhe-plan', suhe, [170, 230, 290, 350, 420], { channel: 'CALL', initiator: 'FOCAL', purpose: 'INFORMATION', subject: 'Motors for the next range' }),
  ...met('suhe-visit', suhe, [200, 330], { channel: 'SITE_VISIT', initiator: 'FOCAL', purpose: 'SERVICE', subject: 'Line walk with their engineers', participants: ['engineer', 'motor-supplier'] }),
  ...met('suhe-complaint', suhe, [20, 55, 95, 140], { channel: 'CALL', initiator: 'FOCAL', purpose: 'COMPLAINT', subject: 'The capacity that was promised to us' }),
  { ...met('suhe-rumour', suhe, [150], { channel: 'EVENT', initiator: 'FOCAL', purpose: 'INFORMATION', subject: 'Talk at the fair' })[0]!, isShared: false, notes: 'A rival’s buyer thanked Suhe for the motors that were ours.' },

  // Saebom: met once.
  ...met('saebom-first', saebom, [35], { channel: 'MEETING', initiator: 'FOCAL', purpose: 'SALES', subject: 'First look at a second source' }),

  // Radhafen: both ways, all year.
  ...met('radhafen-review', radhafen, [15, 105, 200, 290], { channel: 'MEETING', initiator: 'FOCAL', purpose: 'JOINT_WORK', subject: 'Season planning', participants: ['manager', 'channel', 'channel-logistics'] }),
  ...met('radhafen-campaign', radhafen, [40, 160, 250], { channel: 'CALL', initiator: 'PARTNER', purpose: 'JOINT_WORK', subject: 'Campaign in the shops', by: 'channel', participants: ['admin'] }),
  ...met('radhafen-service', radhafen, [28, 88, 148, 208], { channel: 'CALL', initiator: 'FOCAL', purpose: 'AFTER_SALES', subject: 'Returns and repairs' }),
  ...met('radhafen-news', radhafen, [65, 155, 245], { channel: 'PORTAL', initiator: 'FOCAL', purpose: 'INFORMATION', subject: 'What comes next to the shops' }),

  // Polderwiel calls us; we seldom call them.
  ...met('polderwiel-calls', polderwiel, [10, 38, 70, 120, 180], { channel: 'CALL', initiator: 'PARTNER', purpose: 'COMPLAINT', subject: 'Where the demo trikes are', by: 'dutch-channel' }),
  ...met('polderwiel-sales', polderwiel, [90, 210], { channel: 'EMAIL', initiator: 'FOCAL', purpose: 'SALES', subject: 'Price list', by: 'second-manager' }),

  ...met('citypulse-service', citypulse, [18, 80, 140], { channel: 'SITE_VISIT', initiator: 'FOCAL', purpose: 'SERVICE', subject: 'Fleet inspection', participants: ['customer-workshop'] }),
  ...met('citypulse-orders', citypulse, [50, 200], { channel: 'EMAIL', initiator: 'PARTNER', purpose: 'SALES', subject: 'Order for the new depots', by: 'customer' }),
];

const responseTimes: readonly ResponseTimeFacts[] = [
  { key: 'jade-answers', relationship: jade, answeringSide: 'PARTNER', hours: 48, reason: 'Agreed when the working group began.', daysAgo: 700, by: 'manager' },
  { key: 'jade-answers-sooner', relationship: jade, answeringSide: 'PARTNER', hours: 24, reason: 'Launch of the next range: a day, not two.', daysAgo: 200, by: 'manager' },
  { key: 'we-answer-jade', relationship: jade, answeringSide: 'FOCAL', hours: 24, reason: 'The same holds for us.', daysAgo: 200, by: 'manager' },
  { key: 'we-answer-polderwiel', relationship: polderwiel, answeringSide: 'FOCAL', hours: 24, reason: 'Shops have customers waiting.', daysAgo: 300, by: 'second-manager' },
];

type Asked = Pick<QuestionFacts, 'by' | 'text' | 'agreedHours'> & Partial<Pick<QuestionFacts, 'category'>> & { answerBy: string; answer: string };

/** One question for each pair of days since it was asked and hours until it was answered. */
function asked(key: string, relationship: string, times: readonly (readonly [daysAgo: number, afterHours: number])[], { answerBy, answer, ...question }: Asked): QuestionFacts[] {
  return times.map(([daysAgo, afterHours], index) => ({
    ...question, key: `${key}-${index + 1}`, relationship, daysAgo, answer: { text: answer, by: answerBy, afterHours, isAccepted: true },
  }));
}

const questions: readonly QuestionFacts[] = [
  ...asked('jade-capacity', jade, [[14, 6], [66, 9], [121, 20], [180, 11]], { by: 'planner', text: 'Can line three take the next month’s call-off?', category: 'CAPACITY', agreedHours: 24, answerBy: 'supplier-planner', answer: 'Yes, with the numbers you sent.' }).map((one, index) => (index === 0 ? { ...one, text: 'Can line three build the first packs for Stride Two next month?' } : one)),
  ...asked('jade-earlier', jade, [[260, 30], [360, 46], [450, 60], [540, 44]], { by: 'planner', text: 'Which cells can be brought forward?', category: 'STOCK', agreedHours: 48, answerBy: 'supplier', answer: 'Two pallets of the 21700.' }),
  ...asked('jade-asks', jade, [[30, 8], [90, 20], [170, 16]], { by: 'supplier', text: 'Is the forecast for the coming quarter final?', category: 'FORECAST', agreedHours: 24, answerBy: 'manager', answer: 'Final for six weeks, a plan after that.' }),
  ...asked('suhe-before', suhe, [[180, 20], [240, 36], [300, 40], [370, 30]], { by: 'buyer', text: 'How many motors next month?', category: 'CAPACITY', agreedHours: 48, answerBy: 'motor-supplier', answer: 'As planned.' }),
  ...asked('suhe-since', suhe, [[40, 260], [80, 200], [115, 180], [140, 150]], { by: 'buyer', text: 'When do the promised motors come?', category: 'CAPACITY', agreedHours: 48, answerBy: 'motor-supplier', answer: 'We are working on it.' }),
  { key: 'suhe-silence', relationship: suhe, text: 'Who decided to give our capacity away?', daysAgo: 8, agreedHours: 48, by: 'manager' },
  ...asked('saebom-sample', saebom, [[21, 12]], { by: 'buyer', text: 'Can you send samples of the 46120?', category: 'QUALITY', agreedHours: 48, answerBy: 'rival-supplier', answer: 'They leave on Friday.' }),
  ...asked('radhafen-asks', radhafen, [[25, 20], [90, 30], [160, 12]], { by: 'channel', text: 'Which models stay in the range?', category: 'ROADMAP', agreedHours: 48, answerBy: 'manager', answer: 'All but the first trike.' }),
  ...asked('radhafen-answers', radhafen, [[33, 14], [110, 26]], { by: 'planner', text: 'What do the shops have on hand?', category: 'STOCK', agreedHours: 48, answerBy: 'channel-logistics', answer: 'The list is in the portal.' }),
  ...asked('polderwiel-waits', polderwiel, [[40, 190], [85, 150], [130, 240]], { by: 'dutch-channel', text: 'When do the demo trikes arrive?', category: 'ORDERS', agreedHours: 24, answerBy: 'second-manager', answer: 'Later than we said.' }),
  { key: 'polderwiel-still-waits', relationship: polderwiel, text: 'May we tell our customers a date?', category: 'ORDERS', daysAgo: 5, agreedHours: 24, by: 'dutch-channel' },
];

const cadences: readonly CadenceFacts[] = [
  { key: 'jade-monthly', relationship: jade, everyDays: 60, responsible: 'BOTH', reason: 'The working group meets at least every other month.', by: 'manager', kept: [true, true, true, true, true, true] },
  { key: 'radhafen-quarterly', relationship: radhafen, everyDays: 91, purpose: 'JOINT_WORK', responsible: 'FOCAL', reason: 'A season, a plan.', by: 'manager', kept: [true, true, true, true] },
  {
    key: 'suhe-monthly', relationship: suhe, everyDays: 30, purpose: 'INFORMATION', responsible: 'PARTNER', reason: 'They were to call us once a month about capacity.', by: 'manager',
    kept: [...Array.from({ length: 13 }, () => true), false, false, false, false, false],
  },
  { key: 'polderwiel-monthly', relationship: polderwiel, everyDays: 30, purpose: 'AFTER_SALES', responsible: 'FOCAL', reason: 'We were to call them once a month.', by: 'second-manager', kept: [true, false, false, false] },
];

const schedules: readonly ScheduleFacts[] = [
  { key: 'jade-forecast-monthly', relationship: jade, category: 'FORECAST', direction: 'FOCAL_TO_PARTNER', everyDays: 30, graceDays: 5, reason: 'A rolling forecast each month.', by: 'manager', shared: [true, true, false, true] },
  { key: 'jade-capacity-monthly', relationship: jade, category: 'CAPACITY', direction: 'PARTNER_TO_FOCAL', everyDays: 30, graceDays: 5, reason: 'Capacity against the forecast.', by: 'manager', shared: [true, true, true, true] },
];

/** How contact went: with one partner ever closer, with one until something broke, with one too little to say, and with one we are the slow ones. */
export const dealings: DealingStory = { contacts, responseTimes, questions, cadences, schedules };
