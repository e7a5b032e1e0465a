import type { DepartmentPromiseFacts, InternalServiceStory, ServiceAgreementFacts, ServiceRequestFacts, WorkHandOverFacts } from '../internal-service-facts.ts';

/** Three departments serve each other: purchasing and production keep the times agreed, research and development is late with half of what production waits for. */

const design = 'research-and-development';
const designForProduction = { relationship: 'research-and-development.internal.production', from: design, to: 'production' };
const purchasingForDesign = { relationship: 'purchasing.internal.research-and-development', from: 'purchasing', to: design };
const productionForPurchasing = { relationship: 'production.internal.purchasing', from: 'production', to: 'purchasing' };
const back = ({ relationship, from, to }: typeof designForProduction) => ({ relationship, from: to, to: from });

const agreements: readonly ServiceAgreementFacts[] = [
  {
    key: 'deviations', ...designForProduction, service: 'Answers to deviations on the line', workingHours: 24, by: 'planner', on: -330, agreedBy: 'engineer',
    details: 'Use as it is, rework or scrap, with the drawing. Not: new parts.',
  },
  { key: 'old-samples', ...purchasingForDesign, service: 'Samples', workingHours: 240, by: 'engineer', on: -700, agreedBy: 'buyer' },
  {
    key: 'samples', ...purchasingForDesign, service: 'Quotes and samples for prototypes', workingHours: 120, by: 'engineer', on: -320, agreedBy: 'buyer', details: 'Three quotes, or the reason why there are fewer.',
    supersedes: 'old-samples',
  },
  { key: 'weekly-plan', ...productionForPurchasing, service: 'The weekly plan by part', workingHours: 48, by: 'buyer', on: -310, agreedBy: 'planner' },
  { key: 'pilot-runs', ...back(designForProduction), service: 'Pilot runs of new models', workingHours: 240, by: 'engineer', on: -305, agreedBy: 'planner' },
  { key: 'scrap-parts', ...back(designForProduction), service: 'Scrapped parts for tests', workingHours: 72, by: 'engineer', on: -6 },
];

type Line = readonly [key: string, title: string, what: string, on: number, doneAfter: number, satisfaction: number, comment?: string];

/** Requests under one agreement, each done so many days after it was asked for and accepted the day after. */
const served = (agreement: string, by: string, servedBy: string, lines: readonly Line[]): ServiceRequestFacts[] => lines.map(([key, title, what, on, doneAfter, satisfaction, comment]) => ({
  key: `${agreement}/${key}`, agreement, title, what, by, on, servedBy, doneOn: on + doneAfter, accepted: { on: on + doneAfter + 1, satisfaction, ...(comment === undefined ? {} : { comment }) },
}));

const deviations: readonly ServiceRequestFacts[] = [
  ...served('deviations', 'planner', 'engineer', [
    ['head-tube', 'Head tube two tenths too wide', 'Forty frames from Tieshan; the bearing sits, with play.', -300, 0.6, 4],
    ['display-cable', 'Display cable too short', 'It reaches, but pulls at full lock.', -272, 0.5, 4],
    ['brake-hose', 'Other brake hose', 'Stilva has sent the long one.', -251, 0.6, 5],
    ['torque', 'Torque of the rear axle', 'The sheet says 40, the part 35.', -224, 7, 2, 'A week, for one number.'],
    ['charger-plug', 'Charger plug sits loose', 'Six of sixty.', -196, 0.5, 4],
    ['rim-tape', 'Rim tape one size down', 'Rollwell is out of the right one.', -170, 6, 3],
    ['bell', 'Bell without a mark', 'For Germany it needs one.', -141, 0.6, 4],
    ['motor-bolts', 'Motor bolts of another class', 'Kitano says that they are better.', -118, 8, 1, 'The line stood for two shifts.'],
    ['fork-label', 'Label on the fork', 'Left or right?', -88, 0.4, 5],
    ['saddle-post', 'Saddle post scratches', 'Of a hundred, nine.', -61, 6, 2],
    ['battery-lock', 'Battery lock turns hard', 'With the new key.', -33, 9, 2, 'We filed it ourselves in the end.'],
  ]),
  {
    key: 'deviations/light', agreement: 'deviations', title: 'Rear light flickers', what: 'Under load, on the trike.', by: 'planner', on: -47, servedBy: 'engineer', doneOn: -46.5, note: 'Other capacitor.',
    returned: { on: -45, reason: 'It flickers still.' }, accepted: { on: -42, satisfaction: 3 },
  },
  { key: 'deviations/mudguard', agreement: 'deviations', title: 'Mudguard rattles', what: 'On cobbles, at the third screw.', by: 'planner', on: -9, servedBy: 'engineer' },
  { key: 'deviations/stand', agreement: 'deviations', title: 'Stand too long', what: 'The bike leans to the right.', by: 'planner', on: -20, withdrawn: { on: -19.5, reason: 'Measured wrong.' } },
];

const samples = served('samples', 'engineer', 'buyer', [
  ['hub', 'A hub with a wider flange', 'Three pieces.', -290, 2.5, 5], ['cells', 'Cells of the next class', 'Twenty, with their sheets.', -262, 3, 4], ['belt', 'Belt instead of chain', 'Two lengths.', -236, 2, 5],
  ['sensor', 'Torque sensor', 'One of each maker.', -209, 3, 4], ['harness', 'Harness with sealed plugs', 'From Chuanlian, one.', -183, 2, 5], ['display', 'A display that can be read in the sun', 'Two.', -155, 2.5, 4],
  ['tyre', 'Tyre of recycled rubber', 'Four.', -127, 3, 4], ['brake', 'Brake with a parking lever', 'For the trike.', -99, 2, 5], ['charger', 'Charger without a fan', 'Two.', -70, 2.5, 4],
  ['frame', 'Frame of thinner tube', 'One, raw.', -41, 3, 5],
]);

const weeklyPlan = served('weekly-plan', 'buyer', 'planner', [
  ['spring', 'Plan of the spring', 'By part, twelve weeks.', -295, 1, 5], ['trike', 'Trike brought forward', 'What does it take away?', -266, 1.2, 5], ['holiday', 'Plan around the new year', 'Who works when.', -239, 0.8, 5],
  ['motors', 'Motors by week', 'Suhe or Ridgeline.', -211, 1, 4], ['autumn', 'Plan of the autumn', 'By part, twelve weeks.', -184, 1.2, 5], ['folding', 'Folding bicycles', 'For Radhafen.', -156, 1, 5],
  ['cells-week', 'Cells by week', 'For the contract.', -128, 0.9, 4], ['wiring', 'Wiring by variant', 'Chuanlian asks.', -98, 1, 5], ['paint', 'Paint by colour', 'The winter’s.', -69, 1.2, 5],
  ['winter', 'Plan of the winter', 'By part, twelve weeks.', -40, 1, 5],
]);

const pilotRuns = served('pilot-runs', 'engineer', 'planner', [
  ['hop', 'Hop, ten pieces', 'With the new fork.', -260, 6, 5], ['trike', 'Trike, four pieces', 'The low frame.', -205, 7, 5], ['folding', 'Folding bicycle, six', 'Hinge of the second supplier.', -150, 6, 4],
  ['light', 'Light, twenty', 'On the line, at its speed.', -110, 5, 5], ['rack', 'Rear rack, fifty', 'Welded, not screwed.', -66, 6, 5], ['stride', 'Stride Two, eight', 'Everything but the software.', -24, 6, 5, 'They moved a shift for us.'],
]);

const handOvers: readonly WorkHandOverFacts[] = [
  { key: 'hand-over/fork', ...designForProduction, title: 'Drawing set of the fork', what: 'All sheets; tolerances to be confirmed.', by: 'engineer', on: -280, takenUp: { on: -278.8, by: 'planner' } },
  { key: 'hand-over/hop', ...designForProduction, title: 'Hop, second series', what: 'Parts list and work plan.', by: 'engineer', on: -233, takenUp: { on: -231.6, by: 'planner' }, returned: { on: -230, by: 'planner', reason: 'The parts list names a motor that nobody buys any more.' } },
  { key: 'hand-over/box', ...designForProduction, title: 'Box of the trike', what: 'Drawings, jig, first samples.', by: 'engineer', on: -176, takenUp: { on: -174.7, by: 'planner' } },
  { key: 'hand-over/lamp', ...designForProduction, title: 'Lamp holder', what: 'Drawing and mould.', by: 'engineer', on: -122, returned: { on: -120, by: 'planner', reason: 'No mould.' } },
  { key: 'hand-over/rack', ...designForProduction, title: 'Rear rack', what: 'Drawing set.', by: 'engineer', on: -76, takenUp: { on: -74.5, by: 'planner' } },
  { key: 'hand-over/stride', ...designForProduction, title: 'Stride Two, pilot', what: 'Everything but the software.', by: 'engineer', on: -12, takenUp: { on: -10.5, by: 'planner' } },
  { key: 'hand-over/suppliers', ...purchasingForDesign, title: 'Suppliers of the belt', what: 'Two that can, one that says so.', request: 'samples/belt', by: 'buyer', on: -58, takenUp: { on: -57.5, by: 'engineer' } },
  { key: 'hand-over/stock', ...productionForPurchasing, title: 'Slow stock', what: 'A list of what has not moved for a year.', by: 'planner', on: -3 },
];

const promises: readonly DepartmentPromiseFacts[] = [
  { key: 'promise/freeze', ...designForProduction, statement: 'No change to a model in the four weeks before its start.', importance: 5, by: 'engineer', on: -210, dueOn: -150, acceptedBy: 'planner', isBroken: true },
  { key: 'promise/list', ...designForProduction, statement: 'The parts list of Hop corrected.', importance: 3, by: 'engineer', on: -229, dueOn: -220, acceptedBy: 'planner', keptOn: -214 },
  { key: 'promise/desk', ...designForProduction, statement: 'An engineer at the line every Tuesday of the quarter.', importance: 4, by: 'engineer', on: -120, dueOn: -30, acceptedBy: 'planner', keptOn: -31 },
  { key: 'promise/pilot', ...back(designForProduction), statement: 'A line free for the pilot of Stride Two.', importance: 5, by: 'planner', on: -90, dueOn: -20, acceptedBy: 'engineer', keptOn: -21 },
  { key: 'promise/data', ...back(designForProduction), statement: 'Scrap by cause, every month.', importance: 3, by: 'planner', on: -180, dueOn: -60, acceptedBy: 'engineer', keptOn: -60 },
  { key: 'promise/second-source', ...purchasingForDesign, statement: 'A second source for the torque sensor.', importance: 4, by: 'buyer', on: -200, dueOn: -80, acceptedBy: 'engineer', keptOn: -84 },
  { key: 'promise/early', ...back(purchasingForDesign), statement: 'Purchasing hears of a new part with its first sketch.', importance: 4, by: 'engineer', on: -190, dueOn: -10, acceptedBy: 'buyer', keptOn: -12 },
  { key: 'promise/orders', ...back(productionForPurchasing), statement: 'No order below the plan without a call.', importance: 4, by: 'buyer', on: -160, dueOn: -40, acceptedBy: 'planner', keptOn: -41 },
  { key: 'promise/call', ...productionForPurchasing, statement: 'A call before the plan moves by more than a tenth.', importance: 4, by: 'planner', on: -25, dueOn: 60, acceptedBy: 'buyer' },
];

export const internalService: InternalServiceStory = {
  agreements,
  requests: [...deviations, ...samples, ...weeklyPlan, ...pilotRuns],
  handOvers,
  promises,
};
