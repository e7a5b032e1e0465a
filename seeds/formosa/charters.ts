import type { CharterFacts } from '../charter-facts.ts';

/** Agreed on about Jade Cell; a year old and not renewed about Radhafen; contested about Polderwiel and Chuanlian; begun about Saebom and Weihu. */
export const charters: readonly CharterFacts[] = [
  {
    key: 'jade-charter', relationship: 'jade-cell.supplier', by: 'manager', askedOn: -140,
    texts: [
      {
        key: 'jade-charter/1', on: -150, purpose: 'The heart of every product comes from one house: we want cells that nobody else has, and a partner that stays when times are bad.',
        principles: 'One voice: what concerns the contract goes through the relationship’s manager. Bad news within a day, both ways. No second source is built up behind its back.',
        gives: 'A forecast of six months that we stand by, engineers at its lines, payment within thirty days.', expects: 'Capacity before others, changes announced half a year ahead, its costs for what we develop together.',
      },
    ],
    departments: [
      { key: 'jade-charter/purchasing', department: 'purchasing', by: 'buyer', signedOn: -132, ratings: [{ key: 'jade-charter/purchasing/1', on: -130, scores: [5, 5, 4, 4, 4, 3] }] },
      { key: 'jade-charter/design', department: 'research-and-development', by: 'engineer', signedOn: -128, ratings: [{ key: 'jade-charter/design/1', on: -127, scores: [5, 5, 4, 3, 4, 3] }] },
      { key: 'jade-charter/production', department: 'production', by: 'planner', signedOn: -125, ratings: [{ key: 'jade-charter/production/1', on: -124, scores: [5, 4, 4, 3, 3, 2] }] },
      { key: 'jade-charter/quality', department: 'quality', by: 'admin', signedOn: -120, ratings: [{ key: 'jade-charter/quality/1', on: -119, scores: [4, 5, 4, 3, 3, 3] }] },
    ],
  },
  {
    key: 'polderwiel-charter', relationship: 'polderwiel.distributor', by: 'second-manager', askedOn: -48,
    texts: [
      {
        key: 'polderwiel-charter/1', on: -55, purpose: 'To win back the dealers who were not asked before the trike came.',
        principles: 'No product comes to the Netherlands before its dealers have ridden it and can mend it.', gives: 'Demo trikes, training, and parts within three days.', expects: 'Dealers who say early what will not sell.',
      },
      {
        key: 'polderwiel-charter/2', on: -30, purpose: 'To win back the dealers who were not asked before the trike came.', reason: 'Production cannot promise parts within three days.',
        principles: 'No product comes to the Netherlands before its dealers have ridden it and can mend it.', gives: 'Demo trikes, training, and parts within five days.', expects: 'Dealers who say early what will not sell.',
      },
    ],
    departments: [
      { key: 'polderwiel-charter/after-sales', department: 'after-sales', by: 'engineer', signedOn: -26, ratings: [{ key: 'polderwiel-charter/after-sales/1', on: -26, scores: [4, 3, 5, 4, 2, 3] }] },
      { key: 'polderwiel-charter/production', department: 'production', by: 'planner', signedOn: -24, ratings: [{ key: 'polderwiel-charter/production/1', on: -24, scores: [3, 4, 2, 3, 4, 5] }] },
      {
        key: 'polderwiel-charter/sales', department: 'sales', by: 'admin', objected: { on: -20, objection: 'A launch that waits for every dealer is no launch. We ask them, and keep the date.' },
        ratings: [{ key: 'polderwiel-charter/sales/1', on: -20, scores: [2, 3, 3, 2, 5, 4] }],
      },
    ],
  },
  {
    key: 'radhafen-charter', relationship: 'radhafen.distributor', by: 'second-manager', askedOn: -410,
    texts: [
      {
        key: 'radhafen-charter/1', on: -420, purpose: 'The north of Germany through one house that knows every shop.', principles: 'We do not sell past it. What it tells us of its customers stays with us.',
        gives: 'Stock at its warehouse on our account, and the season’s plan before anybody else.', expects: 'Its sales by shop every night, and a mechanic in each.',
      },
    ],
    departments: [
      {
        key: 'radhafen-charter/sales', department: 'sales', by: 'admin', signedOn: -405,
        ratings: [{ key: 'radhafen-charter/sales/1', on: -404, scores: [5, 4, 5, 4, 3, 4] }, { key: 'radhafen-charter/sales/2', on: -25, year: 2, scores: [5, 4, 4, 4, 3, 4] }],
      },
      { key: 'radhafen-charter/after-sales', department: 'after-sales', by: 'engineer', signedOn: -402, ratings: [{ key: 'radhafen-charter/after-sales/1', on: -401, scores: [4, 4, 5, 4, 3, 5] }] },
      { key: 'radhafen-charter/production', department: 'production', by: 'planner', signedOn: -400, ratings: [{ key: 'radhafen-charter/production/1', on: -399, scores: [5, 3, 5, 4, 2, 4] }] },
    ],
  },
  {
    key: 'saebom-charter', relationship: 'saebom.supplier', by: 'manager', askedOn: -6,
    texts: [
      {
        key: 'saebom-charter/1', on: -9, purpose: 'A second house for cells, so that one fire does not stop us.', principles: 'Its terms are its own: nobody tells the other cell maker. No volume is promised before the audit is passed.',
        gives: 'A share of a third once it is qualified.', expects: 'The renewed certificate, and every lot traced.',
      },
    ],
    departments: [
      { key: 'saebom-charter/purchasing', department: 'purchasing', by: 'buyer', signedOn: -4, ratings: [{ key: 'saebom-charter/purchasing/1', on: -4, scores: [3, 3, 4, 4, 3, 4] }] },
      { key: 'saebom-charter/quality', department: 'quality', by: 'engineer' },
    ],
  },
  {
    key: 'chuanlian-charter', relationship: 'chuanlian-wiring.supplier', by: 'manager', askedOn: -70,
    texts: [
      {
        key: 'chuanlian-charter/1', on: -80, purpose: 'Wiring from next door, by people who know our frames.', principles: 'Who depends on us more than we on it is not made to wait.',
        gives: 'Payment within thirty days, to the day.', expects: 'Wiring that fits the first time.',
      },
    ],
    departments: [
      { key: 'chuanlian-charter/purchasing', department: 'purchasing', by: 'buyer', signedOn: -66 },
      { key: 'chuanlian-charter/production', department: 'production', by: 'planner', signedOn: -65 },
      { key: 'chuanlian-charter/finance', department: 'finance', by: 'admin', objected: { on: -60, objection: 'Thirty days for every small supplier costs us cash that we have not got before summer.' } },
    ],
  },
  {
    key: 'weihu-charter', relationship: 'weihu-control.supplier', by: 'manager',
    texts: [
      {
        key: 'weihu-charter/1', on: -3, purpose: 'Batteries that tell the truth about themselves.', principles: 'What its control boards measure belongs to the rider, then to both of us.', gives: 'Our field data.',
        expects: 'Its source code in escrow.',
      },
    ],
    departments: [{ key: 'weihu-charter/design', department: 'research-and-development', by: 'engineer' }],
  },
];
