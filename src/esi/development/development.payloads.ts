import { definePayload } from '../../platform/payload.ts';
import { SupplierAuditFinding } from './finding.type.ts';
import { SupplierGoal } from './goal.type.ts';
import { SupplierHelp } from './help.type.ts';
import { SupplierProgramme } from './programme.type.ts';
import { SupplierGoalResult } from './result.type.ts';

/** What the acts of supplier development answer. */

const programme = { supplierProgramme: { type: SupplierProgramme, from: 'programmeId', description: 'The programme as it now stands; null when refused.' } };
const finding = { supplierAuditFinding: { type: SupplierAuditFinding, from: 'findingId', description: 'The finding; null when refused.' } };
const goal = { supplierGoal: { type: SupplierGoal, from: 'goalId', description: 'The goal as it now is; null when refused.' } };
const help = { supplierHelp: { type: SupplierHelp, from: 'helpId', description: 'The help as it now stands; null when refused.' } };
const result = { supplierGoalResult: { type: SupplierGoalResult, from: 'resultId', description: 'The result as it now stands; null when refused.' } };

const payload = (name: string, record: Parameters<typeof definePayload>[2]) => definePayload(`${name[0]!.toUpperCase()}${name.slice(1)}Payload`, `The answer of ${name}.`, record);

export const drafted = payload('draftSupplierProgramme', programme);
export const updated = payload('updateSupplierProgramme', programme);
export const found = payload('recordSupplierAuditFinding', finding);
export const goalAdded = payload('addSupplierGoal', goal);
export const goalUpdated = payload('updateSupplierGoal', goal);
export const goalDropped = payload('dropSupplierGoal', goal);
export const proposed = payload('proposeSupplierProgramme', programme);
export const agreed = payload('agreeToSupplierProgramme', programme);
export const objected = payload('objectToSupplierProgramme', programme);
export const helped = payload('recordSupplierHelp', help);
export const confirmed = payload('confirmSupplierHelp', help);
export const denied = payload('denySupplierHelp', help);
export const measured = payload('recordSupplierGoalResult', result);
export const verified = payload('verifySupplierGoalResult', result);
export const rejected = payload('rejectSupplierGoalResult', result);
export const closed = payload('closeSupplierProgramme', programme);
export const cancelled = payload('cancelSupplierProgramme', programme);

export const supplierDevelopmentPayloads = [
  drafted, updated, found, goalAdded, goalUpdated, goalDropped, proposed, agreed, objected, helped, confirmed, denied, measured, verified, rejected, closed, cancelled,
].map(({ resolver }) => resolver);
