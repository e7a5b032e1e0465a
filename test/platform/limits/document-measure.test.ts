import fc from 'fast-check';
import { getIntrospectionQuery, parse } from 'graphql';
import { apiLimits } from '../../../src/platform/limits/limits.ts';
import { measureDocument } from '../../../src/platform/limits/document-measure.ts';
import { counted, fragmentBomb } from './partner-schema.ts';

describe('the depth of a document', () => {
  it.each([
    ['{ a }', 1],
    ['{ a { b { c } } d }', 3],
    ['{ a { ... on T { ... { b } } } }', 2],
    ['{ a { ...F } } fragment F on T { b { c } }', 3],
    ['query A { a } query B { a { b } }', 2],
    ['{ a } fragment Unused on T { b { c { d } } }', 3],
    ['{ a { ...Missing } }', 1],
    ['{ __typename a { __typename } }', 2],
  ])('%s is %d', (source, depth) => {
    expect(measureDocument(parse(source)).depth).toBe(depth);
  });

  it('counts introspection apart', () => {
    expect(measureDocument(parse('{ a { b } __schema { types { name } } }'))).toMatchObject({ depth: 2, introspectionDepth: 3 });
    const bySpread = '{ __type(name: "T") { ...F } } fragment F on __Type { ofType { name } }';
    expect(measureDocument(parse(bySpread))).toMatchObject({ depth: 1, introspectionDepth: 3 });
  });

  it('is how deep a chain was built, whether it was built of fields or of fragments', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('field', 'inline', 'fragment'), { maxLength: 30 }), (links) => {
        const fields = links.filter((link) => link === 'field').length;
        expect(measureDocument(parse(chainOf(links))).depth).toBe(fields + 1);
      }),
    );
  });
});

describe('the counts of a document', () => {
  it('are of what is written, wherever it is written', () => {
    const source = `
      query A($x: Int @one) @two { a1: a @include(if: true) ...F @three ... @four { b } c: c }
      fragment F on T @five { d: d }
      fragment Unused on T { e: e @six }`;
    expect(measureDocument(parse(source))).toMatchObject({ aliases: 4, directives: 7 });
  });

  it('do not grow by spreading, but the selections do', () => {
    const source = '{ a { ...F } b { ...F } c { ...F } } fragment F on T { x: d @skip(if: false) e }';
    expect(measureDocument(parse(source))).toMatchObject({ aliases: 1, directives: 1, selections: 9 });
  });
});

describe('an adversarial document', () => {
  it('is measured in time linear in its length, however its fragments multiply', () => {
    const readsOf = (length: number): number => {
      const { document, reads } = counted(parse(fragmentBomb(length)));
      expect(measureDocument(document).depth).toBe(2 * length + 2);
      return reads();
    };
    expect(readsOf(12)).toBeLessThanOrEqual(2 * readsOf(6) + 1);
    expect(readsOf(400)).toBeLessThanOrEqual(40 * readsOf(10) + 1);
    expect(measureDocument(parse(fragmentBomb(400))).selections).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each([
    ['{ ...A } fragment A on Query { a { ...A } }'],
    ['{ ...A } fragment A on Query { a { ...B } } fragment B on T { b { ...A ...B } }'],
    ['fragment A on Query { a ...A }'],
    ['{ ...A } fragment A on Query { a } fragment A on Query { ...A }'],
  ])('that spreads itself ends: %s', (source) => {
    expect(measureDocument(parse(source)).depth).toBeGreaterThanOrEqual(1);
  });

  it('of the schema language measures nothing', () => {
    expect(measureDocument(parse('type T { a: Int @deprecated }'))).toEqual(
      { depth: 0, introspectionDepth: 0, selections: 0, aliases: 0, directives: 0 },
    );
  });
});

it('lets the introspection of the usual tools through', () => {
  const everything = {
    schemaDescription: true, specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true, oneOf: true,
  };
  for (const query of [getIntrospectionQuery(), getIntrospectionQuery(everything)]) {
    const measure = measureDocument(parse(query, { maxTokens: apiLimits.maxTokens }));
    expect(measure).toMatchObject({ depth: 1, aliases: 0, directives: 0 });
    expect(measure.introspectionDepth).toBeLessThanOrEqual(apiLimits.maxIntrospectionDepth);
    expect(measure.selections).toBeLessThanOrEqual(apiLimits.maxSelections);
  }
});

function chainOf(links: readonly ('field' | 'inline' | 'fragment')[]): string {
  const fragments: string[] = [];
  const body = links.reduceRight((inner, link, index) => {
    if (link === 'field') return `a { ${inner} }`;
    if (link === 'inline') return `... { ${inner} }`;
    fragments.push(`fragment F${index} on T { ${inner} }`);
    return `...F${index}`;
  }, 'a');
  return `{ ${body} } ${fragments.join(' ')}`;
}
