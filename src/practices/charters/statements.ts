/** The statements by which every department rates a partner, from 1 (not at all) to 5 (wholly), with the columns that keep the ratings. */
export const statements = {
  keepsWord: { column: 'keeps_word', says: 'It does what it says.' },
  deliversQuality: { column: 'delivers_quality', says: 'What it delivers is good.' },
  speaksOpenly: { column: 'speaks_openly', says: 'It tells us in time what we need to know, the bad too.' },
  dealsFairly: { column: 'deals_fairly', says: 'It deals with us as equals.' },
  bringsIdeas: { column: 'brings_ideas', says: 'It brings ideas that make us better.' },
  easyToWorkWith: { column: 'easy_to_work_with', says: 'It is easy to work with.' },
} as const;

export type Statement = keyof typeof statements;
export const statementNames = Object.keys(statements) as readonly Statement[];
