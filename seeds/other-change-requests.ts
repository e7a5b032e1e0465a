import type { ChangeRequestFacts } from './change-request-facts.ts';

/** The other firm's. */
export const otherChangeRequests: readonly ChangeRequestFacts[] = [{
  key: 'twin-crates', relationship: 'jade-cell-twin.supplier', title: 'Crates of the twin',
  rounds: [{ key: 'twin-crates/1', side: 'FOCAL', by: 'other-workspace', on: -20, what: 'Packs come in crates that go back.', why: 'Odense takes no more cardboard.', effectiveOn: 10, cost: [3_050, 'DKK'], answerDueOn: -6 }],
  agreed: { by: 'other-supplier', on: -12, note: 'Two hundred crates to begin with.' },
}];
