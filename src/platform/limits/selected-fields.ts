import {
  isCompositeType, Kind, typeFromAST,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema,
  type InlineFragmentNode, type SelectionNode, type SelectionSetNode,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Fragments by name. Of two with one name the last counts; validation reports them. */
export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** The fragment that a selection stands for; undefined for a field, and for a spread of what is not defined. */
export function fragmentFor(fragments: Fragments, selection: SelectionNode): FragmentDefinitionNode | InlineFragmentNode | undefined {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return fragments.get(selection.name.value);
  return selection.kind === Kind.INLINE_FRAGMENT ? selection : undefined;
}

/** The type that a fragment's selections are of, where it stands in selections of `type`. */
export function conditionOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  { typeCondition }: FragmentDefinitionNode | InlineFragmentNode,
): GraphQLCompositeType {
  const condition = typeCondition && typeFromAST(schema, typeCondition);
  return condition && isCompositeType(condition) ? condition : type;
}

export interface SelectedField {
  readonly field: FieldNode;
  readonly parent: GraphQLCompositeType;
}

/** The fields at one level with fragments spread, each fragment once, as execution collects them. */
export function selectedFields(
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
): readonly SelectedField[] {
  const spread = new Set<SelectionSetNode>();
  const collect = (parent: GraphQLCompositeType, level: SelectionSetNode): readonly SelectedField[] => {
    if (spread.has(level)) return [];
    spread.add(level);
    return level.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [{ field: selection, parent }];
      const fragment = fragmentFor(fragments, selection);
      return fragment ? collect(conditionOf(schema, parent, fragment), fragment.selectionSet) : [];
    });
  };
  return collect(type, selectionSet);
}

/** A field's definition; undefined for introspection, and where validation has already found that there is none. */
export function definitionOf({ field, parent }: SelectedField): GraphQLField<unknown, unknown> | undefined {
  return 'getFields' in parent ? parent.getFields()[field.name.value] : undefined;
}
