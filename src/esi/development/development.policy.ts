import type { Side } from '../../domain/sides.ts';
import type { Permission, Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import type { Message } from '../../platform/messages.ts';
import { seeOwnPart } from '../esi.policy.ts';
import { firm, firmsPeople, people, peopleAgainst, suppliersPeople, turn, type TurnRule, type TurnSubject } from '../turn.ts';
import { turnMessages } from '../turn.messages.ts';
import { developmentMessages } from './development.messages.ts';
import type { ProgrammeState } from './programme.entity.ts';

/** Who sees a supplier's programme, and who takes it and what stands under it through their states. A draft is the firm's paper. */

function seeIf(name: string, description: string, isPut: (row: Row) => Sql): SightRule {
  return {
    kind: 'see', name, description,
    sees: (principal) => {
      const own = seeOwnPart.sees(principal);
      return typeof own === 'boolean' ? own : (row) => sql`(${own(row)} and ${isPut(row)})`;
    },
  };
}

export const seeProgramme = seeIf('supplier-development.see', 'Staff see all programmes; a supplier its own, once they were put to it.', (row) => sql`${row('first_proposed_at')} is not null`);
export const seeUnderProgramme = seeIf('supplier-development.see-inside', 'Staff see what stands under every programme; a supplier under its own, once they were put to it.',
  (row) => sql`exists (select from supplier_programme put where put.workspace_id = ${row('workspace_id')} and put.id = ${row('programme_id')} and put.first_proposed_at is not null)`);

type Who<Subject> = (principal: Principal, subject: Subject) => Message | null;

const act = (name: string, description: string, states: readonly ProgrammeState[], by: { readonly who: Who<TurnSubject>; readonly permission?: Permission }) =>
  turn<TurnSubject>({ name: `supplier-development.${name}`, description, states, ...by });

export const draftProgrammeRule: ActRule = {
  kind: 'act', name: 'supplier-development.draft', description: 'The firm’s people draft a programme for a supplier.', permission: 'ESI_WRITE', refuses: ({ isStaff }) => (isStaff ? null : developmentMessages.firmOnly),
};
export const updateProgrammeRule = act('update', 'The firm’s people change a plan before the supplier agrees to it.', ['DRAFT', 'OBJECTED'], { who: firm });
export const recordFindingRule = act('record-finding', 'The firm’s people note what an audit found.', ['DRAFT', 'OBJECTED', 'UNDER_WAY'], { who: firmsPeople });
export const addGoalRule = act('add-goal', 'The firm’s people say what is to be reached.', ['DRAFT', 'OBJECTED'], { who: firm });
export const proposeProgrammeRule = act('propose', 'The firm’s people put the plan to the supplier.', ['DRAFT', 'OBJECTED'], { who: firmsPeople, permission: 'ESI_DECIDE' });
export const answerProgrammeRule = act('answer', 'The supplier’s people agree to the plan, or object with a reason.', ['PROPOSED'], { who: suppliersPeople, permission: 'ESI_SIGN' });
export const recordHelpRule = act('record-help', 'People of either side note help that the firm gave.', ['UNDER_WAY'], { who: people });
export const closeProgrammeRule = act('close', 'The firm’s people close a programme with its outcome.', ['UNDER_WAY'], { who: firmsPeople, permission: 'ESI_DECIDE' });
export const cancelProgrammeRule = act('cancel', 'The firm’s people give a programme up, with a reason.', ['DRAFT', 'PROPOSED', 'OBJECTED', 'UNDER_WAY'], { who: firmsPeople, permission: 'ESI_DECIDE' });
export const noteProgrammeAnswersRule: ActRule = { kind: 'act', name: 'supplier-development.note-answers', description: 'The platform notes how long suppliers took to answer plans, and which are past their time.', permission: null };

/** What rules about a record under a programme look at. */
export interface UnderSubject extends TurnSubject {
  readonly programmeState?: string;
  readonly recordedBySide?: Side;
  readonly measuredBy?: string;
}

/** An act on a record under a programme, and how that programme stands meanwhile. */
export interface UnderRule extends TurnRule<UnderSubject> {
  readonly within: readonly ProgrammeState[];
}

interface Under {
  readonly name: string;
  readonly description: string;
  readonly states: readonly string[];
  readonly within: readonly ProgrammeState[];
  readonly who: Who<UnderSubject>;
  readonly permission?: Permission;
}

function under({ within, who, name, ...rest }: Under): UnderRule {
  const rule = turn<UnderSubject>({
    ...rest, name: `supplier-development.${name}`,
    who: (principal, subject) => who(principal, subject) ?? (within.includes(subject.programmeState as ProgrammeState) ? null : turnMessages.notNow),
  });
  return { ...rule, within };
}

export const changeGoalRule = under({ name: 'change-goal', description: 'The firm’s people change a goal, or drop it, before the supplier agrees to the plan.', states: ['SET'], within: ['DRAFT', 'OBJECTED'], who: firm });
export const recordResultRule = under({ name: 'record-result', description: 'People of either side note what was measured of a goal.', states: ['SET'], within: ['UNDER_WAY'], who: people });
export const answerHelpRule = under({
  name: 'answer-help', description: 'People of the side that did not note the help confirm it, or deny it with a reason.', states: ['RECORDED'], within: ['UNDER_WAY', 'CLOSED'],
  who: (principal, { recordedBySide }) => peopleAgainst(recordedBySide!, principal),
});
export const verifyResultRule = under({
  name: 'verify-result', description: 'The firm’s people verify what somebody else measured, or reject it with a reason.', states: ['MEASURED'], within: ['UNDER_WAY'], permission: 'ESI_DECIDE',
  who: (principal, { measuredBy }) => firmsPeople(principal) ?? (measuredBy === principal.id ? developmentMessages.fourEyes : null),
});

export const supplierDevelopmentRules: readonly Rule[] = [
  seeProgramme, seeUnderProgramme, draftProgrammeRule, updateProgrammeRule, recordFindingRule, addGoalRule, proposeProgrammeRule, answerProgrammeRule, recordHelpRule, closeProgrammeRule, cancelProgrammeRule,
  noteProgrammeAnswersRule, changeGoalRule, recordResultRule, answerHelpRule, verifyResultRule,
];
