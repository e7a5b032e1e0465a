import type { MergePart } from '../../partners/merge/merge-part.ts';
import { PartnerCharterDepartmentEntity, type PartnerCharterDepartmentRecord } from './charter.entity.ts';

/** A duplicate's place in charters becomes the survivor's; where a charter names both, each stays with what it has said. */
export const mergeCharterDepartments: MergePart = {
  moves: ['partner_charter_department.department_id'],
  merge: async ({ em, ctx: { principal: { workspaceId } } }, { survivor, duplicate }) => {
    const named = (departmentId: string) => em.find<PartnerCharterDepartmentRecord>(PartnerCharterDepartmentEntity, { workspaceId, departmentId }, { orderBy: { id: 'asc' } });
    const taken = new Set((await named(survivor.id)).map(({ charterId }) => charterId));
    for (const department of await named(duplicate.id)) if (!taken.has(department.charterId)) department.departmentId = survivor.id;
    await em.flush();
  },
};
