import type { Side } from '../../domain/sides.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { sideOf } from '../../trust/sides.ts';
import type { AgreementStatus } from '../agreements/agreement.entity.ts';
import { seeSupply } from '../supply.policy.ts';
import { levelMessages } from './levels.messages.ts';

export const seeParameters: SightRule = {
  kind: 'see', name: 'stock-position.see-parameters', description: 'Staff see what levels were ever set; a partner what was set since the agreement was put to it: how it was drafted is the firm’s own.',
  sees: (principal) => {
    const sight = seeSupply.sees(principal);
    return typeof sight === 'boolean' ? sight : (row) => sql`(${sight(row)} and exists (select from vmi_agreement a
      where a.workspace_id = ${row('workspace_id')} and a.id = ${row('agreement_id')} and ${row('set_at')} >= a.proposed_at))`;
  },
};

/** Who opens positions and sets their levels: the side that the terms name; before any are in force, the firm, which drafts. */
export interface LevelsSubject {
  readonly setterSide: Side;
  readonly agreementStatus: AgreementStatus;
}

function rule(name: string, description: string): ActRule<LevelsSubject> {
  return {
    kind: 'act', name, description, permission: 'VMI_WRITE',
    refuses: (principal, { setterSide, agreementStatus }) => {
      if (agreementStatus === 'TERMINATED' || agreementStatus === 'EXPIRED') return levelMessages.agreementOver;
      return sideOf(principal) === setterSide ? null : levelMessages.notYours;
    },
  };
}

export const openPositionRule = rule('stock-position.open', 'The side that sets the levels says where an item is kept.');
export const endPositionRule = rule('stock-position.end', 'The side that sets the levels says that nothing is kept at a place any more.');
export const setParametersRule = rule('stock-position.set-parameters', 'The side that sets the levels sets them.');

export const levelRules: readonly Rule[] = [seeParameters, openPositionRule, endPositionRule, setParametersRule];
