/** The whole server as it is shipped, in a process of its own; only the rate limit is raised out of the way, and still counted. */
import { rateLimits } from '../../src/platform/limits/limits.ts';
import { openServedDatabase } from '../../src/server/open-served-database.ts';
import { readConfiguration } from '../../src/server/configuration.ts';
import { createFaultReporter, createLogger } from '../../src/server/logger.ts';
import { serveHttp } from '../../src/server/serve-http.ts';
import { answerParent } from './child-server.ts';

const configuration = readConfiguration(process.env);
const logger = createLogger(configuration.logLevel);
const database = await openServedDatabase(configuration);
const unreachable = 1e12;
const rates = { ...rateLimits, principalPoints: unreachable, workspacePoints: unreachable };
const { url } = await serveHttp({ configuration, database, logger, reportFault: createFaultReporter(logger), controlToken: undefined, limits: { rates } });
answerParent(url);
