/** What a spreadsheet takes for the beginning of a formula. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A number is what it is, its sign included. */
const number = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * A cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it (OWASP, CSV
 * Injection). Plain numbers stay.
 */
export function csvCell(value: string): string {
  const text = formula.test(value) && !number.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of a CSV file. */
export function csvLine(values: readonly string[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

/** Before the first line: spreadsheets then read the file as UTF-8. */
export const byteOrderMark = '\uFEFF';
