import type { ChangeRequestFacts } from '../change-request-facts.ts';

/** Talked over with Jade Cell and agreed; imposed on Polderwiel, which says what it thinks; waiting with Radhafen, for the firm itself. */
export const changeRequests: readonly ChangeRequestFacts[] = [
  {
    key: 'jade-call-off', relationship: 'jade-cell.supplier', title: 'Shorter notice of call-offs', agreement: 'jade-vmi',
    rounds: [
      { key: 'jade-call-off/1', side: 'FOCAL', by: 'manager', on: -90, what: 'Call-offs are fixed three days before they leave, in place of seven.', why: 'The lines at Daya change models twice a week now.', effectiveOn: -60, cost: [236_500, 'TWD'], answerDueOn: -76 },
      { key: 'jade-call-off/2', side: 'PARTNER', by: 'supplier', on: -84, what: 'Six days; and a surcharge for what is fixed later.', why: 'Cells are formed for five days.', effectiveOn: -45, answerDueOn: -70 },
      { key: 'jade-call-off/3', side: 'FOCAL', by: 'manager', on: -80, what: 'Five days, without a surcharge, from a buffer of two days that we pay for.', why: 'The forming time is what it is; stock is cheaper than surcharges.', effectiveOn: -40, answerDueOn: -66 },
    ],
    agreed: { by: 'supplier', on: -74, note: 'With the buffer at Daya, yes.' },
  },
  {
    key: 'jade-index', relationship: 'jade-cell.supplier', title: 'Price follows lithium', contract: 'jade-frame',
    rounds: [{ key: 'jade-index/1', side: 'PARTNER', by: 'supplier', on: -5, what: 'The price of a cell follows the price of lithium carbonate by half, each quarter.', why: 'It has moved by a third in a year, and we bear it alone.', effectiveOn: 45, cost: [1_815_000, 'TWD'], answerDueOn: 9 }],
  },
  {
    key: 'saebom-incoterm', relationship: 'saebom.supplier', title: 'Delivered at Changhua',
    rounds: [{ key: 'saebom-incoterm/1', side: 'FOCAL', by: 'buyer', on: -8, what: 'Packs are delivered at Changhua, duties paid, in place of free carrier Busan.', why: 'Two shipments waited at the port for papers that only the sender has.', effectiveOn: 30, cost: [9_540, 'USD'], answerDueOn: 6 }],
  },
  {
    key: 'polderwiel-credit', relationship: 'polderwiel.distributor', title: 'Credit for the trikes that came back',
    rounds: [{ key: 'polderwiel-credit/1', side: 'FOCAL', by: 'second-manager', on: -75, what: 'The credit for the 180 trikes is paid in three parts over nine months, in place of one.', why: 'The firm’s cash is bound until summer.', effectiveOn: -60, cost: [311_400, 'EUR'], answerDueOn: -61 }],
    declined: { by: 'dutch-channel', on: -70, reason: 'We have paid our dealers already. That was agreed in writing.' },
    imposed: {
      by: 'second-manager', on: -64, reason: 'The general manager has decided so; the bank allows no other.',
      statement: { by: 'dutch-channel', on: -62, text: 'We lend the firm its own mistake. Whoever asks us what its word is worth will hear of it.' },
    },
  },
  {
    key: 'radhafen-count', relationship: 'radhafen.distributor', title: 'Stock is counted twice a year', agreement: 'radhafen-vmi',
    rounds: [
      { key: 'radhafen-count/1', side: 'FOCAL', by: 'planner', on: -30, what: 'Stock on our account is counted four times a year.', why: 'Two counts in a row were off by more than one in fifty.', effectiveOn: 20, cost: [4_230, 'EUR'], answerDueOn: -16 },
      { key: 'radhafen-count/2', side: 'PARTNER', by: 'channel', on: -18, what: 'Twice a year, and at once where a count is off.', why: 'Each count closes the warehouse for a day.', effectiveOn: 20, answerDueOn: -4 },
    ],
  },
];
