/** Numbers as they lie in the database: one after the other, little-endian as typed arrays are on every machine that Node runs on. */

/** Numbers of a day each, of 4 bytes. A copy, so that it is aligned and may be changed. */
export function daysOf(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  return new Float32Array(copyOf(bytes));
}

/** Numbers of a forecast state, of 8 bytes; a copy too. */
export function stateOf(bytes: Uint8Array): Float64Array<ArrayBuffer> {
  return new Float64Array(copyOf(bytes));
}

export function bytesOf(numbers: Float32Array | Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Bytes that came as hexadecimal digits. */
export function bytesOfHex(digits: string): Uint8Array {
  return Buffer.from(digits, 'hex');
}

function copyOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new Uint8Array(bytes.byteLength);
  copy.set(bytes);
  return copy.buffer;
}
