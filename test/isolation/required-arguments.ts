import { getNamedType, getNullableType, type GraphQLArgument, type GraphQLField, isEnumType, isListType, isRequiredArgument } from 'graphql';

/** The arguments that a field cannot do without, as its call writes them: the first of an enum's values, and the given text for all others. */
export function requiredArguments({ args }: Pick<GraphQLField<unknown, unknown>, 'args'>, value: string, except?: GraphQLArgument): string[] {
  return args.filter((argument) => argument !== except && isRequiredArgument(argument)).map(({ name, type }) => {
    const named = getNamedType(type);
    const one = isEnumType(named) ? named.getValues()[0]!.name : value;
    return `${name}: ${isListType(getNullableType(type)) ? `[${one}]` : one}`;
  });
}
