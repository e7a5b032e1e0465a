import { personNamed } from '../../partners/person-named.ts';
import { findColleague, findDepartment } from '../../markets/internal/posts/find-department.ts';
import { numberOf } from '../../markets/field-readers.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, requireVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { peopleMessages } from './department-people.messages.ts';
import { closeRoleRule, defineRoleRule, fillRoleRule } from './department-people.policy.ts';
import { holdPersonal } from './hold-personal.ts';
import { type AskedSkill, DepartmentRoleEntity, type DepartmentRoleRecord } from './people.entity.ts';
import type { AskedSkillInput, CloseDepartmentRoleInput, DefineDepartmentRoleInput, FillDepartmentRoleInput } from './role.input.ts';

/** What acts on roles answer. A type, as the payloads' index asks. */
export type RoleAnswer = { readonly departmentRoleId: string };

const open = { entity: DepartmentRoleEntity, type: 'DepartmentRole', field: 'departmentRoleId', states: ['OPEN', 'FILLED'] } as const;

/** Says what there is to do in relationships, and what it takes. */
export function defineDepartmentRole(ctx: Context, input: DefineDepartmentRoleInput): Promise<WriteAnswer<RoleAnswer>> {
  return write(ctx, { rule: defineRoleRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { workspaceId, relationshipId, leads } = await findDepartment(tx, input.relationshipId);
    authorize(ctx, defineRoleRule, { leads });
    const role = tx.em.create(DepartmentRoleEntity, {
      workspaceId, id: newId(), relationshipId, name: requiredText(input.name, ['input', 'name'], 200), skills: skillsOf(input.skills), state: 'OPEN', definedBy: ctx.principal.id, definedAt: ctx.now,
    } as unknown as DepartmentRoleRecord);
    return { departmentRoleId: role.id };
  });
}

/** Says who fills a role, or that nobody does. */
export function fillDepartmentRole(ctx: Context, input: FillDepartmentRoleInput): Promise<WriteAnswer<RoleAnswer>> {
  return write(ctx, { rule: fillRoleRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    await requireVisible(tx, personNamed(input.personId, 'personId'));
    const role = await holdPersonal<DepartmentRoleRecord>(tx, { ...open, rule: fillRoleRule }, input);
    const personId = input.personId == null ? null : await findColleague(tx, role.relationshipId, input.personId);
    if (personId === (role.personId ?? null)) throw new Refusal({ code: 'STATE_CONFLICT', message: peopleMessages.sameAsBefore, currentState: role.state, allowedActions: [] });
    tx.em.assign(role, { state: personId === null ? 'OPEN' : 'FILLED', personId, placedBy: ctx.principal.id, placedAt: ctx.now });
    return { departmentRoleId: role.id };
  });
}

/** Gives a role up. */
export function closeDepartmentRole(ctx: Context, input: CloseDepartmentRoleInput): Promise<WriteAnswer<RoleAnswer>> {
  return write(ctx, { rule: closeRoleRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const role = await holdPersonal<DepartmentRoleRecord>(tx, { ...open, rule: closeRoleRule }, input);
    tx.em.assign(role, { state: 'CLOSED', closedBy: ctx.principal.id, closedAt: ctx.now, closeReason: requiredText(input.reason, ['input', 'reason'], 2_000) });
    return { departmentRoleId: role.id };
  });
}

const mostSkills = 20;

function skillsOf(asked: readonly AskedSkillInput[]): AskedSkill[] {
  const field = ['input', 'skills'];
  if (asked.length > mostSkills) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: mostSkills }, field });
  const skills = asked.map(({ skill, least }, index) => {
    const place = [...field, String(index)];
    return { skill: requiredText(skill, [...place, 'skill'], 100), least: numberOf(least, [...place, 'least'], { min: 1, max: 5 })! };
  });
  const twice = skills.findIndex(({ skill }, index) => skills.findIndex((other) => other.skill.toLowerCase() === skill.toLowerCase()) < index);
  if (twice >= 0) throw new Refusal({ code: 'DUPLICATE', message: peopleMessages.skillTwice, field: [...field, String(twice), 'skill'] });
  return skills;
}
