import type { Principal } from '../principal.ts';

/**
 * The variables that row-level policies read (`current_setting`). They are set for one transaction and undone at its end, so a pooled
 * connection never carries one asker's view over to the next.
 */
export interface Session {
  readonly workspaceId: string;
  readonly partyId: string;
  readonly focalPartyId: string;
  readonly principalId: string;
  readonly isStaff: boolean;
}

/** A session that belongs to nobody: every policy answers it with no rows. Only the `system_…` functions work in it. */
export const noSession: Session = { workspaceId: '', partyId: '', focalPartyId: '', principalId: '', isStaff: false };

export function sessionOf(principal: Principal): Session {
  return {
    workspaceId: principal.workspaceId,
    partyId: principal.partyId,
    focalPartyId: principal.focalPartyId,
    principalId: principal.id,
    isStaff: principal.isStaff,
  };
}

/** The settings by name, in the order in which `setSession` binds them. */
export function sessionVariables(session: Session): Record<string, string> {
  return {
    'app.workspace': session.workspaceId,
    'app.party': session.partyId,
    'app.focal': session.focalPartyId,
    'app.principal': session.principalId,
    'app.staff': session.isStaff ? 'on' : 'off',
  };
}

/** Whether a transaction may write. */
export type Access = 'read only' | 'read write';

/** One statement that puts a session in force until the transaction ends. */
export const setSession = {
  name: 'set_session',
  text: [
    "select set_config('transaction_read_only', $1, true)", "set_config('app.workspace', $2, true)", "set_config('app.party', $3, true)",
    "set_config('app.focal', $4, true)", "set_config('app.principal', $5, true)", "set_config('app.staff', $6, true)",
  ].join(', '),
  values: (session: Session, access: Access): string[] => [access === 'read only' ? 'on' : 'off', ...Object.values(sessionVariables(session))],
};
