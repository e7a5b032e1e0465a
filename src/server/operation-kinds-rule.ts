import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** Refuses operations of a kind that the schema has none of. The standard's rules let them pass, and only running them fails. */
export function operationKindsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`This schema has no operations of the kind ${node.operation}.`, { nodes: node }));
    },
  };
}
