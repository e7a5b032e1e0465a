import type { Amount } from '../../seeds/values.ts';
import type { RelationshipFacts, WorldFacts } from '../../seeds/world.ts';
import { toMinorUnits } from '../domain/money.ts';
import type { Market } from '../markets/relationship.entity.ts';

interface Layer {
  readonly world: WorldFacts;
  readonly idOf: (kind: string, key: string) => string;
}

/** The columns that a relationship of the demo has by its market; what the facts leave out gets the plainest value. */
export function seedMarketFields(relationship: RelationshipFacts, layer: Layer): object {
  return columns[relationship.market](relationship, layer);
}

const columns: Record<Market, (relationship: RelationshipFacts, layer: Layer) => object> = {
  SUPPLIER: ({ fields = {} }) => ({
    supplierKind: fields.supplierKind ?? 'GOODS', supplyCategory: fields.supplyCategory, shareOfItsRevenue: fields.shareOfItsRevenue,
    annualSpendMinor: minor(fields.annualSpend), annualSpendCurrency: fields.annualSpend?.[1],
  }),
  INTERNAL: ({ partner, fields = {} }, { world, idOf }) => ({
    providingDepartmentId: idOf('party', partner), receivingDepartmentId: idOf('party', fields.receivingDepartment ?? world.focal), serviceOwed: fields.serviceOwed,
  }),
  COMPETITOR: ({ fields = {} }) => ({
    hasInformationBarrier: true, alliancePurpose: fields.alliancePurpose, complementaryResource: fields.complementaryResource,
    allianceFrom: fields.allianceYearsAgo === undefined ? undefined : yearsAgo(fields.allianceYearsAgo),
  }),
  DISTRIBUTOR: ({ fields = {} }) => ({ tier: fields.tier ?? 'REGISTERED', territories: fields.territories && [...fields.territories], channel: fields.channel }),
  CUSTOMER: ({ stage, fields = {} }) => ({
    customerStage: fields.customerStage ?? (stage === 'IDENTIFIED' ? 'PROSPECT' : 'CUSTOMER'), segment: fields.segment,
    annualRevenueMinor: minor(fields.annualRevenue), annualRevenueCurrency: fields.annualRevenue?.[1],
    walletMinor: minor(fields.wallet), walletCurrency: fields.wallet?.[1], walletSource: fields.walletSource, walletConfidence: fields.walletConfidence,
  }),
  INFLUENCER: ({ fields = {} }) => ({
    influencerKind: fields.influencerKind ?? 'COMMUNITY', stance: fields.stance ?? 'NEUTRAL', power: fields.power,
    reach: fields.reach === undefined ? undefined : BigInt(fields.reach), issues: fields.issues && [...fields.issues],
  }),
};

function minor(amount: Amount | undefined): bigint | undefined {
  return amount === undefined ? undefined : (toMinorUnits(String(amount[0]), amount[1]) ?? undefined);
}

function yearsAgo(years: number): string {
  return new Date(Date.now() - years * 365.25 * 86_400_000).toISOString().slice(0, 10);
}
