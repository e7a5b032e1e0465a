import { one } from '../platform/reads/declare.ts';
import { AuditEntry } from './audit-entry.type.ts';
import { seeAudit } from './partners.policy.ts';

/** The field `lastChange` of a type whose changes are audited. */
export function lastChange(): PropertyDecorator {
  return one(() => AuditEntry, {
    link: { id: 'subject_id' }, latest: (entry) => entry('id'), nullable: true, rule: seeAudit,
    description: 'Its newest entry in the audit log; for who may read that.',
  });
}
