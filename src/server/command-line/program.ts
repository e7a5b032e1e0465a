import { resolve } from 'node:path';
import { Command as CommanderCommand, CommanderError } from 'commander';
import { type CommandArguments, type CommandOutput, exitCodeOf } from '../commands/command.ts';
import { type Environment, readConfiguration } from '../configuration.ts';
import { describeFailure } from './describe-failure.ts';

/** What the process speaks to. */
export interface Terminal extends CommandOutput {
  readonly environment: Environment;
}

/**
 * Carries out one command line. Returns the exit code: 0 done, 1 failed, 2 not understood.
 * Each command's own code is loaded when it is the one: `token` need not wait for a database engine.
 */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await createProgram(terminal).parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has already said what it had to say; help that was asked for is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.progress(describeFailure(error));
    return exitCodeOf(error);
  }
}

function createProgram(terminal: Terminal): CommanderCommand {
  const program = new CommanderCommand('guanxi')
    .description('Serves and looks after the GraphQL platform of a company’s partner relationships.')
    .exitOverride()
    .showHelpAfterError('(guanxi --help tells more)')
    .helpCommand(false)
    .addHelpText('after', examples(['serve', 'token planner', 'workspace create acme --help', 'verify-audit']) + settings);
  addServe(program, terminal);
  addToken(program, terminal);
  addUpkeep(program, terminal);
  addWorkspace(program, terminal);
  addKeys(program, terminal);
  addImport(program, terminal);
  return program;
}

const settings = '\nEverything is set by environment variables: DATABASE_URL, PORT, GUANXI_DATA, GUANXI_DEMO and others, see docs/configuration.md.';

function addServe(program: CommanderCommand, terminal: Terminal): void {
  program
    .command('serve')
    .description('Migrate the database, seed the demo world when it is new, and serve GraphQL until told to stop.')
    .addHelpText('after', examples(['serve', { words: 'serve', environment: 'PORT=8080 DATABASE_URL=postgresql://guanxi@localhost/guanxi' }]))
    .action(async () => {
      const { serve } = await import('./serve.ts');
      await serve(readConfiguration(terminal.environment), terminal);
    });
}

function addToken(program: CommanderCommand, terminal: Terminal): void {
  program
    .command('token <persona>')
    .description('Print one token of a demo persona and nothing else. Needs no database and no running server.')
    .option('--workspace <slug>', 'the workspace to act in, where the persona is a member of several')
    .addHelpText('after', examples(['token planner', 'token admin --workspace fjordhave']))
    .action(async (persona: string, options: CommandArguments) => {
      const { printToken } = await import('../commands/print-token.ts');
      await printToken(readConfiguration(terminal.environment), { persona, ...options }, terminal);
    });
}

function addUpkeep(program: CommanderCommand, terminal: Terminal): void {
  addDatabaseCommand(program.command('migrate').description('Bring the schema of the database up to date.'), 'migrate', terminal);
  addDatabaseCommand(program.command('seed').description('Load the demo world into a database that has no workspace yet.'), 'seed', terminal);
  addDatabaseCommand(
    program.command('verify-audit').description('Check that the audit log is whole and unchanged; tells up to when it is sealed.'),
    'verify-audit',
    terminal,
  );
}

function addWorkspace(program: CommanderCommand, terminal: Terminal): void {
  const create = program
    .command('workspace')
    .description('Workspaces: one a firm, with its marketing network.')
    .command('create <slug>')
    .description('Create a workspace with its firm and its first administrator.')
    .requiredOption('--name <name>', 'name of the workspace')
    .requiredOption('--firm <name>', 'name of the firm whose network it is')
    .requiredOption('--admin-email <address>', 'e-mail address of the first administrator')
    .requiredOption('--admin-issuer <issuer>', 'issuer of the administrator’s tokens (their "iss" claim)')
    .requiredOption('--admin-subject <subject>', 'the administrator at that issuer (their "sub" claim)')
    .option('--country <code>', 'country of the firm, ISO 3166-1 alpha-2')
    .option('--time-zone <zone>', 'time zone of the firm, as Asia/Taipei')
    .addHelpText('after', examples([createExample]));
  addDatabaseCommand(create, 'workspace create', terminal, { positions: ['slug'] });
}

const createExample =
  'workspace create acme --name Acme --firm "Acme Ltd" --admin-email ada@acme.example --admin-issuer https://login.acme.example --admin-subject ada';

function addKeys(program: CommanderCommand, terminal: Terminal): void {
  const key = program.command('key').description('API keys: how other systems sign in, each bound to one party.');
  const create = key
    .command('create <workspace>')
    .description('Create a key and print it; it is never shown again.')
    .requiredOption('--name <name>', 'what the key is for')
    .requiredOption('--role <role>', 'as what it acts, as BUYER or SUPPLIER_USER')
    .requiredOption('--scopes <scopes>', 'what it may do within that role, separated by commas')
    .option('--party <id>', 'the party it acts for, by its id in the API; the firm itself when not given')
    .option(...expiry)
    .addHelpText('after', examples(['key create acme --name "ERP import" --role BUYER --scopes PARTY_READ,RELATIONSHIP_READ']));
  addDatabaseCommand(create, 'key create', terminal, { positions: ['workspace'] });
  addDatabaseCommand(key.command('list <workspace>').description('List keys, without their secrets.'), 'key list', terminal, { positions: ['workspace'] });
  const rotate = key.command('rotate <workspace> <key>').description('Print a successor of a key; the old one works for at most seven more days.').option(...expiry);
  addDatabaseCommand(rotate, 'key rotate', terminal, { positions: ['workspace', 'key'] });
  const revoke = key.command('revoke <workspace> <key>').description('End a key at once.');
  addDatabaseCommand(revoke, 'key revoke', terminal, { positions: ['workspace', 'key'] });
}

const expiry = ['--expires-in-days <days>', 'how long it works, 1 to 365 days; 90 when not given'] as const;

function addImport(program: CommanderCommand, terminal: Terminal): void {
  const command = program
    .command('import <kind> <file>')
    .description('Bring in a CSV file of parties, relationships or ties; what fails is told in an error file beside it.')
    .option('--workspace <slug>', 'the workspace; needed where there are several')
    .option('--system <name>', 'the system that external references are of, where the file does not say')
    .option('--dry-run', 'try only: the same checks, nothing written')
    .option('--reject-failed-lines', 'write the good lines even if others fail; without it one bad line rejects the file')
    .option('--mapping <name>', 'a saved mapping of columns; without it the headers tell')
    .option('--delimiter <character>', 'what separates the cells (tab for a tab); told from the file when not given')
    .option('--encoding <name>', 'the character encoding, as big5; told from the file when not given')
    .option('--errors <file>', 'where to write the error file')
    .addHelpText('after', examples(['import parties examples/import/parties.csv --workspace formosa --system erp --dry-run']));
  addDatabaseCommand(command, 'import', terminal, { positions: ['kind', 'file'], prepare: pathsOf });
}

/** The process that holds the database works in another directory. */
function pathsOf({ file, errors, ...rest }: Record<string, string>): Record<string, string> {
  return { ...rest, ...(file !== undefined && { file: resolve(file) }), ...(errors !== undefined && { errors: resolve(errors) }) };
}

interface Given {
  /** Names of the arguments, in the order in which they are written. */
  readonly positions?: readonly string[];
  readonly prepare?: (given: Record<string, string>) => Record<string, string>;
}

/** Gives a command over the database its action: what was written, by name, goes to wherever the database is open. */
function addDatabaseCommand(command: CommanderCommand, name: string, terminal: Terminal, { positions = [], prepare = (given) => given }: Given = {}): void {
  command.action(async (...written: unknown[]) => {
    const named = Object.fromEntries(positions.map((position, index) => [position, String(written[index])]));
    const { runDatabaseCommand } = await import('../commands/run-database-command.ts');
    const request = { command: name, arguments: prepare({ ...named, ...command.opts<Record<string, string>>() }) };
    await runDatabaseCommand(readConfiguration(terminal.environment), request, terminal);
  });
}

type Example = string | { readonly words: string; readonly environment: string };

function examples(lines: readonly Example[]): string {
  const written = lines.map((line) => (typeof line === 'string' ? `  $ npx guanxi ${line}` : `  $ ${line.environment} npx guanxi ${line.words}`));
  return `\nExamples:\n${written.join('\n')}`;
}
