import { lockLiving } from '../../markets/lock-living.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { PartnerCharterDepartmentEntity, PartnerCharterEntity, type PartnerCharterRecord, PartnerCharterTextEntity, type PartnerCharterTextRecord } from './charter.entity.ts';
import type { DraftPartnerCharterInput } from './charter.input.ts';
import { charterMessages } from './charters.messages.ts';
import { draftCharterRule } from './charters.policy.ts';
import { type CharterAnswer, charterConstraints as constraints } from './hold-charter.ts';
import { type NamedDepartment, readDepartments } from './named-departments.ts';

export type CharterWords = Pick<PartnerCharterTextRecord, 'purpose' | 'principles' | 'gives' | 'expects'>;

/** Drafts a charter. Where one is in force, that holds until all departments have signed this one. */
export function draftPartnerCharter(ctx: Context, input: DraftPartnerCharterInput): Promise<WriteAnswer<CharterAnswer>> {
  return write(ctx, { rule: draftCharterRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const relationship = await lockLiving(tx, draftCharterRule, input.relationshipId);
    if (relationship.market === 'INTERNAL') throw new Refusal({ code: 'INVALID', message: charterMessages.notExternal, field: ['input', 'relationshipId'] });
    const words = wordsOf(input);
    const departments = await readDepartments(tx, input.departments);
    const charter = tx.em.create(PartnerCharterEntity, {
      workspaceId: relationship.workspaceId, id: newId(), relationshipId: relationship.id, state: 'DRAFT', draftedBy: ctx.principal.id, draftedAt: ctx.now,
    } as PartnerCharterRecord);
    // Its text and its departments stand on it.
    await tx.em.flush();
    addText(tx, charter, { number: 1, reason: null, ...words });
    for (const department of departments) addDepartment(tx, charter, department);
    return { charterId: charter.id };
  });
}

/** The most characters of each of its words. */
export const mostCharacters = { purpose: 4_000, principles: 10_000, gives: 10_000, expects: 10_000 } as const;

function wordsOf({ purpose, principles, gives, expects }: CharterWords): CharterWords {
  const said = (name: keyof CharterWords, text: string) => requiredText(text, ['input', name], mostCharacters[name]);
  return { purpose: said('purpose', purpose), principles: said('principles', principles), gives: said('gives', gives), expects: said('expects', expects) };
}

/** Adds a text, which stands from now on. */
export function addText({ em, ctx }: Write, charter: PartnerCharterRecord, text: CharterWords & Pick<PartnerCharterTextRecord, 'number' | 'reason'>): void {
  em.create(PartnerCharterTextEntity, { ...under(charter), id: newId(), ...text, writtenBy: ctx.principal.id, writtenAt: ctx.now });
}

/** Names a department that was not named before. */
export function addDepartment({ em }: Write, charter: PartnerCharterRecord, department: NamedDepartment): void {
  em.create(PartnerCharterDepartmentEntity, { ...under(charter), id: newId(), ...department, state: 'NAMED' } as never);
}

function under({ workspaceId, relationshipId, id }: PartnerCharterRecord) {
  return { workspaceId, relationshipId, charterId: id };
}
