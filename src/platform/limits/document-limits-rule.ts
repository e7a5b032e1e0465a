import { Kind, type ASTVisitor, type ValidationRule } from 'graphql';
import { measureDocument } from './document-measure.ts';
import { limitError } from './limit-error.ts';
import type { ApiLimits } from './limits.ts';

/**
 * A validation rule that refuses a document too deep, too wide or too repetitive before any other rule works on it: some of them take
 * quadratic time. The refusal is reported, not thrown, because Apollo Server answers 500 to what is thrown here.
 */
export function documentLimitsRule(limits: ApiLimits): ValidationRule {
  return (context): ASTVisitor => ({
    [Kind.DOCUMENT]: {
      enter(document) {
        const measure = measureDocument(document);
        const exceeded = (Object.keys(documentLimits) as (keyof typeof documentLimits)[])
          .map((name) => ({ name, maximum: limits[name], actual: measure[documentLimits[name]] }))
          .find(({ maximum, actual }) => actual > maximum);
        if (!exceeded) return undefined;
        context.reportError(limitError(exceeded));
        // The rules are shown an empty document in its place: visitors may replace what they enter.
        return { ...document, definitions: [] };
      },
    },
  });
}

const documentLimits = {
  maxSelections: 'selections',
  maxDepth: 'depth',
  maxIntrospectionDepth: 'introspectionDepth',
  maxAliases: 'aliases',
  maxDirectives: 'directives',
} as const;
