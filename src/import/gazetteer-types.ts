/** The kinds of place a gazetteer row can become: those of the lexicon's places (the loader refuses any other). */
export type PlaceType =
  | 'country'
  | 'admin1'
  | 'admin2'
  | 'city'
  | 'town'
  | 'village'
  | 'district'
  | 'camp'
  | 'crossing'
  | 'airport'
  | 'base'
  | 'river'
  | 'mountain'
  | 'region'
  | 'sea';

/** A place as a gazetteer row gives it, before ids are settled. `key` is unique in its source; `admin1` is the key of its division. */
export interface ImportedPlace {
  readonly key: string;
  readonly names: readonly string[];
  readonly en: string;
  readonly type: PlaceType;
  readonly country: string;
  readonly admin1?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly pcode?: string | undefined;
  readonly population?: number | undefined;
}

/** What one row came to: places, a reason why the row is bad, or nothing of use (no Arabic name, no settled feature). */
export type RowResult = readonly ImportedPlace[] | { readonly bad: string };

/** One known shape of file. `read` is called with the cells of each row; `names` are Arabic names by GeoNames id, from other files. */
export interface Shape {
  readonly kind:
    | 'geonames'
    | 'geonames-list'
    | 'geonames-divisions'
    | 'geonames-countries'
    | 'geonames-names'
    | 'ocha'
    | 'opensyria';
  readonly source: string;
  readonly licence: string;
  readonly delimiter: string;
  readonly header: boolean;
  readonly columns: number;
  readonly read: (cells: readonly string[], names: ReadonlyMap<string, string>) => RowResult;
}

export interface BadRow {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}
