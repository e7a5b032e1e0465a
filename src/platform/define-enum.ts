import { registerEnumType } from 'type-graphql';

/** An enumeration of the public schema, from its values and what each means. */
export function defineEnum<Value extends string>(name: string, description: string, values: Readonly<Record<Value, string>>): Record<Value, Value> {
  const members = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(Object.entries<string>(values).map(([value, meaning]) => [value, { description: meaning }]));
  registerEnumType(members, { name, description, valuesConfig: valuesConfig as never });
  return members;
}
