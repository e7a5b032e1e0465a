import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';

/** The firm's own figures: of its people, who read what they are told from; of no partner, by no path. */
export const seeFirmFigures: SightRule = {
  kind: 'see', name: 'firm-figures.see', description: 'The firm’s top figures: staff who may read partners, relationships and trust.',
  sees: ({ isStaff, permissions }) => isStaff && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ') && permissions.has('TRUST_READ'),
};

export const keepFiguresRule: ActRule = { kind: 'act', name: 'firm-figures.keep', description: 'The platform keeps the figures of each day on which they changed.', permission: 'DEALING_WRITE' };

export const topFigureRules: readonly Rule[] = [seeFirmFigures, keepFiguresRule];
