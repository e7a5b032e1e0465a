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

/** How a transaction of one statement is run. */
export interface Mode {
  readonly access: 'read only' | 'read write';
  /**
   * When a prepared statement is planned: once for all values, or for the values of each call where that promises a better plan. Planning a
   * small read takes longer than running it.
   */
  readonly planning: 'once' | 'by values';
}

/** One statement that puts a session in force until the transaction ends. */
export const setSession = {
  name: 'set_session',
  text: [
    "select set_config('transaction_read_only', $1, true)", "set_config('plan_cache_mode', $2, true)", "set_config('app.workspace', $3, true)",
    "set_config('app.party', $4, true)", "set_config('app.focal', $5, true)", "set_config('app.principal', $6, true)", "set_config('app.staff', $7, true)",
  ].join(', '),
  values: (session: Session, { access, planning }: Mode): string[] => [
    access === 'read only' ? 'on' : 'off', planning === 'once' ? 'force_generic_plan' : 'auto', ...Object.values(sessionVariables(session)),
  ],
};
