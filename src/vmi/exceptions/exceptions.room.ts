import type { Room } from '../../platform/room.ts';
import { AgreementExceptions, PositionExceptions } from './exception-lists.type.ts';
import { SupplyExceptionEntity } from './exception.entity.ts';
import { ExceptionMutations, exceptionPayloads } from './exception.mutations.resolver.ts';
import { ExceptionQueries } from './exception.resolver.ts';
import { SupplyException } from './exception.type.ts';
import { exceptionRules } from './exceptions.policy.ts';
import { watchExceptions } from './watch-exceptions.job.ts';
import { watchForecastBias } from './watch-forecast-bias.job.ts';

/** What goes wrong, ranked by what is at stake, and who deals with it. */
export const exceptionsRoom: Room = {
  types: [SupplyException],
  resolvers: [ExceptionQueries, ExceptionMutations, ...exceptionPayloads, AgreementExceptions, PositionExceptions],
  entities: [SupplyExceptionEntity],
  rules: exceptionRules,
  jobs: [watchExceptions, watchForecastBias],
};
