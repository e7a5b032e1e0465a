import {
  type FieldNode, type FragmentDefinitionNode, getArgumentValues, getDirectiveValues, type GraphQLField, GraphQLIncludeDirective, type GraphQLObjectType, type GraphQLResolveInfo,
  GraphQLSkipDirective, type InlineFragmentNode, isAbstractType, type SelectionNode, type SelectionSetNode,
} from 'graphql';
import { type FieldDeclaration, fieldOf, type TypeDeclaration } from './declaration.ts';

/** A selected field of one declared type, after fragments are merged. */
export interface Selected {
  readonly name: string;
  /** Where its value stands in the row. */
  readonly key: string;
  readonly args: Record<string, unknown>;
  readonly field: FieldDeclaration;
  /** The field's own selections, of all places that select it. */
  readonly selections: readonly SelectionSetNode[];
  /** The concrete types it is selected for; null for all that the declaration reads. */
  readonly types: ReadonlySet<string> | null;
}

/** The parts of an operation that a selection is read from. */
export type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Names the places of selected values in rows; short, since PostgreSQL cuts names at 63 bytes and aliases may be longer. */
export class Keys {
  readonly #ofSelections = new Map<FieldDeclaration, Map<string, string>>();
  readonly #ofNodes = new Map<FieldNode, Map<FieldDeclaration, string>>();
  #count = 0;

  /** The same key wherever the same field is selected under the same name with the same arguments, for the node to be found by. */
  of(node: FieldNode, field: FieldDeclaration, args: Record<string, unknown>): string {
    const selection = `${node.alias?.value ?? ''} ${node.name.value} ${args === none ? '' : JSON.stringify(args)}`;
    const ofField = entry(this.#ofSelections, field, () => new Map<string, string>());
    const key = entry(ofField, selection, () => `f${this.#count++}`);
    entry(this.#ofNodes, node, () => new Map<FieldDeclaration, string>()).set(field, key);
    return key;
  }

  /** Under which key rows hold what a node selects of the field; undefined when no statement brings it. */
  find(node: FieldNode, field: FieldDeclaration): string | undefined {
    return this.#ofNodes.get(node)?.get(field);
  }
}

/** The arguments of a field's node, defaults included. */
export function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Operation['variableValues']): Record<string, unknown> {
  return field.args.length === 0 ? none : getArgumentValues(field, node, variables);
}

const none: Record<string, unknown> = {};

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** Collects the declared fields that a selection names, each once, whatever fragments it is spread over. */
export function collectFields(operation: Operation, keys: Keys, declaration: TypeDeclaration, sets: readonly SelectionSetNode[]): Selected[] {
  const found = new Map<string, Found>();
  const all = concreteNames(declaration);
  for (const set of sets) visit(set.selections, all);
  return [...found.values()].map(({ types, ...selected }) => ({ ...selected, types: types.size === all.size ? null : types }));

  function visit(selections: readonly SelectionNode[], types: ReadonlySet<string>): void {
    for (const selection of selections) {
      if (!isIncluded(operation, selection)) continue;
      if (selection.kind === 'Field') {
        add(selection, types);
        continue;
      }
      const fragment = selection.kind === 'FragmentSpread' ? operation.fragments[selection.name.value] : selection;
      if (fragment === undefined) continue;
      const narrowed = narrow(operation, types, fragment);
      if (narrowed.size > 0) visit(fragment.selectionSet.selections, narrowed);
    }
  }

  function add(node: FieldNode, types: ReadonlySet<string>): void {
    const name = node.name.value;
    // Types that share a table may each declare a field of this name.
    for (const [field, names] of Map.groupBy(types, (type) => fieldOf(declaration.concrete.get(type) ?? declaration, name))) {
      if (field === undefined) continue;
      const type = operation.schema.getType(names[0]!) as GraphQLObjectType;
      const args = argumentsOf(type.getFields()[name]!, node, operation.variableValues);
      const key = keys.of(node, field, args);
      const selected = entry(found, key, () => ({ name, key, args, field, selections: [], types: new Set<string>() }));
      for (const each of names) selected.types.add(each);
      if (node.selectionSet !== undefined) selected.selections.push(node.selectionSet);
    }
  }
}

interface Found extends Selected {
  readonly selections: SelectionSetNode[];
  readonly types: Set<string>;
}

/** The selection sets of a connection's records, from `nodes` and from `edges { node }`, and what of it is asked for at all. */
export function connectionSelections(operation: Operation, sets: readonly SelectionSetNode[]): { records: SelectionSetNode[]; isListed: boolean; isCounted: boolean } {
  const nodes = plainFields(operation, sets, 'nodes');
  const edges = plainFields(operation, sets, 'edges');
  return {
    records: [...nodes, ...plainFields(operation, edges, 'node')],
    isListed: ['nodes', 'edges', 'pageInfo'].some((name) => hasField(operation, sets, name)),
    isCounted: hasField(operation, sets, 'totalCount'),
  };
}

function plainFields(operation: Operation, sets: readonly SelectionSetNode[], name: string): SelectionSetNode[] {
  return fieldsNamed(operation, sets, name).flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]));
}

function hasField(operation: Operation, sets: readonly SelectionSetNode[], name: string): boolean {
  return fieldsNamed(operation, sets, name).length > 0;
}

function fieldsNamed(operation: Operation, sets: readonly SelectionSetNode[], name: string): FieldNode[] {
  return sets.flatMap((set) => set.selections.flatMap((selection): FieldNode[] => {
    if (!isIncluded(operation, selection)) return [];
    if (selection.kind === 'Field') return selection.name.value === name ? [selection] : [];
    const fragment = selection.kind === 'FragmentSpread' ? operation.fragments[selection.name.value] : selection;
    return fragment === undefined ? [] : fieldsNamed(operation, [fragment.selectionSet], name);
  }));
}

function isIncluded(operation: Operation, selection: SelectionNode): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, operation.variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, operation.variableValues)?.['if'] !== false;
}

/** The types that a fragment leaves of those selected for. */
function narrow(operation: Operation, types: ReadonlySet<string>, fragment: InlineFragmentNode | FragmentDefinitionNode): ReadonlySet<string> {
  const condition = fragment.typeCondition === undefined ? undefined : operation.schema.getType(fragment.typeCondition.name.value);
  if (condition === undefined) return types;
  const possible = isAbstractType(condition) ? operation.schema.getPossibleTypes(condition) : [condition];
  return new Set(possible.map((type) => type.name).filter((name) => types.has(name)));
}

/** The schema names of the object types that a declaration reads. */
export function concreteNames(declaration: TypeDeclaration): ReadonlySet<string> {
  return declaration.concrete.size > 0 ? new Set(declaration.concrete.keys()) : new Set([declaration.name]);
}
