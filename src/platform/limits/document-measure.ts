import { Kind, type DefinitionNode, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf, type Fragments } from './selected-fields.ts';

export interface DocumentMeasure {
  /** Fields within fields; the deepest path through fragments counts. A root field has depth 1. */
  readonly depth: number;
  /** The same, from `__schema` or `__type` downwards. */
  readonly introspectionDepth: number;
  /** Fields once fragments are spread, at most Number.MAX_SAFE_INTEGER. */
  readonly selections: number;
  /** As written: what spreading a fragment repeats is bounded by the cost. */
  readonly aliases: number;
  /** As written, wherever they stand. */
  readonly directives: number;
}

/**
 * Measures a parsed document before it is validated: its worst operation in each respect, and its totals. Needs no schema. Each
 * selection is looked at once, however often its fragment is spread, so the time is linear in the document. A fragment that spreads
 * itself is measured as if it ended there; validation reports it.
 */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const measuring: Measuring = { fragments: fragmentsOf(document), reaches: new Map(), aliases: 0, directives: 0 };
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const reaches = operations.map((operation) => reachOfDefinition(measuring, operation));
  // What no operation spreads is validated all the same.
  const unused = document.definitions.filter((definition) => !measuring.reaches.has(definition));
  const reach = widest([...reaches, ...unused.map((definition) => reachOfDefinition(measuring, definition))]);
  return { ...reach, aliases: measuring.aliases, directives: measuring.directives };
}

/** How far a part of a document reaches. */
type Reach = Pick<DocumentMeasure, 'depth' | 'introspectionDepth' | 'selections'>;

interface Measuring {
  readonly fragments: Fragments;
  readonly reaches: Map<DefinitionNode, Reach>;
  aliases: number;
  directives: number;
}

const nowhere: Reach = { depth: 0, introspectionDepth: 0, selections: 0 };

function reachOfDefinition(measuring: Measuring, definition: DefinitionNode): Reach {
  if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) return nowhere;
  const known = measuring.reaches.get(definition);
  if (known) return known;
  // Set before its selections are followed, so that a cycle ends here.
  measuring.reaches.set(definition, nowhere);
  for (const variable of definition.variableDefinitions ?? []) measuring.directives += variable.directives?.length ?? 0;
  measuring.directives += definition.directives?.length ?? 0;
  const reach = reachOfSelections(measuring, definition.selectionSet);
  measuring.reaches.set(definition, reach);
  return reach;
}

function reachOfSelections(measuring: Measuring, { selections }: SelectionSetNode): Reach {
  const reaches = selections.map((selection) => reachOfSelection(measuring, selection));
  const total = reaches.reduce((sum, reach) => sum + reach.selections, 0);
  return { ...widest(reaches), selections: Math.min(total, Number.MAX_SAFE_INTEGER) };
}

function reachOfSelection(measuring: Measuring, selection: SelectionNode): Reach {
  measuring.directives += selection.directives?.length ?? 0;
  if (selection.kind === Kind.INLINE_FRAGMENT) return reachOfSelections(measuring, selection.selectionSet);
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    const fragment = measuring.fragments.get(selection.name.value);
    return fragment ? reachOfDefinition(measuring, fragment) : nowhere;
  }
  if (selection.alias) measuring.aliases += 1;
  const below = selection.selectionSet ? reachOfSelections(measuring, selection.selectionSet) : nowhere;
  const selections = below.selections + 1;
  if (isIntrospection(selection.name.value)) return { depth: 1, introspectionDepth: below.depth + 1, selections };
  return { depth: below.depth + 1, introspectionDepth: below.introspectionDepth, selections };
}

/** The two root fields of introspection (GraphQL specification, 4.2). Names that begin with two underscores are reserved for it. */
function isIntrospection(fieldName: string): boolean {
  return fieldName === '__schema' || fieldName === '__type';
}

function widest(reaches: readonly Reach[]): Reach {
  return reaches.reduce(
    (widestYet, reach) => ({
      depth: Math.max(widestYet.depth, reach.depth),
      introspectionDepth: Math.max(widestYet.introspectionDepth, reach.introspectionDepth),
      selections: Math.max(widestYet.selections, reach.selections),
    }),
    nowhere,
  );
}
