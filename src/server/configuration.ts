import { join, resolve } from 'node:path';

/** How the server signs in people of a company: an OpenID Connect issuer. */
export interface OidcConfiguration {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer's public keys are; by default its discovery document tells. */
  readonly jwksUri?: string;
  /** The claim that names the workspace (its slug). */
  readonly workspaceClaim: string;
}

export type LogLevel = (typeof logLevels)[number];

/** Everything that can be set from outside; docs/configuration.md is its table. */
export interface Configuration {
  /** PostgreSQL to serve from, as a role that does not own the tables; without it the embedded database is used. */
  readonly databaseUrl?: string;
  /** PostgreSQL as the owner of the tables, for migrations; without it `databaseUrl` migrates. */
  readonly ownerUrl?: string;
  readonly port: number;
  /** A port that was asked for is never exchanged for another. */
  readonly isPortGiven: boolean;
  readonly host: string;
  /** Absolute. */
  readonly dataDirectory: string;
  /** Where the files of documents are; absolute. Servers of one database share it. */
  readonly filesDirectory: string;
  /** Shared by the servers of one database; at least 32 characters. */
  readonly secret?: string;
  /** A demo world and tokens for its personas; false is production. */
  readonly isDemo: boolean;
  readonly oidc?: OidcConfiguration;
  /** Origins of web pages, beside the server's own, that may open subscriptions; `*` for every one. */
  readonly origins: readonly string[];
  readonly logLevel: LogLevel;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration cannot be served; the message names each variable and what it should be. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nSee docs/configuration.md.`);
  }
}

/**
 * Reads the environment. An empty variable counts as not given. Throws one {@link ConfigurationError} that lists every problem, so
 * that nobody has to find them one start at a time.
 */
export function readConfiguration(environment: Environment): Configuration {
  const problems: string[] = [];
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const configuration: Configuration = {
    databaseUrl: readPostgresUrl('DATABASE_URL', given, problems),
    ownerUrl: readPostgresUrl('DATABASE_OWNER_URL', given, problems),
    port: readPort(given('PORT'), problems),
    isPortGiven: given('PORT') !== undefined,
    host: given('HOST') ?? '127.0.0.1',
    dataDirectory: resolve(given('GUANXI_DATA') ?? 'data'),
    filesDirectory: resolve(given('GUANXI_FILES') ?? join(given('GUANXI_DATA') ?? 'data', 'files')),
    secret: readSecret(given('GUANXI_SECRET'), problems),
    isDemo: readDemo(given('GUANXI_DEMO'), given('NODE_ENV'), problems),
    oidc: readOidc(given, problems),
    origins: readOrigins(given('GUANXI_ORIGINS'), problems),
    logLevel: readLogLevel(given('GUANXI_LOG'), problems),
  };
  if (configuration.ownerUrl && !configuration.databaseUrl) problems.push('DATABASE_OWNER_URL needs DATABASE_URL beside it.');
  if (problems.length > 0) throw new ConfigurationError(problems);
  return configuration;
}

/**
 * What serving in production needs beyond single values. Commands such as `migrate` do without.
 * Servers of one PostgreSQL must share what seals cursors, so there the secret cannot come from one machine's data directory.
 */
export function requireServable(configuration: Configuration): void {
  if (configuration.isDemo || !configuration.databaseUrl || configuration.secret) return;
  throw new ConfigurationError([
    'GUANXI_SECRET is missing: production on PostgreSQL (GUANXI_DEMO=0 with DATABASE_URL) needs the same secret on every server, ' +
      `at least ${shortestSecret} characters, for example from: openssl rand -base64 48`,
  ]);
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const defaultPort = 4000;
const shortestSecret = 32;

type Given = (name: string) => string | undefined;

function readPort(text: string | undefined, problems: string[]): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  problems.push(`PORT must be a number from 0 to 65535 (0 takes any free port), not "${text}".`);
  return defaultPort;
}

/** The address may hold a password, so an unusable one is never repeated. */
function readPostgresUrl(name: string, given: Given, problems: string[]): string | undefined {
  const text = given(name);
  if (text !== undefined && !(URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol))) {
    problems.push(`${name} must look like postgresql://user:password@host:5432/database.`);
  }
  return text;
}

function readSecret(text: string | undefined, problems: string[]): string | undefined {
  if (text !== undefined && text.length < shortestSecret) {
    problems.push(`GUANXI_SECRET must have at least ${shortestSecret} characters; this one has ${text.length}.`);
  }
  return text;
}

/** A machine that says it is production never shows a demo unless it is told to. */
function readDemo(text: string | undefined, nodeEnvironment: string | undefined, problems: string[]): boolean {
  if (text === undefined) return nodeEnvironment !== 'production';
  if (text !== '0' && text !== '1') problems.push(`GUANXI_DEMO must be 0 (production) or 1 (demo), not "${text}".`);
  return text === '1';
}

function readOidc(given: Given, problems: string[]): OidcConfiguration | undefined {
  const issuer = readSecureUrl('GUANXI_OIDC_ISSUER', given, problems);
  const jwksUri = readSecureUrl('GUANXI_OIDC_JWKS', given, problems);
  const audience = given('GUANXI_OIDC_AUDIENCE');
  if (issuer && !audience) problems.push('GUANXI_OIDC_ISSUER needs GUANXI_OIDC_AUDIENCE: tokens for other services must not open this one.');
  if (!issuer && (audience ?? jwksUri)) problems.push('GUANXI_OIDC_AUDIENCE and GUANXI_OIDC_JWKS need GUANXI_OIDC_ISSUER beside them.');
  if (!issuer || !audience) return undefined;
  return { issuer, audience, jwksUri, workspaceClaim: given('GUANXI_OIDC_WORKSPACE_CLAIM') ?? 'workspace' };
}

/** Keys fetched without TLS could be anybody's; only this very machine is trusted without. */
function readSecureUrl(name: string, given: Given, problems: string[]): string | undefined {
  const text = given(name);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLoopback = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isLoopback)) {
    problems.push(`${name} must be an https:// address (http:// only on this machine), not "${text}".`);
  }
  return text;
}

function readOrigins(text: string | undefined, problems: string[]): readonly string[] {
  const origins = (text ?? '').split(',').map((origin) => origin.trim()).filter((origin) => origin !== '');
  const isOrigin = (origin: string): boolean => origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin);
  for (const origin of origins.filter((one) => !isOrigin(one))) problems.push(`GUANXI_ORIGINS lists origins such as https://portal.example, or *, not "${origin}".`);
  return origins;
}

function readLogLevel(text: string | undefined, problems: string[]): LogLevel {
  const level = logLevels.find((known) => known === (text ?? 'info'));
  if (level === undefined) problems.push(`GUANXI_LOG must be one of ${logLevels.join(', ')}, not "${text}".`);
  return level ?? 'info';
}
