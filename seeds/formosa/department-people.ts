import type { AppraisalFacts, GoalFacts, PostFacts, SkillFacts, TrainingFacts } from '../department-facts.ts';

/** Who works where, what they can and learn, what they are paid for, and how they are appraised. */

export const [purchasing, sales, design] = ['purchasing.internal', 'sales.internal', 'research-and-development.internal'] as const;

const heads: Readonly<Record<string, string>> = { [purchasing]: 'buyer', [sales]: 'sales-head', [design]: 'engineer' };
const people: Readonly<Record<string, readonly string[]>> = {
  [purchasing]: ['buyer', 'manager', 'buyer-cells', 'buyer-parts', 'buyer-services'],
  [sales]: ['sales-head', 'second-manager', 'sales-europe', 'sales-asia', 'sales-desk'],
  [design]: ['engineer', 'engineer-pack', 'engineer-motor', 'engineer-frame', 'engineer-software'],
};
const places = Object.entries(people).flatMap(([department, members]) => members.map((person) => ({ department, person, head: heads[department]! })));

export const posts: readonly PostFacts[] = [
  ...places.map(({ department, person, head }): PostFacts => ({ key: `${department}/${person}`, department, person, isHead: person === head, by: 'admin', on: -700 })),
  // The head of production alone is recorded there.
  { key: 'production.internal/planner', department: 'production.internal', person: 'planner', isHead: true, by: 'admin', on: -800 },
  // Had a year at the sales desk before it became a buyer.
  { key: 'sales.internal/buyer-services', department: sales, person: 'buyer-services', by: 'admin', on: -1100, until: -700 },
];

const found = (department: string, on: number, skill: string, levels: Readonly<Record<string, number>>): SkillFacts[] =>
  Object.entries(levels).map(([person, level]) => ({ key: `${person}/${skill}`, department, person, skill, level, by: heads[department]!, on }));

export const skills: readonly SkillFacts[] = [
  ...found(purchasing, -200, 'Negotiation', { buyer: 5, 'buyer-cells': 4, 'buyer-parts': 2 }), ...found(purchasing, -200, 'Cost analysis', { buyer: 4, 'buyer-cells': 3, 'buyer-parts': 4 }),
  ...found(sales, -150, 'Dealer training', { 'second-manager': 4, 'sales-europe': 3, 'sales-asia': 1 }), ...found(sales, -150, 'Dutch', { 'second-manager': 5, 'sales-europe': 2 }),
  ...found(design, -120, 'Working with suppliers', { engineer: 5, 'engineer-pack': 4, 'engineer-motor': 4, 'engineer-frame': 4 }), ...found(design, -120, 'Cells and packs', { engineer: 3, 'engineer-pack': 5 }),
];

const year = { from: -180, until: 185 } as const;
const goal = (department: string, person: string, facts: Pick<GoalFacts, 'statement' | 'payShare' | 'isTied' | 'isOneSided'>, agreedOn: number | null = -170): GoalFacts =>
  ({ key: `${person}/goal`, department, person, by: heads[department]!, on: -178, ...year, ...facts, ...(agreedOn !== null && { agreedOn }) });
const savings = { statement: 'Purchase prices three per cent below last year’s.', payShare: 0.6, isOneSided: true };

export const goals: readonly GoalFacts[] = [
  { ...goal(purchasing, 'buyer', { statement: 'Trust that Jade Cell and Tieshan report: ten points more.', payShare: 0.3, isTied: true }), by: 'admin' },
  goal(purchasing, 'buyer-cells', savings), goal(purchasing, 'buyer-parts', savings), goal(purchasing, 'buyer-services', savings, null),
  { ...goal(sales, 'sales-head', { statement: 'Half of the Dutch dealers trained and asked before the next launch.', payShare: 0.4, isTied: true }), by: 'admin' },
  goal(sales, 'second-manager', { statement: 'Polderwiel and Radhafen rate us at four of five.', payShare: 0.4, isTied: true }), goal(sales, 'sales-europe', { statement: 'Nine hundred trikes shipped by autumn.', payShare: 0.5 }),
  { ...goal(design, 'engineer', { statement: 'Joint savings with suppliers, shared as agreed.', payShare: 0.35, isTied: true }), by: 'admin' },
  goal(design, 'engineer-pack', { statement: 'The pack with Jade Cell passes its gate on the day.', payShare: 0.3, isTied: true }),
  goal(design, 'engineer-motor', { statement: 'Two ideas of suppliers in the next motor.', payShare: 0.25, isTied: true }),
];

const learn = (department: string, person: string, what: string, skill: string, due: number, done?: TrainingFacts['done']): TrainingFacts =>
  ({ key: `${person}/training`, department, person, what, skill, due, by: heads[department]!, on: due - 120, ...(done !== undefined && { done }) });

export const trainings: readonly TrainingFacts[] = [
  learn(purchasing, 'buyer-parts', 'Bargaining that leaves something on the table, two days', 'Negotiation', -60), learn(purchasing, 'buyer-cells', 'Reading a cost breakdown', 'Cost analysis', -40, { on: -45, note: 'With Weihu’s controller.' }),
  learn(purchasing, 'buyer-services', 'Freight contracts', 'Negotiation', 40), learn(purchasing, 'manager', 'Chairing a charter', 'Facilitation', -20, { on: -22, note: 'Four departments signed.' }),
  learn(sales, 'sales-asia', 'Riding and mending the trike', 'Dealer training', -30), learn(sales, 'sales-desk', 'Telephone Dutch', 'Dutch', -15),
  learn(design, 'engineer-pack', 'Ageing of cells, at Jade Cell’s laboratory', 'Cells and packs', -100, { on: -105, note: 'Both sides shared their data.' }),
  learn(design, 'engineer-motor', 'Working with a supplier’s drawings', 'Working with suppliers', -80, { on: -81, note: 'Done with Suhe, before the summer.' }),
  learn(design, 'engineer-frame', 'Cost in design', 'Working with suppliers', -50, { on: -52, note: 'Tieshan taught it.' }),
];

const appraised = (department: string, person: string, due: number, on: number | undefined, looksAtRelationships: boolean, summary: string): AppraisalFacts => {
  const head = person === heads[department] ? 'admin' : heads[department]!;
  return { key: `${person}/appraisal`, department, person, due, by: head, on: due - 30, ...(on !== undefined && { held: { on, by: head, looksAtRelationships, summary } }) };
};

export const appraisals: readonly AppraisalFacts[] = [
  appraised(purchasing, 'buyer', -90, -88, true, 'Saved less than was planned and kept two suppliers that others would have lost.'), appraised(purchasing, 'buyer-cells', -85, -50, false, 'Prices down by three per cent.'),
  appraised(purchasing, 'buyer-parts', -85, -45, false, 'Prices down by four; two suppliers complained.'), appraised(purchasing, 'buyer-services', -60, undefined, false, ''),
  appraised(sales, 'second-manager', -70, undefined, false, ''), appraised(sales, 'sales-europe', -65, undefined, false, ''), appraised(sales, 'sales-asia', -60, -20, false, 'Sold well at the fair.'),
  {
    ...appraised(design, 'engineer-pack', -55, -54, true, 'Suppliers ask for her by name.'), comment: { on: -50, text: 'I should like a second pair of hands for the test plan.' },
  },
  appraised(design, 'engineer-motor', -55, -55, true, 'Patient with Suhe, and wrote down what went wrong.'), appraised(design, 'engineer-frame', -50, -52, true, 'Brought two of Tieshan’s ideas into the frame.'),
  appraised(design, 'engineer', 25, undefined, false, ''),
];
