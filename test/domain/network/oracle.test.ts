import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { articulationOf } from '../../../src/domain/network/articulation.ts';
import { betweennessOf } from '../../../src/domain/network/betweenness.ts';
import { coreNumbersOf } from '../../../src/domain/network/cores.ts';
import { closenessOf, componentSizeOf } from '../../../src/domain/network/distances.ts';
import { createGraph, degreeOf, densityOf, type Edge, type Graph } from '../../../src/domain/network/graph.ts';
import { clusteringOf, constraintOf, effectiveSizeOf } from '../../../src/domain/network/structural-holes.ts';
import { metricsOf } from '../../../src/markets/network/network-metrics.ts';

/** Published networks with the figures of networkx 2.8.8 and igraph, where they lie beside the project. */
const file = new URL('../../../../shared/oracles/partner/network_power.json', import.meta.url);

interface NetworkCase {
  readonly id: string;
  readonly method: string;
  readonly inputs: { readonly nodes: readonly string[]; readonly edges: readonly (readonly [string, string, number?])[] };
  readonly expected: Readonly<Record<string, any>>;
  readonly tolerance: { readonly abs: number };
}

const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: NetworkCase[] }).cases : [];
const simple = cases.filter(({ method }) => method === 'network_metrics');
const weighted = cases.filter(({ method }) => method === 'network_metrics_directed_weighted');

(cases.length === 0 ? describe.skip : describe)('the published cases', () => {
  test('are three plain networks, and one with weights', () => {
    expect([simple.length, weighted.length]).toEqual([3, 1]);
  });
});

if (simple.length > 0) describe.each(simple.map((one) => [one.id, one] as const))('%s', (_id, { inputs, expected, tolerance }) => {
  const graph = graphOf(inputs.nodes, inputs.edges);
  const whole = metricsOf(graph);
  const { values } = betweennessOf(graph);
  const pairs = ((graph.size - 1) * (graph.size - 2)) / 2;

  test.each<[string, (node: number) => number | null]>([
    ['degree', (node) => degreeOf(graph, node)],
    ['betweenness_normalised', (node) => values[node]!],
    ['betweenness_unnormalised', (node) => values[node]! * pairs],
    ['closeness', (node) => closenessOf(graph, node)],
    ['eigenvector_unit_norm', (node) => whole.eigenvector(node)],
    ['pagerank_085', (node) => whole.pageRank(node)],
    ['core_number', (node) => coreNumbersOf(graph)[node]!],
    ['burt_constraint', (node) => constraintOf(graph, node)],
    ['burt_effective_size', (node) => effectiveSizeOf(graph, node)],
    ['clustering', (node) => clusteringOf(graph, node)],
  ])('%s', (name, measure) => {
    expectClose(Object.fromEntries(inputs.nodes.map((key, node) => [key, measure(node)])), expected[name], tolerance.abs);
  });

  test('the whole', () => {
    expect(graph.size).toBe(expected['nodes']);
    expect(graph.edges).toBe(expected['edges']);
    expect(densityOf(graph)).toBeCloseTo(expected['density'], 9);
    const { points, bridges } = articulationOf(graph);
    expect(points.map((node) => inputs.nodes[node]!).toSorted()).toEqual(expected['articulation_points']);
    expect(bridges.map((ends) => ends.map((node) => inputs.nodes[node]!).toSorted().join(' ')).toSorted()).toEqual(expected['bridges'].map((ends: string[]) => ends.join(' ')));
    const components = new Set(inputs.nodes.map((_key, node) => componentSizeOf(graph, node)));
    expect(components).toEqual(new Set(expected['components'] === 1 ? [graph.size] : []));
  });
});

if (weighted.length > 0) describe.each(weighted.map((one) => [one.id, one] as const))('%s', (_id, { inputs, expected, tolerance }) => {
  test('constraint takes the weights of both directions together', () => {
    const graph = graphOf(inputs.nodes, inputs.edges);
    // networkx gives no figure for who has incoming ties only; here a tie is one whichever way it leads.
    const known = inputs.nodes.filter((key) => inputs.edges.some(([from]) => from === key));
    expect(Object.keys(expected['burt_constraint_weighted']).filter((key) => expected['burt_constraint_weighted'][key] !== null).toSorted()).toEqual(known.toSorted());
    const found = known.map((key) => [key, constraintOf(graph, inputs.nodes.indexOf(key))]);
    expectClose(Object.fromEntries(found), Object.fromEntries(known.map((key) => [key, expected['burt_constraint_weighted'][key]])), tolerance.abs);
  });
});

function graphOf(nodes: readonly string[], edges: readonly (readonly [string, string, number?])[]): Graph {
  const places = new Map(nodes.map((key, node) => [key, node]));
  return createGraph(nodes.length, edges.map(([from, to, weight]): Edge => [places.get(from)!, places.get(to)!, weight]));
}

function expectClose(found: Record<string, number | null>, expected: Record<string, number | null>, tolerance: number): void {
  expect(Object.keys(found).toSorted()).toEqual(Object.keys(expected).toSorted());
  for (const [key, value] of Object.entries(expected)) expect(Math.abs(found[key]! - value!)).toBeLessThanOrEqual(tolerance);
}
