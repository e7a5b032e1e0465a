/** Where the bytes of files are: outside the database, by what they are. Bytes that are the same are there once in a workspace. */
export interface FileStore {
  /** Takes bytes in under no name yet; what fails on the way leaves nothing. */
  receive(workspaceId: string, source: AsyncIterable<Uint8Array>): Promise<ReceivedFile>;
  /** The bytes, piece by piece; null when there are none. */
  read(workspaceId: string, sha256: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Removes them; without effect when there are none. */
  remove(workspaceId: string, sha256: string): Promise<void>;
  /** The SHA-256 of everything that is kept, one by one. */
  list(workspaceId: string): AsyncIterable<string>;
  /** Removes what was being received before the instant and never finished. */
  removeUnfinished(workspaceId: string, before: Date): Promise<void>;
}

/** Bytes that have arrived and are kept for nobody yet. */
export interface ReceivedFile {
  readonly sha256: string;
  readonly byteSize: number;
  /** Keeps them under their SHA-256, on the disk for good. May be called again. */
  keep(): Promise<void>;
  /** Throws them away, unless they were kept. */
  discard(): Promise<void>;
}
