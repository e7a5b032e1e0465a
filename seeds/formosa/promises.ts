import type { PromiseStory } from '../promise-facts.ts';

type Category = NonNullable<PromiseStory['category']>;
/** Statement, what about, importance, and days ago: made, due, kept. */
type Kept = readonly [statement: string, category: Category, importance: number, made: number, due: number, kept: number];

function kept(key: string, relationship: string, [by, answeredBy]: readonly [string, string], rows: readonly Kept[]): PromiseStory[] {
  return rows.map(([statement, category, importance, madeDaysAgo, dueDaysAgo, keptDaysAgo], index) => ({
    key: `${key}/${index + 1}`, relationship, by, answeredBy, statement, category, importance, madeDaysAgo, dueDaysAgo, keptDaysAgo,
  }));
}

/** Jade Cell: two years of promises kept, both ways; the third line was put off by agreement. */
const jadeCell: PromiseStory[] = [
  ...kept('jade', 'jade-cell.supplier', ['supplier', 'manager'], [
    ['Samples of the 21700 cell for the winter tests.', 'QUALITY', 3, 720, 690, 692],
    ['Forty thousand cells held back for the launch of the trike.', 'CAPACITY', 4, 690, 640, 645],
    ['Report on the two swollen packs within three weeks.', 'QUALITY', 4, 640, 619, 621],
    ['Our engineer on site for the first week of the pack line.', 'SUPPORT', 2, 600, 560, 560],
    ['Price of the 21700 cell unchanged until midsummer.', 'PRICE', 3, 590, 500, 500],
    ['Consignment stock at Daya never below nine days.', 'CAPACITY', 4, 520, 430, 430],
    ['Origin of the cobalt, mine by mine.', 'INFORMATION', 3, 480, 440, 433],
    ['New separator tested before any change of drawing.', 'QUALITY', 5, 430, 370, 375],
    ['Capacity for the autumn peak, five hundred thousand cells.', 'CAPACITY', 5, 400, 320, 322],
    ['Credit for the cells of the recalled lot.', 'PAYMENT', 3, 360, 330, 331],
    ['Open-book sheet of the pack, first version.', 'INFORMATION', 3, 310, 270, 268],
    ['Second shift while the dry room is enlarged.', 'CAPACITY', 4, 280, 210, 214],
    ['Traceability down to the electrode roll.', 'QUALITY', 4, 240, 170, 172],
    ['Cells for the Hop scooter two weeks earlier than ordered.', 'DELIVERY', 3, 190, 150, 151],
    ['Answer on the fast-charging curve.', 'INFORMATION', 2, 140, 118, 120],
    ['Dry room of the third line signed off.', 'INVESTMENT', 5, 150, 80, 83],
    ['Forecast of nickel and lithium for the budget.', 'INFORMATION', 2, 90, 60, 61],
    ['Trial lot of the new can, three thousand pieces.', 'QUALITY', 4, 70, 28, 30],
  ]),
  ...kept('jade-ours', 'jade-cell.supplier', ['manager', 'supplier'], [
    ['Orders firm eight weeks ahead, in writing.', 'INFORMATION', 4, 600, 540, 542],
    ['Tooling of the pack line paid in three parts.', 'PAYMENT', 4, 560, 420, 421],
    ['No second source before we have talked to you.', 'OTHER', 5, 540, 380, 380],
    ['Test report of every returned pack within ten days.', 'QUALITY', 3, 300, 240, 236],
    ['Half the cost of the dry room.', 'INVESTMENT', 5, 260, 130, 132],
    ['Forecast of the spring range before the fair.', 'INFORMATION', 3, 80, 45, 46],
  ]),
  {
    key: 'jade-third-line', relationship: 'jade-cell.supplier', by: 'supplier', answeredBy: 'manager', importance: 5, category: 'CAPACITY', madeDaysAgo: 200, dueDaysAgo: 20,
    statement: 'The third line runs, with ninety thousand cells a month for you.',
  },
  {
    key: 'jade-third-line-later', relationship: 'jade-cell.supplier', by: 'supplier', answeredBy: 'manager', importance: 5, category: 'CAPACITY', madeDaysAgo: 60, dueDaysAgo: -130,
    statement: 'The third line runs from spring, with ninety thousand cells a month for you.', supersedes: 'jade-third-line',
    attachments: [
      { key: 'jade-third-line-plan', by: 'supplier', title: 'Plan of the third line', url: 'https://files.jade-cell.example/third-line/plan.pdf', mediaType: 'application/pdf' },
      { key: 'jade-third-line-minutes', by: 'manager', title: 'Minutes of the visit', url: 'https://files.formosa-stride.example/visits/jade-dry-room.pdf' },
    ],
  },
];

/** Suhe: good until the motors of the summer went to its own e-bike; late since. */
const suhe: PromiseStory[] = [
  ...kept('suhe', 'suhe-motor.supplier', ['motor-supplier', 'manager'], [
    ['Hub motors with the new seal.', 'QUALITY', 4, 680, 620, 622],
    ['Noise under fifty decibels, measured by us both.', 'QUALITY', 3, 600, 540, 541],
    ['Six thousand motors before the lunar new year.', 'CAPACITY', 4, 560, 480, 483],
    ['Price list for the year by December.', 'PRICE', 2, 480, 430, 431],
    ['Firmware that talks to Weihu’s controller.', 'QUALITY', 4, 420, 340, 344],
    ['Spare stators in Taichung, three hundred.', 'SUPPORT', 3, 330, 280, 281],
    ['Visit of your buyers to the winding hall.', 'INFORMATION', 1, 290, 260, 260],
    ['Sample of the geared motor.', 'QUALITY', 3, 250, 200, 201],
    ['Explanation of what happened to the summer’s motors.', 'INFORMATION', 3, 145, 130, 116],
    ['Half of the missing motors, by air.', 'CAPACITY', 4, 120, 90, 71],
  ]),
  ...kept('suhe-ours', 'suhe-motor.supplier', ['manager', 'motor-supplier'], [
    ['Payment within thirty days, all year.', 'PAYMENT', 4, 500, 300, 300],
    ['Forecast of motors by month.', 'INFORMATION', 3, 300, 270, 272],
    ['Drawing of the new drop-out.', 'INFORMATION', 2, 160, 140, 142],
  ]),
  {
    key: 'suhe-summer', relationship: 'suhe-motor.supplier', by: 'motor-supplier', answeredBy: 'manager', importance: 5, category: 'CAPACITY', madeDaysAgo: 230, dueDaysAgo: 150,
    statement: 'Eleven thousand hub motors for the summer, before any other customer.', broken: 'Four thousand came; the rest went into an e-bike under its own name.',
  },
  {
    key: 'suhe-drawings', relationship: 'suhe-motor.supplier', by: 'motor-supplier', answeredBy: 'manager', importance: 3, category: 'QUALITY', madeDaysAgo: 50, dueDaysAgo: 12,
    statement: 'Corrected drawings of the axle, released by quality.',
    contested: { keptDaysAgo: 13, reason: 'What came on that day was the old sheet with a new date; the tolerance is still missing.' },
    attachments: [{
      key: 'suhe-axle-sheet', by: 'motor-supplier', title: 'Axle, sheet 4', url: 'https://plm.suhe-motor.example/axle/4', mediaType: 'application/pdf',
      sha256: '9f2c0d4c6b1e5a7f8d3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a2918f7e6d5c',
    }],
  },
  {
    key: 'suhe-first-call', relationship: 'suhe-motor.supplier', by: 'motor-supplier', importance: 4, category: 'CAPACITY', madeDaysAgo: 6, dueDaysAgo: -160,
    statement: 'First call on eight thousand motors next summer, in a contract this time.',
  },
];

/** Channels: Radhafen good both ways; to Polderwiel it was the firm that broke its word; Isarvelo is late with its figures. */
const channels: PromiseStory[] = [
  ...kept('radhafen', 'radhafen.distributor', ['channel', 'second-manager'], [
    ['Stride range in all nineteen shops before Easter.', 'SUPPORT', 4, 500, 430, 434],
    ['Sell-out by model, every month.', 'INFORMATION', 3, 400, 200, 200],
    ['Two mechanics sent to the battery course.', 'SUPPORT', 3, 260, 180, 183],
    ['Window in Hamburg for the Hop scooter.', 'INVESTMENT', 3, 150, 90, 91],
  ]),
  ...kept('radhafen-ours', 'radhafen.distributor', ['second-manager', 'channel'], [
    ['Spare parts within five days, all winter.', 'SUPPORT', 4, 480, 330, 330],
    ['Training in German, not in English.', 'SUPPORT', 3, 300, 250, 251],
    ['No price change before the season ends.', 'PRICE', 4, 240, 100, 100],
    ['Half of the advertisement for the anniversary.', 'INVESTMENT', 2, 120, 60, 58],
  ]),
  ...kept('polderwiel', 'polderwiel.distributor', ['dutch-channel', 'second-manager'], [
    ['Sixty test rides at the launch of the trike.', 'SUPPORT', 3, 420, 380, 382],
    ['List of every trike that came back, with the reason.', 'INFORMATION', 3, 300, 280, 281],
    ['Names of the dealers who want to be trained.', 'INFORMATION', 2, 100, 85, 86],
  ]),
  {
    key: 'polderwiel-training', relationship: 'polderwiel.distributor', by: 'second-manager', answeredBy: 'dutch-channel', importance: 4, category: 'SUPPORT', madeDaysAgo: 430, dueDaysAgo: 370,
    statement: 'Every dealer trained on the trike before it is advertised.', broken: 'The television spots ran for three weeks before anybody came to train us.',
  },
  {
    key: 'polderwiel-parts', relationship: 'polderwiel.distributor', by: 'second-manager', answeredBy: 'dutch-channel', importance: 5, category: 'SUPPORT', madeDaysAgo: 360, dueDaysAgo: 310,
    statement: 'Brake and swing-arm parts in Utrecht within ten days.', broken: 'Seven weeks for the swing arms; by then a hundred and eighty trikes had come back.',
  },
  {
    key: 'polderwiel-demo', relationship: 'polderwiel.distributor', by: 'second-manager', answeredBy: 'dutch-channel', importance: 4, category: 'DELIVERY', madeDaysAgo: 200, dueDaysAgo: 125,
    statement: 'Twelve demo trikes in Utrecht before the summer holidays.', broken: 'None has come yet, and we have called five times.',
  },
  ...kept('polderwiel-ours', 'polderwiel.distributor', ['second-manager', 'dutch-channel'], [
    ['Money back for the trikes that came back.', 'PAYMENT', 4, 260, 230, 195],
  ]),
  {
    key: 'polderwiel-course', relationship: 'polderwiel.distributor', by: 'second-manager', answeredBy: 'dutch-channel', importance: 4, category: 'SUPPORT', madeDaysAgo: 40, dueDaysAgo: -25,
    statement: 'A course in Utrecht, in Dutch, before anything new is shown.',
  },
  {
    key: 'isarvelo-figures', relationship: 'isarvelo.distributor', by: 'rival-channel', answeredBy: 'second-manager', importance: 3, category: 'INFORMATION', madeDaysAgo: 45, dueDaysAgo: 9,
    statement: 'Sell-out of the autumn by postcode.',
  },
];

const others: PromiseStory[] = [
  ...kept('saebom', 'saebom.supplier', ['rival-supplier', 'buyer'], [['Sample cells with the test protocol.', 'QUALITY', 3, 110, 75, 76]]),
  {
    key: 'saebom-audit', relationship: 'saebom.supplier', by: 'rival-supplier', answeredBy: 'buyer', importance: 4, category: 'QUALITY', madeDaysAgo: 35, dueDaysAgo: -30,
    statement: 'The renewal audit of the quality system, with its report.',
  },
  ...kept('citypulse', 'citypulse.customer', ['second-manager', 'customer'], [
    ['Swap cabinets repaired within two days.', 'SUPPORT', 4, 330, 180, 180],
    ['Price of the fleet kept for two years.', 'PRICE', 3, 300, 120, 120],
  ]),
  {
    key: 'citypulse-mechanics', relationship: 'citypulse.customer', by: 'second-manager', answeredBy: 'customer', importance: 3, category: 'SUPPORT', madeDaysAgo: 20, dueDaysAgo: -14,
    statement: 'Two of your mechanics trained on the new controller.',
  },
  {
    key: 'citypulse-reference', relationship: 'citypulse.customer', by: 'customer', answeredBy: 'second-manager', importance: 2, category: 'OTHER', madeDaysAgo: 160, dueDaysAgo: 100, isWaived: true,
    statement: 'A film about the fleet for your fair.',
  },
  ...kept('ridgeline-motors', 'ridgeline.supplier', ['competitor-motors', 'manager'], [['Mid-motors for the test bench.', 'QUALITY', 3, 200, 160, 161]]),
  {
    key: 'ridgeline-pack', relationship: 'ridgeline.competitor', by: 'competitor', answeredBy: 'manager', importance: 4, category: 'QUALITY', madeDaysAgo: 30, dueDaysAgo: -45,
    statement: 'Drop tests of the fourth draft of the pack.',
  },
];

/** What was promised, both ways, and what became of it. */
export const promises: readonly PromiseStory[] = [...jadeCell, ...suhe, ...channels, ...others];
