/** Documents of development projects. Days are counted from the day the world is made. */
export interface DocumentFacts {
  key: string;
  /** Project key. */
  project: string;
  classification: 'INTERNAL' | 'PROJECT' | 'SUPPLIER';
  /** Involvement key, of one between the firm and one supplier. */
  involvement?: string;
  kind: 'REQUIREMENT' | 'SPECIFICATION' | 'INTERFACE' | 'DRAWING' | 'MODEL' | 'ACCEPTANCE_TEST' | 'REPORT' | 'OTHER';
  title: string;
  side: 'FOCAL' | 'PARTNER';
  /** User key of who put it there, with all its versions. */
  by: string;
  /** Oldest first. */
  versions: readonly DocumentVersionFacts[];
  accesses?: readonly DocumentAccessFacts[];
}

export interface DocumentVersionFacts {
  on: number;
  fileName: string;
  mediaType: 'text/plain' | 'model/step';
  content: string;
  note?: string;
}

/** That somebody asked for the address of the current version and took the file at once. */
export interface DocumentAccessFacts {
  on: number;
  side: 'FOCAL' | 'PARTNER';
  /** User key. */
  by: string;
  /** Relationship key of the supplier that it concerns; absent for what concerns the firm alone. */
  relationship?: string;
}
