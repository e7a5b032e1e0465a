import {
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, getNamedType, GraphQLError, type GraphQLSchema, isListType, getNullableType, Kind, type OperationDefinitionNode,
  type OperationTypeNode, parse, type SelectionSetNode, specifiedRules, TypeInfo, validate, visit, visitWithTypeInfo,
} from 'graphql';
import { Refusal } from '../../platform/errors/refusal.ts';
import { documentLimitsRule } from '../../platform/limits/document-limits-rule.ts';
import { apiLimits } from '../../platform/limits/limits.ts';
import { costOfOperation, createPricing } from '../../platform/limits/operation-cost.ts';
import { exchangeMessages } from '../exchange.messages.ts';

/** A query over one list, ready to be asked for page after page. */
export interface ExportDocument {
  /** Takes the cursor to go on from as the variable `after__`, null for the first page. */
  readonly document: DocumentNode;
  /** Response names that lead to the list. */
  readonly path: readonly string[];
  /** Response names of what is selected of each record, leaf by leaf, in the order selected; a plain list is a leaf. */
  readonly columns: readonly (readonly string[])[];
}

/** What the rewritten list answers beside its records. */
export const pageInfoName = 'pageInfo__';
export const afterVariable = 'after__';
const field = ['input', 'query'];

/**
 * Checks that a text is a query that reaches one list, within the limits of requests, and makes the list one that is paged through.
 * @throws {Refusal}
 */
export function readExportDocument(schema: GraphQLSchema, query: string, variables: Readonly<Record<string, unknown>>): ExportDocument {
  const document = parsed(query);
  const [problem] = validate(schema, document, [documentLimitsRule(apiLimits), ...specifiedRules], { maxErrors: 1 });
  if (problem !== undefined) throw invalid(problem.message);
  const operation = soleQuery(document);
  const found = findList(schema, document);
  const paged = withPaging(document, found.list);
  const fragments = new Map(document.definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  refuseCostly(schema, paged, operation, variables);
  return { document: paged, path: found.path, columns: columnsOf(found.nodes.selectionSet!, { fragments, lists: found.lists }) };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: apiLimits.maxTokens, noLocation: true });
  } catch (error) {
    throw error instanceof GraphQLError ? invalid(error.message) : error;
  }
}

function soleQuery(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1 || operations[0]!.operation !== ('query' as OperationTypeNode)) throw notOneConnection();
  return operations[0]!;
}

interface FoundList {
  readonly list: FieldNode;
  readonly nodes: FieldNode;
  readonly path: readonly string[];
  /** Fields that are plain lists. */
  readonly lists: ReadonlySet<FieldNode>;
}

/** The one connection of the document, which stands in the operation itself, and the selection of its records. */
function findList(schema: GraphQLSchema, document: DocumentNode): FoundList {
  const typeInfo = new TypeInfo(schema);
  const lists = new Set<FieldNode>();
  const found: Omit<FoundList, 'nodes' | 'lists'>[] = [];
  const way: FieldNode[] = [];
  let isInFragment = false;
  visit(document, visitWithTypeInfo(typeInfo, {
    FragmentDefinition: { enter: () => { isInFragment = true; }, leave: () => { isInFragment = false; } },
    Field: {
      enter(node) {
        way.push(node);
        const type = typeInfo.getType();
        const isConnection = getNamedType(type)?.name.endsWith('Connection') === true;
        // Of a list in a fragment, or below another list, there would be several.
        if (isConnection && (isInFragment || way.some((above) => lists.has(above)))) throw notOneConnection();
        if (isConnection) found.push({ list: node, path: way.map(({ name, alias }) => (alias ?? name).value) });
        else if (isListType(getNullableType(type))) lists.add(node);
      },
      leave: () => void way.pop(),
    },
  }));
  const [only] = found;
  if (only === undefined || found.length > 1) throw notOneConnection();
  return { ...only, lists, nodes: recordsOf(only, lists) };
}

const pagingArguments = new Set(['first', 'after', 'last', 'before']);

/** The selection of records, which is all that is selected of the list; nothing above it is a list of its own. */
function recordsOf({ list, path }: Omit<FoundList, 'nodes' | 'lists'>, lists: ReadonlySet<FieldNode>): FieldNode {
  const selections = list.selectionSet?.selections ?? [];
  const [nodes] = selections;
  if (list.arguments?.some(({ name }) => pagingArguments.has(name.value)) === true) throw refused(exchangeMessages.noPaging);
  if (selections.length !== 1 || nodes?.kind !== Kind.FIELD || nodes.name.value !== 'nodes' || nodes.selectionSet === undefined) throw refused(exchangeMessages.noPaging);
  if (path.length === 0 || (list.directives?.length ?? 0) > 0 || !lists.has(nodes)) throw notOneConnection();
  return nodes;
}

/** Asks for whole pages, from a cursor on, and for where the page ends. */
function withPaging(document: DocumentNode, list: FieldNode): DocumentNode {
  const { definitions: [pageInfo] } = parse(`{ ${pageInfoName}: pageInfo { hasNextPage endCursor } }`, { noLocation: true });
  return visit(document, {
    OperationDefinition: {
      leave: (node) => ({
        ...node, variableDefinitions: [...(node.variableDefinitions ?? []), ...variableDefinitions(`query ($${afterVariable}: String) { a }`)],
      }),
    },
    Field: {
      // Nothing below it was rewritten, so it is still itself.
      leave: (node) => (node === list ? {
        ...node,
        arguments: [...(node.arguments ?? []), ...argumentsOf(`{ a(first: ${apiLimits.maxPageSize}, after: $${afterVariable}) }`)],
        selectionSet: { ...node.selectionSet!, selections: [...node.selectionSet!.selections, ...(pageInfo as OperationDefinitionNode).selectionSet.selections] },
      } : undefined),
    },
  });
}

function variableDefinitions(text: string): NonNullable<OperationDefinitionNode['variableDefinitions']> {
  return (parse(text, { noLocation: true }).definitions[0] as OperationDefinitionNode).variableDefinitions!;
}

function argumentsOf(text: string): NonNullable<FieldNode['arguments']> {
  const operation = parse(text, { noLocation: true }).definitions[0] as OperationDefinitionNode;
  return (operation.selectionSet.selections[0] as FieldNode).arguments!;
}

function refuseCostly(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): void {
  const paged = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION) ?? operation;
  const cost = costOfOperation(createPricing(schema, document, paged, variables));
  if (cost > apiLimits.maxCost) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: exchangeMessages.tooCostly, values: { asked: cost, limit: apiLimits.maxCost }, field });
}

interface ColumnScope {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly lists: ReadonlySet<FieldNode>;
}

/** Each leaf once, whatever fragments name it. */
function columnsOf(selections: SelectionSetNode, scope: ColumnScope): string[][] {
  const columns = new Map<string, string[]>();
  const collect = (set: SelectionSetNode, above: readonly string[]): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) collect(scope.fragments.get(selection.name.value)!.selectionSet, above);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, above);
      else {
        const path = [...above, (selection.alias ?? selection.name).value];
        if (selection.selectionSet === undefined || scope.lists.has(selection)) columns.set(path.join('.'), path);
        else collect(selection.selectionSet, path);
      }
    }
  };
  collect(selections, []);
  return [...columns.values()];
}

function invalid(problem: string): Refusal {
  return new Refusal({ code: 'INVALID', message: exchangeMessages.queryInvalid, values: { problem }, field });
}

function notOneConnection(): Refusal {
  return refused(exchangeMessages.oneConnection);
}

function refused(message: typeof exchangeMessages.oneConnection | typeof exchangeMessages.noPaging): Refusal {
  return new Refusal({ code: 'INVALID', message, field });
}
