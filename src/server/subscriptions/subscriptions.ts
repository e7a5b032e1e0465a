import { randomBytes } from 'node:crypto';
import { createSourceEventStream, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import { RequestError } from '../../platform/errors/request-error.ts';
import { eventMessages } from '../../platform/events/events.messages.ts';
import type { OperationLimits } from '../../platform/limits/limits-plugin.ts';
import { callerKey } from '../../platform/limits/rate-limiter.ts';
import type { RequestContext } from '../create-context.ts';
import { every } from '../every.ts';
import type { Asker } from '../http/graphql-endpoint.ts';
import type { FaultReporter } from '../logger.ts';
import { createLiveStream, type LiveStream, type ShownResult } from './live-stream.ts';
import { type AskedSubscription, type PreparedSubscription, prepareSubscription } from './prepare.ts';
import { createQuota, type Quota } from './quota.ts';
import { showErrors } from './show-errors.ts';
import { type Subscriber, subscriberOf, viewOf } from './subscriber.ts';

export interface SubscriptionsOptions {
  readonly schema: GraphQLSchema;
  readonly limits: OperationLimits;
  readonly createContext: (asker: Asker) => RequestContext;
  readonly reportFault: FaultReporter;
}

/** The open subscriptions of a server, whatever they came by. */
export interface Subscriptions {
  /** The schema that they are subscriptions to. */
  readonly schema: GraphQLSchema;
  /** Begins a subscription, or tells why not. */
  open(asker: Asker, asked: AskedSubscription): Promise<OpenedSubscription | { readonly errors: readonly object[] }>;
  count(): number;
  /** Cuts them all off, and takes no more. */
  close(): Promise<void>;
}

export interface OpenedSubscription extends Pick<PreparedSubscription, 'document' | 'operationName'> {
  readonly stream: LiveStream;
}

/** Of one person or API key at one server. */
const mostSubscriptions = 100;

/** In milliseconds: how often it is asked whether subscribers are still who they were. With the sign-in's own memory, under five seconds. */
const recheckPause = 2_500;

/** Makes the subscriptions of a server. Who subscribes is signed in anew at each event, and every few seconds without one. */
export function createSubscriptions(options: SubscriptionsOptions): Subscriptions {
  const live = new Map<LiveStream, Subscriber>();
  const opening: Opening = { options, live, quota: createQuota(mostSubscriptions) };
  let isClosed = false;
  const recheck = every(recheckPause, () => Promise.all([...live].map(([stream, subscriber]) => endStranger(stream, subscriber))), options.reportFault);
  return {
    schema: options.schema,
    count: () => live.size,
    async open(asker, asked) {
      const traced = { ...asker, traceId: randomBytes(16).toString('hex') };
      try {
        if (isClosed) throw new RequestError('INTERRUPTED', eventMessages.stopping);
        return await openOne(opening, traced, asked);
      } catch (error) {
        return showErrors(error, viewOf(traced, options.reportFault));
      }
    },
    async close() {
      isClosed = true;
      await recheck.stop();
      for (const stream of live.keys()) stream.cut();
    },
  };
}

interface Opening {
  readonly options: SubscriptionsOptions;
  readonly live: Map<LiveStream, Subscriber>;
  readonly quota: Quota;
}

async function endStranger(stream: LiveStream, subscriber: Subscriber): Promise<void> {
  try {
    await subscriber.context();
  } catch (error) {
    // A database that does not answer tells nothing of who anybody is, and sends no events either.
    if (error instanceof GraphQLError) stream.end(showErrors(error, subscriber.view));
  }
}

async function openOne({ options, quota, live }: Opening, asker: Asker, asked: AskedSubscription): Promise<OpenedSubscription> {
  const { schema, limits, createContext, reportFault } = options;
  const release = quota.take(callerKey(asker));
  try {
    const prepared = prepareSubscription(schema, limits, asked);
    await limits.spend(asker, prepared.cost);
    const subscriber = await subscriberOf(asker, createContext, reportFault);
    const source = await begin(schema, prepared, await subscriber.context());
    const stream: LiveStream = createLiveStream({
      source,
      run: (event) => tell(options, prepared, subscriber, event),
      show: (error) => showErrors(error, subscriber.view),
      onEnd: () => {
        live.delete(stream);
        release();
      },
    });
    live.set(stream, subscriber);
    return { document: prepared.document, operationName: prepared.operationName, stream };
  } catch (error) {
    release();
    throw error;
  }
}

async function begin(schema: GraphQLSchema, { document, operationName, variables }: PreparedSubscription, contextValue: RequestContext): Promise<AsyncIterator<unknown>> {
  const source = await createSourceEventStream({ schema, document, operationName, variableValues: variables, contextValue });
  if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
  throw new AggregateError(source.errors ?? []);
}

/** The result of one event, read as the subscriber with everything of the request made anew; null when there is nothing to see. */
async function tell({ schema, limits }: SubscriptionsOptions, prepared: PreparedSubscription, subscriber: Subscriber, event: unknown): Promise<ShownResult | null> {
  const contextValue = await subscriber.context();
  await limits.spend(contextValue, prepared.cost);
  const { document, operationName, variables } = prepared;
  const { data, errors } = await execute({ schema, document, operationName, variableValues: variables, contextValue, rootValue: event });
  if (errors !== undefined) return { data: data ?? null, ...showErrors(new AggregateError(errors), subscriber.view) };
  return data == null || Object.values(data).every((value) => value === null) ? null : { data };
}
