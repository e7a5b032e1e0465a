import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLCountryCode, GraphQLCurrency, GraphQLDateTimeISO, GraphQLLocalDate, GraphQLLocale, GraphQLTimeZone, GraphQLURL } from 'graphql-scalars';

/** The scalars of the public schema, under the names that clients see. */

export const DateTime = new GraphQLScalarType({
  ...withinCalendar(GraphQLDateTimeISO.toConfig(), (instant) => instant.getUTCFullYear()), serialize: sayInstant, name: 'DateTime', description: 'RFC 3339 instant, always UTC with Z. Show it in the zone of the location or the user.',
});

export const LocalDate = new GraphQLScalarType({
  ...withinCalendar(GraphQLLocalDate.toConfig(), (day) => Number(day.slice(0, 4))), serialize: sayText, name: 'Date', description: 'Calendar date without a time zone, such as a day of delivery: YYYY-MM-DD.',
});

export const CountryCode = new GraphQLScalarType({ ...GraphQLCountryCode.toConfig(), serialize: sayText, name: 'CountryCode', description: 'ISO 3166-1 alpha-2 country code.' });

export const TimeZone = new GraphQLScalarType({ ...GraphQLTimeZone.toConfig(), serialize: sayText, name: 'TimeZone', description: 'IANA time zone name, such as Asia/Taipei.' });

export const Locale = new GraphQLScalarType({ ...GraphQLLocale.toConfig(), serialize: sayText, name: 'Locale', description: 'BCP 47 language tag; the platform itself speaks en, zh-Hant and zh-Hans.' });

export const Url = new GraphQLScalarType({ ...GraphQLURL.toConfig(), name: 'URL', description: 'Absolute web address.' });

/** What is said was checked when it was written; a page would spend most of its time on checking it again. */
function sayText(value: unknown): string {
  if (typeof value !== 'string') throw new GraphQLError('The value is no text.');
  return value;
}

function sayInstant(value: unknown): string {
  return typeof value === 'string' ? value : (value as Date).toISOString();
}

const decimal = /^-?\d{1,30}(\.\d{1,12})?$/;

/** An exact number stays text all the way: a float would round it. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'Exact decimal number, as text such as "12.500". Numbers are taken on input, too.',
  serialize: String,
  parseValue: (value) => parseDecimal(value),
  parseLiteral: (node) => parseDecimal('value' in node ? node.value : undefined),
});

function parseDecimal(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !decimal.test(text)) throw new GraphQLError('A Decimal is a number such as "12.500", without exponent or separators.');
  return text;
}

const currency = GraphQLCurrency.toConfig();

/** Small letters are taken, and stored as capitals. */
export const CurrencyCode = new GraphQLScalarType({
  ...currency,
  name: 'CurrencyCode',
  description: 'ISO 4217 currency code.',
  parseValue: (value) => currency.parseValue(value).toUpperCase(),
  parseLiteral: (node, variables) => currency.parseLiteral(node, variables).toUpperCase(),
});

type ScalarConfig<Internal, External> = ReturnType<GraphQLScalarType<Internal, External>['toConfig']>;

/** Takes in no days that the database cannot hold: its calendar has no year 0, and four digits end with the year 9999. */
function withinCalendar<Internal, External>(config: ScalarConfig<Internal, External>, yearOf: (value: Internal) => number): ScalarConfig<Internal, External> {
  const within = (value: Internal): Internal => {
    const year = yearOf(value);
    if (year < 1 || year > 9999) throw new GraphQLError('The year lies outside 0001 to 9999.');
    return value;
  };
  return { ...config, parseValue: (value) => within(config.parseValue(value)), parseLiteral: (node, variables) => within(config.parseLiteral(node, variables)) };
}
