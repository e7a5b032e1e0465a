import { topFigures as formosa } from '../../../seeds/formosa/top-figures.ts';
import { otherTopFigures as fjordhave } from '../../../seeds/other-top-figures.ts';
import type { EquityFacts, TopFigureFacts } from '../../../seeds/top-figure-facts.ts';
import type { IsolationPart } from '../development/part.ts';
import { forStaff } from '../development/shown.ts';

const stories: Readonly<Record<string, readonly (TopFigureFacts | EquityFacts)[]>> = { formosa, fjordhave };

/** How the firm stands against its objectives is for the firm alone; the platform keeps it, and nobody changes it. */
export const topFigures: IsolationPart = {
  grants: { firm_figure_snapshot: { app_user: 'INSERT SELECT' } },
  types: { FirmFigureSnapshot: { table: 'firm_figure_snapshot', changedBy: 'NOBODY', isEvent: true, permission: 'TRUST_READ' } },
  narrowing: ['audit_entry_of_firm_figure_snapshot'],
  records: ({ slug }, make) => (stories[slug] ?? []).map(({ key }) => forStaff(make('FirmFigureSnapshot', 'firm-figure-snapshot', key, null, {}))),
  twins: { firm_figure_snapshot: { day: 'day + 1', taken_at: "taken_at + interval '1 day'" } },
  told: {},
  lists: [{ root: 'firmFigureSnapshots', stem: 'FirmFigureSnapshot', type: 'FirmFigureSnapshot', enumerations: { objectives: 'objective' }, isForStaff: true }],
  forStaffAlone: ['firmFigures'],
};
