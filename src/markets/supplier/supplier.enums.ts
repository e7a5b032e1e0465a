import { defineEnum } from '../../platform/define-enum.ts';
import type { SupplierKind, SupplyCategory } from './supplier.columns.ts';

export const SupplierKindEnum = defineEnum<SupplierKind>('SupplierKind', 'What a supplier supplies.', {
  GOODS: 'Materials, parts and products.', SERVICES: 'Services.', RECRUITMENT: 'People: recruitment agencies and schools.',
});

export const SupplyCategoryEnum = defineEnum<SupplyCategory>('SupplyCategory', 'Kraljic’s portfolio (1983): profit impact by supply risk.', {
  STRATEGIC: 'Great impact, great risk: partner.', LEVERAGE: 'Great impact, little risk: use the buying power.',
  BOTTLENECK: 'Little impact, great risk: secure the supply.', NONCRITICAL: 'Little impact, little risk: simplify.',
});
