import { replenishmentMethods } from '../positions/position.entity.ts';
import { type Fact, fact, factCount } from './facts.ts';
import { decimalAt } from './packed-decimal.ts';

/**
 * What the database tells of a position, in one value that is read faster than as many columns: its id and its item's, when it was
 * counted, decimals, which the database would have to write out to make floats of them, floats, and the forecast state. `p`, `i` and `d`
 * are the position, the agreement's item and the demand kept.
 */
const decimals = {
  onHand: 'p.on_hand', inTransit: 'p.in_transit', onOrder: 'p.on_order', allocated: 'p.allocated', backordered: 'p.backordered',
  minimum: 'p.minimum', maximum: 'p.maximum', reorderPoint: 'p.reorder_point', orderQuantity: 'p.order_quantity', baseStock: 'p.base_stock',
  unitPrice: 'i.unit_price', minimumOrder: 'i.minimum_order', packSize: 'i.pack_size', palletSize: 'i.pallet_size',
} satisfies Partial<Record<Fact, string>>;

const floats = {
  method: `case p.method ${replenishmentMethods.map((method, place) => `when '${method}' then ${place}`).join(' ')} end`,
  minimumDays: 'p.minimum_days', targetDays: 'p.target_days', leadTimeFactor: 'p.lead_time_factor', variabilityFactor: 'p.variability_factor', leadTimeDays: 'p.lead_time_days',
  leadTimeDeviation: 'p.lead_time_deviation', shelfLifeDays: 'i.shelf_life_days', foldedUntil: "d.folded_until - date '1970-01-01'",
} satisfies Partial<Record<Fact, string>>;

const arrayOf = (columns: object, type: string): string => `array_send(array[${Object.values(columns).join(', ')}]::${type}[])`;
/** The least whole number of eight bytes is no moment. */
const countedAt = String.raw`coalesce(timestamptz_send(p.counted_at), '\x8000000000000000')`;
export const positionValue = `uuid_send(p.id) || uuid_send(p.item_id) || ${countedAt} || ${arrayOf(decimals, 'numeric')} || ${arrayOf(floats, 'float8')} || int4send(coalesce(octet_length(d.state), 0)) || coalesce(d.state, '')`;

/** The values of many, for `bytesOf`: base64, which is a third shorter than the hex of a column of bytes and read twice as fast. */
export const positionValues = `encode(string_agg(${positionValue}, ''), 'base64')`;

/** What `positionValues` tells, as `readPositions` reads it. */
export const bytesOf = (values: string): Uint8Array => Buffer.from(values, 'base64');

export const positionTables = `stock_position p
  join vmi_agreement_item i on i.workspace_id = p.workspace_id and i.id = p.agreement_item_id
  left join position_demand d on d.workspace_id = p.workspace_id and d.position_id = p.id and d.agreement_id = p.agreement_id`;

/** Positions that are supplied under an agreement: both sides have agreed to the item, and nobody has ended anything. */
export const isSupplied = 'i.is_agreed and (p.ended_on is null or p.ended_on > current_date) and (i.ended_on is null or i.ended_on > current_date)';

/** A position as the value has it. */
export interface ReadPosition {
  readonly positionId: string;
  readonly itemId: string;
  /** The facts, those of the database filled in. */
  readonly numbers: Float64Array;
  /** Of the forecast; null where nothing is known of the demand. Good until the next position is read. */
  readonly state: Float64Array | null;
}

/** Reads such values, one after the other, but for some. Ids are told only to those that ask, since most positions need nothing. */
export function* readPositions(bytes: Uint8Array, without: ReadonlySet<string> = new Set()): Generator<ReadPosition> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length;) {
    const start = at;
    const facts = unknownFacts();
    facts[fact.countedAt] = momentAt(view, at + idBytes);
    at = readDecimals(view, at + idBytes + momentBytes, facts);
    at = readFloats(view, at, facts);
    const stateBytes = view.getInt32(at);
    at += 4;
    const state = stateBytes === 0 ? null : stateFrom(bytes, at, stateBytes);
    at += stateBytes;
    if (without.size > 0 && without.has(uuidAt(bytes, start))) continue;
    yield new PackedPosition(bytes, start, facts, state);
  }
}

/** A class, since an object with getters of its own takes longer to make than a quantity to compute. */
class PackedPosition implements ReadPosition {
  readonly numbers: Float64Array;
  readonly state: Float64Array | null;
  readonly #bytes: Uint8Array;
  readonly #start: number;

  constructor(bytes: Uint8Array, start: number, numbers: Float64Array, state: Float64Array | null) {
    this.numbers = numbers;
    this.state = state;
    this.#bytes = bytes;
    this.#start = start;
  }

  get positionId(): string {
    return uuidAt(this.#bytes, this.#start);
  }

  get itemId(): string {
    return uuidAt(this.#bytes, this.#start + 16);
  }
}

/** One array for many: each of its own would cost more than what is read into it. */
function unknownFacts(): Float64Array {
  if (taken === room.length) [room, taken] = [new Float64Array(manyPositions * factCount).fill(Number.NaN), 0];
  return room.subarray(taken, (taken += factCount));
}

const manyPositions = 512;
let room = new Float64Array(0);
let taken = 0;

/** Two uuids. */
const idBytes = 32;
const momentBytes = 8;
/** Dimensions, nulls, type; length and lower bound of the one dimension: as PostgreSQL sends an array. Each value follows its length, which is below 0 for null. */
const arrayHeader = 20;
const [decimalFacts, floatFacts] = [decimals, floats].map((columns) => (Object.keys(columns) as Fact[]).map((name) => fact[name])) as [number[], number[]];
/** Milliseconds since 1970, of a moment as PostgreSQL sends it: microseconds since 2000. NaN for none. */
function momentAt(view: DataView, at: number): number {
  const high = view.getInt32(at);
  return high === noMoment ? Number.NaN : (high * 2 ** 32 + view.getUint32(at + 4)) / 1_000 + Date.UTC(2000);
}

const noMoment = -(2 ** 31);

/** Where it ends is returned; so with the next one. */
function readDecimals(view: DataView, start: number, facts: Float64Array): number {
  let at = start + arrayHeader;
  for (const place of decimalFacts) {
    const length = view.getInt32(at);
    at += 4;
    if (length < 0) continue;
    facts[place] = decimalAt(view, at);
    at += length;
  }
  return at;
}

function readFloats(view: DataView, start: number, facts: Float64Array): number {
  let at = start + arrayHeader;
  for (const place of floatFacts) {
    const length = view.getInt32(at);
    at += 4;
    if (length < 0) continue;
    facts[place] = view.getFloat64(at);
    at += length;
  }
  return at;
}

/** Most states are as long as the one before. */
let lastState = new Float64Array(0);

/** A state begins anywhere among the bytes, and a typed array only at its own multiples: so it is laid where it is read from. */
function stateFrom(bytes: Uint8Array, at: number, length: number): Float64Array {
  const target = length === lastState.byteLength ? lastState : new Float64Array(length / 8);
  const from = new DataView(bytes.buffer, bytes.byteOffset + at, length);
  for (let place = 0; place < target.length; place += 1) target[place] = from.getFloat64(place * 8, true);
  return (lastState = target);
}

function uuidAt(bytes: Uint8Array, at: number): string {
  const digits = Buffer.from(bytes.buffer, bytes.byteOffset + at, 16).toString('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}
