import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode, type ParseOptions, type ValidationRule } from 'graphql';
import { costliestField } from './costliest-field.ts';
import { documentLimitsRule } from './document-limits-rule.ts';
import { measureInput } from './input-measure.ts';
import { limitError, limitExceeded, type ExceededLimit } from './limit-error.ts';
import { apiLimits, rateLimits, type ApiLimits, type RateLimits } from './limits.ts';
import { costOfOperation, createPricing, type Pricing } from './operation-cost.ts';
import type { Variables } from './list-size.ts';
import { createRateLimiter, type Caller, type RateLimit } from './rate-limiter.ts';
import { selectedFields } from './selected-fields.ts';

export interface LimitsOptions {
  readonly limits?: ApiLimits;
  /** Null counts no rates. */
  readonly rates?: RateLimits | null;
}

/** The limits of operations, whatever they come by; each refuses what the next could not take. */
export interface OperationLimits {
  readonly parseOptions: ParseOptions;
  readonly validationRules: ValidationRule[];
  /** The cost of a validated operation; throws LIMIT_EXCEEDED. */
  admit(asked: AskedOperation): number;
  /** Spends the cost of one execution; throws RATE_LIMITED. Null where no rates are counted. */
  spend(caller: Caller, cost: number): Promise<RateLimit | null>;
  /** Gives an error of parsing or validation that is about a limit the code that says so. */
  nameLimit(error: GraphQLError): void;
}

/** The options of Apollo Server that put the limits in force for what comes by HTTP. */
export interface ApolloLimits<Context extends Caller> extends OperationLimits {
  readonly plugin: ApolloServerPlugin<Context>;
}

/** An operation with the schema that it is valid for. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the client sent them. */
  readonly variables: Variables;
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
    admit: (asked) => admit(asked, limits),
    spend: async (caller, cost) => limiter && limiter.spend(caller, cost),
    nameLimit: (error) => nameLimit(error, limits),
    plugin: {
      async requestDidStart() {
        let accepted: number | undefined;
        return {
          async didEncounterErrors({ errors }) {
            for (const error of errors) nameLimit(error, limits);
          },
          async didResolveOperation({ schema, document, operation, request, contextValue }) {
            // Without an operation of that name execution will say so.
            if (!operation) return;
            const cost = admit({ schema, document, operation, variables: request.variables ?? {} }, limits);
            if (limiter) spent.set(contextValue, await limiter.spend(contextValue, cost));
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

/** The cost of an operation within the limits. */
function admit({ schema, document, operation, variables }: AskedOperation, limits: ApiLimits): number {
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
