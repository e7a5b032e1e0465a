/** What relationships of each market must have from their first day, for rows that tests write behind the API. */
const needed: Readonly<Record<string, readonly (readonly [column: string, value: string])[]>> = {
  SUPPLIER: [['supplier_kind', "'GOODS'"]],
  INTERNAL: [['providing_department_id', '{partner}'], ['receiving_department_id', '{focal}']],
  COMPETITOR: [['has_information_barrier', 'true']],
  DISTRIBUTOR: [['tier', "'REGISTERED'"]],
  CUSTOMER: [['customer_stage', "'CUSTOMER'"]],
  INFLUENCER: [['influencer_kind', "'COMMUNITY'"], ['stance', "'NEUTRAL'"]],
};

/** The same for one row, by column. */
export function marketFields(market: string, ends: { readonly partner: string; readonly focal: string }): Record<string, string> {
  return Object.fromEntries(needed[market]!.map(([column, value]) =>
    [column, value.replace('{partner}', ends.partner).replace('{focal}', ends.focal).replaceAll("'", '')]));
}

/** The columns, for an insert's list. */
export const marketColumns = Object.values(needed).flat().map(([column]) => column).join(', ');

/** Their values, for its select, given the SQL of the row's market, partner and focal party. */
export function marketValues(sql: { readonly market: string; readonly partner: string; readonly focal: string }): string {
  return Object.entries(needed).flatMap(([market, columns]) => columns.map(([, value]) =>
    `case when ${sql.market} = '${market}' then ${value.replace('{partner}', sql.partner).replace('{focal}', sql.focal)} end`)).join(', ');
}
