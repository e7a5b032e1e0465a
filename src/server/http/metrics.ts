import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { send } from './exchange.ts';
import { readMethods } from './health-endpoints.ts';
import type { FinishedRequest, Route } from './http-server.ts';

/** Database connections, as the pool counts them. */
export interface PoolUse {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

export interface Metrics {
  readonly route: Route;
  observe(finished: FinishedRequest): void;
}

/**
 * What `GET /metrics` shows, in Prometheus' text format. Labels have few values and none that a client chooses, so that nobody can
 * grow the server's memory or read another's names from here.
 */
export function createMetrics(pool: () => PoolUse, subscriptions: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const observe = observeRequests(registry);
  gaugePool(registry, pool);
  new Gauge({
    name: 'guanxi_subscriptions', help: 'Open subscriptions.', registers: [registry],
    collect() {
      this.set(subscriptions());
    },
  });
  return {
    observe,
    route: {
      methods: readMethods,
      handle: async (exchange) => send(exchange, 200, registry.contentType, await registry.metrics()),
    },
  };
}

function observeRequests(registry: Registry): Metrics['observe'] {
  const labelNames = ['operation_type', 'outcome'] as const;
  const requests = new Counter({ name: 'guanxi_graphql_requests_total', help: 'GraphQL requests answered.', labelNames, registers: [registry] });
  const seconds = new Histogram({
    name: 'guanxi_graphql_request_duration_seconds',
    help: 'Time from the request to the end of its answer.',
    labelNames,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return (finished) => {
    if (finished.path !== '/graphql') return;
    const labels = { operation_type: finished.record.operationType, outcome: outcomeOf(finished) };
    requests.inc(labels);
    seconds.observe(labels, finished.milliseconds / 1000);
  };
}

/** `refused` never ran, `error` ran and told the client something, `fault` is ours. */
function outcomeOf({ status, isAborted, record }: FinishedRequest): 'ok' | 'error' | 'refused' | 'fault' | 'aborted' {
  if (record.hasFault || status >= 500) return 'fault';
  if (isAborted) return 'aborted';
  if (status >= 400) return 'refused';
  return record.hasErrors ? 'error' : 'ok';
}

function gaugePool(registry: Registry, pool: () => PoolUse): void {
  new Gauge({
    name: 'guanxi_database_connections',
    help: 'Connections to the database, and callers waiting for one.',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      const { total, idle, waiting } = pool();
      this.set({ state: 'busy' }, total - idle);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
}
