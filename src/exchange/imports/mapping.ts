import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { exchangeMessages } from '../exchange.messages.ts';
import type { FieldDefinition, ImportDefinition } from './import-definition.ts';
import type { MappedField } from './import.entity.ts';
import type { Cells } from './line.ts';

type Fields = Pick<ImportDefinition, 'fields' | 'isField'>;

/** A field as a client maps it. */
interface GivenField {
  readonly field: string;
  readonly column?: string | null;
  readonly value?: string | null;
}

/** Checks a mapping by itself; whether the file has its columns is seen when the file is read. */
export function checkMapping({ fields, isField }: Fields, given: readonly GivenField[]): MappedField[] {
  const names = new Set<string>();
  return given.map(({ field, ...source }, index) => {
    const at = ['input', 'columns', String(index)];
    const isKnown = fields.some(({ name }) => name === field) || isField?.(field) === true;
    if (!isKnown) throw refusal('INVALID', exchangeMessages.fieldUnknown, [...at, 'field'], { fields: fields.map(({ name }) => name).join(', ') });
    if (names.has(field)) throw refusal('DUPLICATE', exchangeMessages.fieldTwice, [...at, 'field']);
    names.add(field);
    const column = textOf(source.column, [...at, 'column'], { max: 200 });
    const value = textOf(source.value, [...at, 'value'], { max: 200 });
    if ((column === null) === (value === null)) throw refusal('INVALID', exchangeMessages.columnOrValue, at);
    return { field, column, value };
  });
}

/** The name of a saved mapping. */
export function mappingName(name: string, field: readonly string[]): string {
  return requiredText(name, field, 100);
}

/** Maps the columns of a file whose headers speak for themselves; those that do not are left out. */
export function detectMapping(definition: Fields, headers: readonly string[]): MappedField[] {
  const mapped = headers.flatMap((header): MappedField[] => {
    const field = fieldOf(definition, header);
    return field === null ? [] : [{ field, column: header.trim(), value: null }];
  });
  const twice = mapped.find(({ field }, index) => mapped.findIndex((other) => other.field === field) !== index);
  if (twice !== undefined) throw refusal('INVALID', exchangeMessages.headerTwice, [twice.field], { field: twice.field });
  return mapped;
}

function fieldOf({ fields, isField }: Fields, header: string): string | null {
  const bare = bareName(header);
  const known = fields.find(({ name, synonyms }) => bareName(name) === bare || synonyms.some((synonym) => bareName(synonym) === bare));
  if (known !== undefined) return known.name;
  return isField?.(header.trim()) === true ? header.trim() : null;
}

/** Headers are alike whatever their case, spaces and punctuation. */
function bareName(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[\s\p{P}]+/gu, '');
}

/** Takes the fields of a record out of its cells. */
export interface FieldReader {
  readonly mapping: readonly MappedField[];
  readonly width: number;
  /** The header of the column that a field is read from. */
  columnOf(field: string): string | null;
  read(cells: readonly string[]): Cells;
}

/**
 * @throws {Refusal} where the header has not the columns that the mapping names, or no column for a field that no line can do without
 */
export function createFieldReader(definition: Fields, mapping: readonly MappedField[], headers: readonly string[]): FieldReader {
  const places = new Map(headers.map((header, index) => [header.trim(), index]));
  for (const { field, column } of mapping) {
    if (column !== null && !places.has(column)) throw refusal('INVALID', exchangeMessages.headerMissing, [field]);
  }
  refuseMissing(definition.fields, mapping);
  const sources = mapping.map(({ field, column, value }) => ({ field, place: column === null ? -1 : places.get(column)!, value }));
  return {
    mapping, width: headers.length,
    columnOf: (field) => mapping.find((mapped) => mapped.field === field)?.column ?? null,
    read: (cells) => new Map(sources.map(({ field, place, value }) => [field, place === -1 ? value : (cells[place] ?? '').trim() || null])),
  };
}

function refuseMissing(fields: readonly FieldDefinition[], mapping: readonly MappedField[]): void {
  const missing = fields.filter(({ name, isRequired }) => isRequired === true && !mapping.some(({ field }) => field === name));
  if (missing.length === 0) return;
  throw new Refusal(...missing.map(({ name }) => ({ code: 'REQUIRED', message: exchangeMessages.columnMissing, values: { field: name }, field: [name] }) as const));
}

function refusal(code: UserErrorFacts['code'], message: UserErrorFacts['message'], field: readonly string[], values?: UserErrorFacts['values']): Refusal {
  return new Refusal({ code, message, field, ...(values && { values }) });
}
