/**
 * The course of a partner charter, in which a firm's departments agree on how they deal with one partner. It is in force only when every
 * department named in it has signed. One in force is neither revised nor renewed in place: a successor is drafted, signed by all, and
 * supersedes it, and until then the old one holds.
 */
export const charterStatuses = ['DRAFT', 'SIGNING', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN'] as const;
export type CharterStatus = (typeof charterStatuses)[number];

export const charterActs = ['ASK_TO_SIGN', 'SIGN', 'OBJECT', 'WITHDRAW_OBJECTION', 'REVISE', 'SUPERSEDE', 'WITHDRAW'] as const;
export type CharterAct = (typeof charterActs)[number];

/** A department, and what it has said to the text as it stands; null while it has said nothing. */
export interface NamedDepartment {
  readonly department: string;
  readonly answer: 'SIGNED' | 'OBJECTED' | null;
}

/** A charter as the course looks at it, at one moment. */
export interface CharterStanding {
  readonly status: CharterStatus;
  /** The departments named in it, each once. */
  readonly departments: readonly NamedDepartment[];
}

/** Why an act is not possible. */
export type CharterObstacle = 'WRONG_STATE' | 'NOBODY_NAMED' | 'NOT_NAMED' | 'SIGNED_ALREADY' | 'OBJECTS' | 'OBJECTS_NOT';

/**
 * What stands in the way of an act, the state before the department; null when nothing does.
 * @param department whose act it is; only signing, objecting and taking an objection back are acts of a department
 */
export function obstacleTo(act: CharterAct, { status, departments }: CharterStanding, department: string | null = null): CharterObstacle | null {
  if (!statesOf[act].includes(status)) return 'WRONG_STATE';
  if (act === 'ASK_TO_SIGN') return departments.length === 0 ? 'NOBODY_NAMED' : null;
  if (act !== 'SIGN' && act !== 'OBJECT' && act !== 'WITHDRAW_OBJECTION') return null;
  const named = departments.find((one) => one.department === department);
  if (named === undefined) return 'NOT_NAMED';
  if (act === 'WITHDRAW_OBJECTION') return named.answer === 'OBJECTED' ? null : 'OBJECTS_NOT';
  // Whoever objects takes that back before it signs, so that an objection never disappears unseen.
  if (named.answer === 'OBJECTED') return 'OBJECTS';
  return act === 'SIGN' && named.answer === 'SIGNED' ? 'SIGNED_ALREADY' : null;
}

/**
 * The charter after an act. The last signature brings it into force; a revision asks every department again.
 * @throws RangeError for an act that {@link obstacleTo} finds not possible
 */
export function afterAct(act: CharterAct, charter: CharterStanding, department: string | null = null): CharterStanding {
  const obstacle = obstacleTo(act, charter, department);
  if (obstacle !== null) throw new RangeError(`${act} is not possible: ${obstacle}`);
  const { status, departments } = charter;
  switch (act) {
    case 'ASK_TO_SIGN': return { status: 'SIGNING', departments: askedAgain(departments) };
    case 'SIGN': return whenSigned(answered(departments, department, 'SIGNED'));
    case 'OBJECT': return { status, departments: answered(departments, department, 'OBJECTED') };
    case 'WITHDRAW_OBJECTION': return { status, departments: answered(departments, department, null) };
    case 'REVISE': return { status, departments: askedAgain(departments) };
    case 'SUPERSEDE': return { status: 'SUPERSEDED', departments };
    case 'WITHDRAW': return { status: 'WITHDRAWN', departments };
  }
}

const statesOf: Readonly<Record<CharterAct, readonly CharterStatus[]>> = {
  ASK_TO_SIGN: ['DRAFT'], SIGN: ['SIGNING'], OBJECT: ['SIGNING'], WITHDRAW_OBJECTION: ['SIGNING'], REVISE: ['DRAFT', 'SIGNING'], SUPERSEDE: ['IN_FORCE'],
  WITHDRAW: ['DRAFT', 'SIGNING', 'IN_FORCE'],
};

function whenSigned(departments: readonly NamedDepartment[]): CharterStanding {
  return { status: departments.every(({ answer }) => answer === 'SIGNED') ? 'IN_FORCE' : 'SIGNING', departments };
}

function answered(departments: readonly NamedDepartment[], by: string | null, answer: NamedDepartment['answer']): NamedDepartment[] {
  return departments.map((one) => (one.department === by ? { ...one, answer } : one));
}

function askedAgain(departments: readonly NamedDepartment[]): NamedDepartment[] {
  return departments.map(({ department }) => ({ department, answer: null }));
}
