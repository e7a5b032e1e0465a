import type { ActRule, Rule } from '../../platform/rules.ts';

export const lookAheadRule: ActRule = { kind: 'act', name: 'stock.look-ahead', description: 'The platform keeps what is expected of each position, and what follows from it.', permission: 'RELATIONSHIP_WRITE' };

export const outlookRules: readonly Rule[] = [lookAheadRule];
