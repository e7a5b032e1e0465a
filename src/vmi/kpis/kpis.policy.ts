import type { ActRule, Rule } from '../../platform/rules.ts';

export const keepKpisRule: ActRule = { kind: 'act', name: 'vmi.keep-kpis', description: 'The platform keeps the figures of each month.', permission: 'VMI_WRITE' };

export const kpiRules: readonly Rule[] = [keepKpisRule];
