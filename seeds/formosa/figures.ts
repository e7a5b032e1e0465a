import type { FigureStory, KeyPartnerFacts } from '../bond-facts.ts';

const ledger = 'General ledger and service costs';

/** Revenue and profit by year, oldest first; the last one is of the last complete year. Undefined is unknown. */
function years(relationship: string, currency: string, amounts: readonly (readonly [revenue?: number, profit?: number])[], source = ledger): FigureStory[] {
  return amounts.map(([revenue, profit], index) => ({
    relationship, currency, yearsAgo: amounts.length - index, source, ...(revenue !== undefined && { revenue }), ...(profit !== undefined && { profit }),
  }));
}

/** What relationships brought. The customers show every case that the choice of key partners has to cope with. */
export const figures: readonly FigureStory[] = [
  ...years('citypulse.customer', 'TWD', [[61_000_000, 13_100_000], [64_500_000, 14_800_000], [69_200_000, 15_900_000], [74_000_000, 17_400_000]]),
  ...years('ridgeline.customer', 'TWD', [[9_100_000, 1_300_000], [9_400_000, 1_250_000], [9_800_000, 1_420_000]]),
  ...years('hailu-freight.customer', 'TWD', [[4_600_000, 520_000], [4_800_000, 560_000], [5_100_000, 640_000]]),
  // Won back at six times the cost of keeping it: a loss still, and growing like nobody else.
  ...years('harbourside-share.customer', 'TWD', [[7_200_000, -2_900_000], [12_000_000, -410_000]]),
  // Only one year is known: how it grows is not.
  ...years('chen-mei-hua.customer', 'TWD', [[148_000, 31_000]]),
  // What he bought is known, what his recall cost is not.
  ...years('lukas-brandt.customer', 'TWD', [[118_000], [121_000]], 'Sales ledger'),
  // In another currency, which is not added to the others.
  ...years('norrland-post.customer', 'EUR', [[1_700_000, 290_000], [2_100_000, 410_000], [2_400_000, 505_000]]),
  // Lakeshore has asked and not bought: nothing is known.

  ...years('radhafen.distributor', 'EUR', [[19_800_000, 4_100_000], [21_400_000, 4_600_000]]),
  ...years('isarvelo.distributor', 'EUR', [[5_600_000, 1_730_000], [6_100_000, 1_900_000]]),
  ...years('polderwiel.distributor', 'EUR', [[3_900_000, 610_000], [2_700_000, 130_000]]),
  ...years('jade-cell.supplier', 'TWD', [[388_000_000], [412_000_000]], 'Accounts payable'),
];

/** Lin Ya-ting’s colleague had the customers screened; nobody has decided yet. */
export const keyPartners: readonly KeyPartnerFacts[] = [{ key: 'customers', market: 'CUSTOMER', most: 5, by: 'second-manager' }];
