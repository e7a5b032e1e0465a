import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { type PartnerCharterDepartmentRecord, PartnerCharterTextEntity, type PartnerCharterTextRecord } from './charter.entity.ts';
import type { RevisePartnerCharterInput } from './charter.input.ts';
import { reviseCharterRule } from './charters.policy.ts';
import { addDepartment, addText, type CharterWords, mostCharacters } from './draft-charter.service.ts';
import { type CharterAnswer, charterConstraints as constraints, type HeldCharter, holdCharter, subjectOfCharter, take } from './hold-charter.ts';
import { type NamedDepartment, readDepartments } from './named-departments.ts';

/** Writes a charter anew, or names other departments: what was signed or objected to was another text, so everybody is asked again. */
export function revisePartnerCharter(ctx: Context, input: RevisePartnerCharterInput): Promise<WriteAnswer<CharterAnswer>> {
  return write(ctx, { rule: reviseCharterRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const held = await holdCharter(tx, input);
    take(tx, 'REVISE', held);
    authorize(ctx, reviseCharterRule, subjectOfCharter(held));
    const departments = input.departments == null ? null : await readDepartments(tx, input.departments);
    const { charter } = held;
    tx.em.assign(charter, { revisedBy: ctx.principal.id, revisedAt: ctx.now });
    // The database lets answers go only with the charter's revision.
    await tx.em.flush();
    const before = await newestText(tx, charter.id);
    addText(tx, charter, { ...wordsOf(input, before), number: before.number + 1, reason });
    askAgain(tx, held, departments);
    return { charterId: charter.id };
  });
}

/** The text of a charter that stands. */
export async function newestText({ em, ctx }: Write, charterId: string): Promise<PartnerCharterTextRecord> {
  const [text] = await em.find<PartnerCharterTextRecord>(PartnerCharterTextEntity, { workspaceId: ctx.principal.workspaceId, charterId }, { orderBy: { number: 'desc' }, limit: 1 });
  return text!;
}

function wordsOf(input: RevisePartnerCharterInput, before: PartnerCharterTextRecord): CharterWords {
  const said = (name: keyof CharterWords) => (input[name] == null ? before[name] : requiredText(input[name], ['input', name], mostCharacters[name]));
  return { purpose: said('purpose'), principles: said('principles'), gives: said('gives'), expects: said('expects') };
}

const silent = { answeredBy: null, answeredAt: null, textNumber: null, objection: null };

/** @param asked null where the same departments are to sign */
function askAgain(tx: Write, { charter, departments }: HeldCharter, asked: readonly NamedDepartment[] | null): void {
  const named = (department: PartnerCharterDepartmentRecord) => (asked === null ? department.state !== 'DROPPED' && department : asked.find(({ departmentId }) => departmentId === department.departmentId));
  for (const department of departments) {
    const goesOn = named(department);
    if (goesOn) tx.em.assign(department, { ...(department.state !== 'NAMED' && silent), state: 'NAMED', spokespersonId: goesOn.spokespersonId });
    else if (department.state !== 'DROPPED') tx.em.assign(department, { ...silent, state: 'DROPPED' });
  }
  for (const one of asked ?? []) if (!departments.some(({ departmentId }) => departmentId === one.departmentId)) addDepartment(tx, charter, one);
}
