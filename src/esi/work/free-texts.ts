import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of the work in projects as they like. */
export const workTexts: readonly FreeTexts[] = [
  { type: 'EsiTeamMember', table: 'esi_team_member', columns: { duty: 'duty' } },
  { type: 'EsiDeliverable', table: 'esi_deliverable', columns: { title: 'title', description: 'description', state_reason: 'stateReason' } },
];
