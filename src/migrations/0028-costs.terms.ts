import { platform } from './0023-development.terms.ts';

export const isPlatform = `app_principal() = ${platform}`;

export const refuse = (what: string, constraint: string, code = 'check_violation') => `raise exception '${what}' using errcode = '${code}', constraint = '${constraint}'`;

/** A trigger before each row that calls a function which nobody else calls. */
export const byBefore = (table: string, name: string, on = 'insert or update') => [
  `revoke all on function ${name}() from public`,
  `create trigger ${name} before ${on} on ${table} for each row execute function ${name}()`,
];
