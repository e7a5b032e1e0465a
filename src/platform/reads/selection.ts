import {
  type FieldNode, type FragmentDefinitionNode, getArgumentValues, getDirectiveValues, GraphQLIncludeDirective, type GraphQLObjectType, type GraphQLResolveInfo,
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

/** Names the place of each field node's value in a row; short, since PostgreSQL cuts names at 63 bytes and aliases may be longer. */
export class Keys {
  readonly #keys = new Map<FieldNode, string>();

  of(node: FieldNode): string {
    let key = this.#keys.get(node);
    if (key === undefined) {
      key = `f${this.#keys.size}`;
      this.#keys.set(node, key);
    }
    return key;
  }

  find(node: FieldNode): string | undefined {
    return this.#keys.get(node);
  }
}

interface Group {
  readonly name: string;
  readonly args: Record<string, unknown>;
  readonly field: FieldDeclaration;
  readonly nodes: FieldNode[];
  /** The first node that is selected for every type, if there is one: its key then holds the value. */
  general: FieldNode | null;
  types: Set<string> | null;
}

/** Collects the declared fields that a selection names, each once, whatever fragments it is spread over. */
export function collectFields(operation: Operation, keys: Keys, declaration: TypeDeclaration, sets: readonly SelectionSetNode[]): Selected[] {
  const groups = new Map<string, Group>();
  const all = concreteNames(declaration);
  for (const set of sets) visit(set.selections, all);
  return [...groups.values()].map((group) => ({
    name: group.name,
    key: keys.of(group.general ?? group.nodes[0]!),
    args: group.args,
    field: group.field,
    selections: group.nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet])),
    types: group.types,
  }));

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
    const type = operation.schema.getType([...types][0]!) as GraphQLObjectType;
    const definition = type.getFields()[node.name.value];
    const concrete = declaration.concrete.get(type.name) ?? declaration;
    const field = fieldOf(concrete, node.name.value);
    if (definition === undefined || field === undefined) return;
    const args = getArgumentValues(definition, node, operation.variableValues);
    const id = `${node.alias?.value ?? ''} ${node.name.value} ${JSON.stringify(args)}`;
    const isGeneral = types.size === all.size;
    const group = groups.get(id);
    if (group === undefined) {
      groups.set(id, { name: node.name.value, args, field, nodes: [node], general: isGeneral ? node : null, types: isGeneral ? null : new Set(types) });
      return;
    }
    group.nodes.push(node);
    if (isGeneral) {
      group.general ??= node;
      group.types = null;
    } else if (group.types !== null) {
      for (const name of types) group.types.add(name);
    }
  }
}

/** The selection sets of a connection's records, from `nodes` and from `edges { node }`, and which of its other fields are asked for. */
export function connectionSelections(operation: Operation, sets: readonly SelectionSetNode[]): { records: SelectionSetNode[]; isCounted: boolean } {
  const nodes = plainFields(operation, sets, 'nodes');
  const edges = plainFields(operation, sets, 'edges');
  return {
    records: [...nodes, ...plainFields(operation, edges, 'node')],
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
