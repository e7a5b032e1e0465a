import { Refusal } from '../platform/errors/refusal.ts';
import { isStaffRole, type Role } from '../platform/principal.ts';
import { memberMessages } from './members.messages.ts';
import type { PartyRecord } from './party.entity.ts';

/**
 * Refuses a role that is not for the party: staff act for the focal firm itself, partners' people for a partner as a whole. Departments
 * have no sign-ins of their own.
 */
export function refuseUnfitRole({ isFocal, kind }: PartyRecord, role: Role): void {
  const fits = isStaffRole(role) ? isFocal : !isFocal && kind !== 'DEPARTMENT';
  if (!fits) throw new Refusal({ code: 'INVALID', message: memberMessages.roleUnfit, field: ['input', 'role'] });
}
