import { GraphQLError } from 'graphql';
import type { CostliestField } from './costliest-field.ts';
import type { LimitName } from './limits.ts';

export const limitExceeded = 'LIMIT_EXCEEDED';

export interface ExceededLimit {
  readonly name: LimitName;
  readonly maximum: number;
  /** What was asked for. Undefined where counting stopped at the limit. */
  readonly actual?: number;
  readonly costliestField?: CostliestField | null;
}

/** Refuses a request that asks for too much: HTTP 400, code LIMIT_EXCEEDED, and in the extensions what a client can act on. */
export function limitError({ name, maximum, actual, costliestField }: ExceededLimit): GraphQLError {
  const refusal = `${subjects[name]}${actual === undefined ? '' : ` (${actual})`}: at most ${maximum} allowed.`;
  const advice = costliestField
    ? ` The costliest field is ${costliestField.path} (${costliestField.cost}): ask for smaller pages or fewer lists within lists.`
    : '';
  return new GraphQLError(refusal + advice, {
    extensions: {
      code: limitExceeded,
      limit: name,
      maximum,
      actual,
      costliestField: costliestField ?? undefined,
      http: { status: 400 },
    },
  });
}

const subjects: Readonly<Record<LimitName, string>> = {
  maxBodyBytes: 'The request is too long, in bytes',
  maxTokens: 'The document has too many tokens',
  maxDepth: 'Fields are nested too deep',
  maxIntrospectionDepth: 'Introspection fields are nested too deep',
  maxAliases: 'The document has too many aliases',
  maxDirectives: 'The document has too many directives',
  maxSelections: 'The document selects too many fields, with its fragments spread',
  maxRootFields: 'The operation has too many root fields',
  maxCost: 'The operation costs too many points',
  maxPageSize: 'A page is too large, by its first or last',
  maxIds: 'A list of ids is too long',
  maxFilterConditions: 'A filter has too many conditions',
  maxStatementLength: 'A field asks for too much of different kinds at once, by the length of its statement',
  maxInputDepth: 'The variables are nested too deep',
  maxInputListSize: 'A list in the variables is too long',
  maxInputValues: 'The variables have too many values',
};
