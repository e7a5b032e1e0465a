import type { MergePart } from '../../partners/merge/merge-part.ts';
import { VirtualTeamMemberEntity, type VirtualTeamMemberRecord } from './virtual-team.entity.ts';

/** Who is of a team for a duplicate is of it for the survivor. */
export const mergeTeamDepartments: MergePart = {
  moves: ['virtual_team_member.department_id'],
  merge: async ({ em, ctx: { principal: { workspaceId } } }, { survivor, duplicate }) => {
    for (const member of await em.find<VirtualTeamMemberRecord>(VirtualTeamMemberEntity, { workspaceId, departmentId: duplicate.id }, { orderBy: { id: 'asc' } })) member.departmentId = survivor.id;
    await em.flush();
  },
};
