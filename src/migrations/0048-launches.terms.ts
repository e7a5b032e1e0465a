/** The launch that a row belongs to stands in one of these states. */
export const launchIs = (row: string, states: string) => `exists (select from channel_launch l where l.workspace_id = ${row}.workspace_id and l.id = ${row}.launch_id and l.state in (${states}))`;

/** What may still be prepared. */
export const preparing = "'PLANNED','HELD'";
