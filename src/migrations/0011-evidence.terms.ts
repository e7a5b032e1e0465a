/** The leaves of the model, in the order of every array that is kept by leaf. */
export const leaves = ['PROMISE', 'DELIVERY', 'COMMUNICATION', 'NON_OPPORTUNISM', 'SHARED_VALUES', 'BENEFITS', 'TERMINATION_COSTS', 'CONTINUITY'] as const;

export const mine = 'workspace_id = (select app_workspace())';
export const staff = '(select app_is_staff())';

/** A function of `app_system`, which sees across what the asker sees; `callable` ones are the asker's to call. */
export function definer(signature: string, body: string, { isCallable = true } = {}): string[] {
  const name = signature.slice(0, signature.indexOf(' returns'));
  const bare = name.replace(/(\w+) ((uuid|text|integer|timestamptz)(\[\])?)/g, '$2');
  return [
    `create function ${signature} security definer set search_path = public, pg_temp as $$ ${body} $$`,
    `alter function ${bare} owner to app_system`,
    `revoke all on function ${bare} from public`,
    ...(isCallable ? [`grant execute on function ${bare} to app_user`] : []),
  ];
}
