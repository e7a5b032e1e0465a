import type { DepartmentStory } from './department-facts.ts';

const department = 'fjordhave-purchasing.internal';
const of = { department, person: 'other-workspace', by: 'admin' } as const;

/** The other firm's: one of each. */
export const otherDepartments: DepartmentStory = {
  posts: [
    { ...of, key: 'odense/mette', isHead: true, on: -400 },
    { key: 'odense/workshop', department: 'fjordhave-workshop.internal', person: 'admin', by: 'admin', isHead: true, on: -400 },
  ],
  sponsors: [{ key: 'twin', relationship: 'jade-cell-twin.supplier', person: 'admin', by: 'other-workspace', on: -60, everyDays: 90, reason: 'Odense has one source of quiet cells.', answered: { on: -58, isAgreed: true, note: 'With pleasure, twice a year.' } }],
  roles: [{ key: 'odense/cells', department, by: 'other-workspace', on: -300, name: 'Buyer of quiet cells', skills: [['Listening', 4]], filled: { person: 'other-workspace', on: -299 } }],
  skills: [{ ...of, key: 'odense/listening', on: -200, skill: 'Listening', level: 5 }],
  goals: [{ ...of, key: 'odense/goal', on: -150, statement: 'The twin recommends Odense.', payShare: 0.5, isTied: true, from: -150, until: 200, agreedOn: -149 }],
  trainings: [{ ...of, key: 'odense/training', on: -100, what: 'Hearing at forty decibels', due: 40 }],
  appraisals: [{ ...of, key: 'odense/appraisal', on: -90, due: -60, held: { on: -59, by: 'admin', looksAtRelationships: true, summary: 'Quiet and good.' }, comment: { on: -50, text: 'Thank you from Odense.' } }],
  matters: [{
    key: 'odense/noise', department, by: 'other-workspace', on: -30, field: 'Acoustics', question: 'Is forty decibels quiet?', decided: { on: -20, by: 'other-workspace', decision: 'Quiet enough for Odense.' },
    opinions: [{ key: 'odense/noise/admin', expert: 'admin', by: 'other-workspace', on: -29, given: { on: -25, opinion: 'Thirty would be.' }, overridden: { reason: 'Thirty costs twice as much in Odense.' } }],
  }],
};
