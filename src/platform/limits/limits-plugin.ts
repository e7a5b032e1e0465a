import type { ApolloServerPlugin, BaseContext, GraphQLRequestContextDidResolveOperation, GraphQLResponse } from '@apollo/server';
import { GraphQLError, type ParseOptions, type ValidationRule } from 'graphql';
import { costliestField } from './costliest-field.ts';
import { documentLimitsRule } from './document-limits-rule.ts';
import { measureInput } from './input-measure.ts';
import { limitError, limitExceeded, type ExceededLimit } from './limit-error.ts';
import { apiLimits, rateLimits, type ApiLimits, type RateLimits } from './limits.ts';
import { costOfOperation, createPricing, type Pricing } from './operation-cost.ts';
import { createRateLimiter, type Caller, type RateLimit } from './rate-limiter.ts';
import { selectedFields } from './selected-fields.ts';

export interface LimitsOptions {
  readonly limits?: ApiLimits;
  /** Null counts no rates. */
  readonly rates?: RateLimits | null;
}

/** The three options of Apollo Server that make up the limits; each refuses what the next could not take. */
export interface ApolloLimits<Context extends Caller> {
  readonly parseOptions: ParseOptions;
  readonly validationRules: ValidationRule[];
  readonly plugin: ApolloServerPlugin<Context>;
}

/**
 * Refuses operations that ask for too much before anything of them is executed, so that they never reach the database:
 * too many tokens while parsing, documents of a bad shape before validation, and by cost, input and rate once the operation is known.
 * `maxRecursiveSelections` of Apollo Server must stay unset: it would have the rules given here run after all others.
 */
export function createApolloLimits<Context extends Caller>(options: LimitsOptions = {}): ApolloLimits<Context> {
  const { limits = apiLimits, rates = rateLimits } = options;
  const limiter = rates && createRateLimiter(rates);
  return {
    parseOptions: { maxTokens: limits.maxTokens },
    validationRules: [documentLimitsRule(limits)],
    plugin: {
      async requestDidStart() {
        let accepted: number | undefined;
        return {
          async didEncounterErrors({ errors }) {
            for (const error of errors) nameLimit(error, limits);
          },
          async didResolveOperation(request) {
            const cost = admit(request, limits);
            if (cost === undefined) return;
            if (limiter) spent.set(request.contextValue, await limiter.spend(request.contextValue, cost));
            accepted = cost;
          },
          async willSendResponse({ response }) {
            if (accepted !== undefined) tellCost(response, accepted, limits.maxCost);
          },
        };
      },
    },
  };
}

/** What the caller of the present operation has left, its cost taken off; null where no rates are counted. */
export function rateLimitOf(contextValue: object): RateLimit | null {
  return spent.get(contextValue) ?? null;
}

const spent = new WeakMap<object, RateLimit>();

/** The cost of an operation within the limits; undefined where the document has no such operation, as execution will say. */
function admit(request: GraphQLRequestContextDidResolveOperation<BaseContext>, limits: ApiLimits): number | undefined {
  const { schema, document, operation } = request;
  if (!operation) return undefined;
  const variables = request.request.variables ?? {};
  // The input first: it is the cheapest to measure, and the pricing reads it.
  refuseExceeded(inputAsked(variables), limits);
  const pricing = createPricing(schema, document, operation, variables);
  const maxCost = costOfOperation(pricing);
  refuseExceeded({ maxRootFields: rootFields(pricing), maxPageSize: pricing.asked.page, maxIds: pricing.asked.lookup }, limits);
  refuseExceeded({ maxCost }, limits, () => ({ costliestField: costliestField(pricing) }));
  return maxCost;
}

type Asked = { readonly [Name in keyof ApiLimits]?: number };

function inputAsked(variables: object): Asked {
  const { depth, longestList, values } = measureInput(variables);
  return { maxInputDepth: depth, maxInputListSize: longestList, maxInputValues: values };
}

function rootFields({ schema, fragments, operation }: Pricing): number {
  const root = schema.getRootType(operation.operation);
  return root ? selectedFields(schema, fragments, root, operation.selectionSet).length : 0;
}

function refuseExceeded(asked: Asked, limits: ApiLimits, more: () => Partial<ExceededLimit> = () => ({})): void {
  for (const [name, actual] of Object.entries(asked) as [keyof ApiLimits, number][]) {
    if (actual > limits[name]) throw limitError({ name, maximum: limits[name], actual, ...more() });
  }
}

/** Apollo Server gives errors of parsing and validation codes of its own; what is a limit says so. */
function nameLimit(error: GraphQLError, limits: ApiLimits): void {
  const { originalError } = error;
  if (!(originalError instanceof GraphQLError)) return;
  if (originalError.extensions['code'] === limitExceeded) error.extensions['code'] = limitExceeded;
  if (/^Syntax Error: Document contains more that \d+ tokens/.test(error.message)) {
    const { message, extensions } = limitError({ name: 'maxTokens', maximum: limits.maxTokens });
    Object.assign(error, { message });
    Object.assign(error.extensions, extensions);
  }
}

function tellCost({ body }: GraphQLResponse, requested: number, maximum: number): void {
  if (body.kind !== 'single') return;
  body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested, maximum } };
}
