import { personNamed } from '../../partners/person-named.ts';
import { findColleague, findDepartment } from '../../markets/internal/posts/find-department.ts';
import { newId } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, requireVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { PeopleSubject } from './department-people.policy.ts';

/** What every record of one of a department's people begins with, once the rule allows who writes it. */
export async function beginPersonal(tx: Write, rule: ActRule<PeopleSubject>, input: { readonly relationshipId: string; readonly personId: string }) {
  await requireVisible(tx, personNamed(input.personId, 'personId'));
  const { workspaceId, relationshipId, leads } = await findDepartment(tx, input.relationshipId);
  authorize(tx.ctx, rule, { leads });
  return { workspaceId, id: newId(), relationshipId, personId: await findColleague(tx, relationshipId, input.personId) };
}
