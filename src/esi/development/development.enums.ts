import { defineEnum } from '../../platform/define-enum.ts';
import type { ProgrammeOutcome, ProgrammeState } from './programme.entity.ts';
import type { DevelopmentArea, GoalState, HelpKind, HelpState, ResultState } from './records.entity.ts';

/** The enumerations of supplier development, as the schema shows them. */

export const ProgrammeStateEnum = defineEnum<ProgrammeState>('SupplierProgrammeState', 'Where a supplier’s programme stands.', {
  DRAFT: 'The firm audits and plans; the supplier has not heard of it.',
  PROPOSED: 'The plan was put to the supplier, which has not answered.',
  OBJECTED: 'The supplier objects, for the reason stated; the firm plans anew.',
  UNDER_WAY: 'The supplier agreed; help is given and results are measured.',
  CLOSED: 'It is over, with its outcome.',
  CANCELLED: 'It was given up, for the reason stated.',
});

export const ProgrammeOutcomeEnum = defineEnum<ProgrammeOutcome>('SupplierProgrammeOutcome', 'What came of a supplier’s programme.', {
  ACHIEVED: 'Every goal was reached, as measured and verified.',
  PARTLY_ACHIEVED: 'Some of what was sought was reached.',
  NOT_ACHIEVED: 'What was sought was not reached.',
});

export const DevelopmentAreaEnum = defineEnum<DevelopmentArea>('SupplierDevelopmentArea', 'What of a supplier is developed.', {
  QUALITY: 'What it delivers, and how often that fails.',
  DELIVERY: 'Whether it delivers what was ordered, in time.',
  COST: 'What it costs, and why.',
  TECHNOLOGY: 'What it can make and design.',
  CAPACITY: 'How much it can make.',
  MANAGEMENT: 'How it is led, and how it plans.',
  SUSTAINABILITY: 'What it does to people and to the environment.',
});

export const GoalStateEnum = defineEnum<GoalState>('SupplierGoalState', 'Whether a goal stands.', { SET: 'It is to be reached.', DROPPED: 'It was taken out of the plan before the supplier agreed to that.' });

export const HelpKindEnum = defineEnum<HelpKind>('SupplierHelpKind', 'What kind of help.', {
  TRAINING: 'What people were taught.',
  PEOPLE: 'People of the firm who worked at the supplier’s.',
  EQUIPMENT: 'Machines, tools and fixtures.',
  FINANCE: 'Money lent, advanced or guaranteed.',
  DATA: 'Data and the systems for it.',
  OTHER: 'Anything else.',
});

export const HelpStateEnum = defineEnum<HelpState>('SupplierHelpState', 'What the other side says of help that was recorded.', {
  RECORDED: 'It has said nothing yet.',
  CONFIRMED: 'It was given so.',
  DENIED: 'It was not given so, for the reason stated.',
});

export const ResultStateEnum = defineEnum<ResultState>('SupplierGoalResultState', 'Whether what was measured counts.', {
  MEASURED: 'Nobody else has looked at it.',
  VERIFIED: 'A second person, of the firm, has verified it: it counts.',
  REJECTED: 'A second person, of the firm, did not find it so; it counts for nothing.',
});
