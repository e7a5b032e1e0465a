import { compareDeals, type DealConflict, type DealRegistration } from '../../domain/channel/deal-conflict.ts';
import { sameCustomer } from '../../domain/channel/same-customer.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { ChannelDealState } from './deal.entity.ts';
import { endCustomerOf } from './deal-customer.ts';

/** Somebody else who works on the same deal: another partner, or the firm itself, whose customer it is already. For the firm's eyes. */
export interface FoundConflict {
  readonly verdict: DealConflict;
  /** Of another partner's deal; null for a customer of the firm. */
  readonly dealId: string | null;
  readonly state: ChannelDealState | null;
  readonly relationshipId: string;
  /** The other partner, or the customer. */
  readonly partnerName: string;
  /** When the other deal was registered; null for a customer. */
  readonly registeredAt: string | null;
}

interface DealFacts {
  readonly id: string;
  readonly relationshipId: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly state: ChannelDealState;
  readonly customerName: string;
  readonly customerScheme: string | null;
  readonly customerNumber: string | null;
  readonly customerPostalCode: string | null;
  readonly customerCountry: string;
  readonly productFamily: string;
  readonly registeredAt: string;
  readonly protectedUntil: string | null;
}

interface CustomerFacts {
  readonly relationshipId: string;
  readonly names: readonly string[];
  readonly countryCode: string | null;
  readonly numbers: readonly { readonly scheme: string; readonly value: string }[];
}

/** What a deal is held against: itself, the open deals of others, and the firm's customers. */
export interface ConflictFacts {
  readonly deal: DealFacts;
  readonly others: readonly DealFacts[];
  readonly customers: readonly CustomerFacts[];
}

/** The facts of a deal as JSON. Only the firm's people see what it reads: whoever else asks would find nothing. */
export function conflictFacts(deal: Row): Sql {
  const facts = (row: Row, partner: Row) => sql`json_build_object('id', ${row('id')}, 'relationshipId', ${row('relationship_id')}, 'partnerId', ${partner('partner_id')}, 'partnerName', ${partner('partner_name')}, 'state', ${row('state')},
    'customerName', ${row('customer_name')}, 'customerScheme', ${row('customer_scheme')}, 'customerNumber', ${row('customer_number')}, 'customerPostalCode', ${row('customer_postal_code')}, 'customerCountry', ${row('customer_country')},
    'productFamily', ${row('product_family')}, 'registeredAt', ${row('registered_at')}, 'protectedUntil', ${row('protected_until')})`;
  const [other, own, theirs] = [(name: string) => column('other', name), (name: string) => column('own', name), (name: string) => column('theirs', name)];
  return sql`(select json_build_object('deal', ${facts(deal, own)},
    'others', (select coalesce(json_agg(${facts(other, theirs)} order by other.registered_at, other.id), '[]') from channel_deal other
      join relationship theirs on theirs.workspace_id = other.workspace_id and theirs.id = other.relationship_id
      where other.workspace_id = ${deal('workspace_id')} and other.state in ('REGISTERED','APPROVED') and theirs.partner_id <> own.partner_id
        and (other.protected_until is null or other.protected_until >= (now() at time zone 'UTC')::date)
        and (other.customer_country = ${deal('customer_country')} or other.customer_scheme = ${deal('customer_scheme')})),
    'customers', (select coalesce(json_agg(json_build_object('relationshipId', r.id, 'names', (select json_agg(distinct n) from (select p.name as n union select value from jsonb_each_text(p.names)) all_names),
        'countryCode', p.country_code, 'numbers', (select coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.value)), '[]') from party_identifier i where i.workspace_id = p.workspace_id and i.party_id = p.id and i.scheme <> 'GLN')) order by r.id), '[]')
      from relationship r join party p on p.workspace_id = r.workspace_id and p.id = r.partner_id
      where r.workspace_id = ${deal('workspace_id')} and r.market = 'CUSTOMER' and r.stage <> 'TERMINATED' and (p.country_code is null or p.country_code = ${deal('customer_country')})))
    from relationship own where own.workspace_id = ${deal('workspace_id')} and own.id = ${deal('relationship_id')})`;
}

/** What stands in the way of a deal, the surest first; of deals the earliest first. Empty where nobody else works on it. */
export function conflictsAmong({ deal, others, customers }: ConflictFacts): FoundConflict[] {
  const deals = others.map((other) => ({
    verdict: compareDeals(registrationOf(deal), registrationOf(other)), dealId: other.id, state: other.state, relationshipId: other.relationshipId, partnerName: other.partnerName, registeredAt: other.registeredAt,
  }));
  const ofFirm = customers.map((customer) => ({ verdict: againstCustomer(deal, customer), dealId: null, state: null, relationshipId: customer.relationshipId, partnerName: customer.names[0] ?? '', registeredAt: null }));
  const found: FoundConflict[] = [...deals, ...ofFirm];
  return (['CONFLICT', 'POSSIBLE'] as const).flatMap((verdict) => found.filter((one) => one.verdict === verdict));
}

/** The same, within a write: what others have committed by now. */
export async function conflictsOf({ em, ctx }: Write, dealId: string): Promise<FoundConflict[]> {
  const { sql: text, values } = sql`select ${conflictFacts((name) => column('d', name))} as facts from channel_deal d where d.workspace_id = ${ctx.principal.workspaceId}::uuid and d.id = ${dealId}::uuid`;
  const [row] = await em.execute<{ facts: ConflictFacts }[]>(text, values);
  return conflictsAmong(row!.facts);
}

/** The worst of what was found. */
export function worstOf(found: readonly FoundConflict[]): DealConflict {
  return found[0]?.verdict ?? 'NONE';
}

/** One that nobody has decided on stands until somebody does. */
function registrationOf(deal: DealFacts): DealRegistration {
  const { id, partnerId, productFamily, registeredAt, protectedUntil } = deal;
  return { id, partnerId, customer: endCustomerOf(deal), productFamily, validFrom: registeredAt.slice(0, 10), validUntil: protectedUntil ?? '9999-12-31', registeredAt: new Date(registeredAt) };
}

/** A customer of the firm is known by several names; places of its own do not tell it apart. */
function againstCustomer(deal: DealFacts, { names, countryCode, numbers }: CustomerFacts): DealConflict {
  const verdicts = names.map((name) => sameCustomer(endCustomerOf(deal), { officialNumbers: numbers, name, postalCode: null, countryCode }));
  if (verdicts.includes('SAME')) return 'CONFLICT';
  return verdicts.includes('UNKNOWN') ? 'POSSIBLE' : 'NONE';
}
