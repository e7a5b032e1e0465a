import type { WorkPlanFacts } from '../work-plan-facts.ts';

/** Three years of the firm, this year's plans under them for Jade Cell and Polderwiel, a department's, one that waits for approval, and one that is over. */
export const workPlans: readonly WorkPlanFacts[] = [
  {
    key: 'firm-plan', horizon: 'LONG_TERM', title: 'Partners before products', by: 'manager', from: -300, to: 790, draftedOn: -330, submittedOn: -320, approved: { on: -310, by: 'admin' },
    aim: 'Nobody who supplies or sells our bicycles learns of a change later than we do.',
    objectives: [{ key: 'firm-plan/pay', title: 'Small suppliers are paid to the day', practice: 'EQUALITY', strategy: 'Approve invoices when goods are booked in, not once a month.', target: { indicator: 'PAYMENT_DELAY', comparison: 'AT_MOST', value: 2 } }],
  },
  {
    key: 'jade-plan', relationship: 'jade-cell.supplier', under: 'firm-plan', horizon: 'YEARLY', title: 'A second line at Changhua', by: 'manager', from: -200, to: 150, draftedOn: -230, submittedOn: -220, approved: { on: -215, by: 'admin' },
    aim: 'Cells for the spring without flights, and a partner that tells us bad news first.',
    objectives: [
      {
        key: 'jade-plan/promises', title: 'Both keep what they promise', weight: 2, practice: 'TRUST', strategy: 'Promise less, and each with a name beside it.',
        target: { indicator: 'PROMISES_KEPT_BY_US', comparison: 'AT_LEAST', value: 0.95, base: 0.82 },
        actions: [
          { key: 'jade-plan/promises/list', what: 'Go through all open promises with Jade Cell each month.', by: 'manager', from: -190, to: 140, personDays: 12, reported: { on: -12, share: 0.6, note: 'Six of ten done; the third line was put off by agreement.', personDays: 8 } },
          { key: 'jade-plan/promises/forecast', what: 'Freeze the forecast for eight weeks instead of four.', by: 'planner', from: -190, to: -60, personDays: 6, reported: { on: -58, share: 1, note: 'In force since summer.', personDays: 9 } },
        ],
      },
      {
        key: 'jade-plan/talk', title: 'Answers within a day', driver: 'COMMUNICATION',
        actions: [
          { key: 'jade-plan/talk/engineers', what: 'Send an engineer to its laboratory one week in six.', by: 'engineer', from: -180, to: 130, personDays: 30, money: [180_000, 'TWD'] },
          { key: 'jade-plan/talk/portal', what: 'Open drawings in its portal instead of by e-mail.', by: 'engineer', from: -150, to: -20, personDays: 8, money: [60_000, 'TWD'], reported: { on: -25, share: 0.5, note: 'Waits for the release of our own IT.', personDays: 5, money: [20_000, 'TWD'] } },
          { key: 'jade-plan/talk/visit', what: 'Visit its new plant with the whole board.', by: 'admin', from: -100, to: -80, cancelled: { on: -95, reason: 'The plant was not to be seen yet.' } },
        ],
      },
    ],
    reviews: [{ key: 'jade-plan/review/1', on: -90, finding: 'Promises are on the way, drawings are not: nobody in IT answers for the portal.', nextOn: 5 }],
  },
  {
    key: 'saebom-plan', relationship: 'saebom.supplier', under: 'firm-plan', horizon: 'YEARLY', title: 'A second source by the year’s end', by: 'manager', from: -20, to: 330, draftedOn: -25, submittedOn: -6,
    aim: 'Saebom makes a third of the cells, or we know why it cannot.',
    objectives: [{
      key: 'saebom-plan/audit', title: 'The audit is passed', driver: 'DELIVERY', strategy: 'The certificate first, samples second, volume last.',
      actions: [{ key: 'saebom-plan/audit/visit', what: 'Go through the open findings at its plant.', by: 'engineer', from: 5, to: 40, personDays: 5, money: [4_000, 'EUR'] }],
    }],
  },
  {
    key: 'polderwiel-plan', relationship: 'polderwiel.distributor', horizon: 'YEARLY', title: 'Win the dealers back', by: 'second-manager', from: -120, to: 200, draftedOn: -135, submittedOn: -130, approved: { on: -125, by: 'admin' },
    aim: 'No dealer in the Netherlands says that nobody asked.',
    objectives: [{
      key: 'polderwiel-plan/demo', title: 'Every dealer has ridden the trike', driver: 'PROMISE',
      actions: [
        { key: 'polderwiel-plan/demo/trikes', what: 'Send twelve demo trikes.', by: 'planner', from: -110, to: -30, weight: 2, personDays: 4, money: [36_000, 'EUR'], reported: { on: -35, share: 0, note: 'None could be spared.' } },
        { key: 'polderwiel-plan/demo/training', what: 'Train two mechanics a dealer.', by: 'engineer', from: -60, to: 120, personDays: 24 },
      ],
    }],
  },
  {
    key: 'production-plan', relationship: 'production.internal', horizon: 'YEARLY', title: 'Parts within five days', by: 'planner', from: -90, to: 250, draftedOn: -100, submittedOn: -95, approved: { on: -92, by: 'admin' },
    aim: 'Spare parts leave the plant when they are asked for, not when a lorry is full.',
    objectives: [{ key: 'production-plan/parts', title: 'Nine of ten parts within five days', driver: 'DELIVERY', actions: [{ key: 'production-plan/parts/shelf', what: 'Keep the hundred parts that are asked for most.', by: 'planner', from: -80, to: 60, personDays: 15, reported: { on: -5, share: 0.7, personDays: 11 } }] }],
  },
  {
    key: 'radhafen-plan', relationship: 'radhafen.distributor', horizon: 'YEARLY', title: 'The north in spring', by: 'second-manager', from: -420, to: -60, draftedOn: -440, submittedOn: -435, approved: { on: -430, by: 'admin' },
    aim: 'No shop in the north is without a Stride One in May.', closed: { on: -50, result: 'PARTLY_REACHED', note: 'Five days without stock in autumn; none in spring.' },
    objectives: [{ key: 'radhafen-plan/stock', title: 'No stock-out', driver: 'DELIVERY', actions: [{ key: 'radhafen-plan/stock/data', what: 'Have its sales by shop every night.', by: 'planner', from: -400, to: -200, reported: { on: -210, share: 1 } }] }],
  },
];
