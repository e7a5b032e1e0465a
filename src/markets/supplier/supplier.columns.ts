import { p } from '@mikro-orm/core';

export const supplierKinds = ['GOODS', 'SERVICES', 'RECRUITMENT'] as const;
export type SupplierKind = (typeof supplierKinds)[number];

/** Kraljic (1983): profit impact by supply risk. */
export const supplyCategories = ['STRATEGIC', 'LEVERAGE', 'BOTTLENECK', 'NONCRITICAL'] as const;
export type SupplyCategory = (typeof supplyCategories)[number];

/** What a relationship in the supplier market has of its own. */
export const supplierColumns = {
  supplierKind: p.string().$type<SupplierKind>().nullable(),
  supplyCategory: p.string().$type<SupplyCategory>().nullable(),
  annualSpendMinor: p.bigint().nullable(),
  annualSpendCurrency: p.string().nullable(),
  shareOfItsRevenue: p.double().nullable(),
};
