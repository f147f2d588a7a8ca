import { createContext, useContext } from 'react';

/** The words that are selected in the report, for the parts of the form to take. */
export interface Selected {
  readonly start: number;
  readonly end: number;
  /** as they stand in the report */
  readonly text: string;
}

const Context = createContext<Selected | null>(null);
export const SelectedProvider = Context.Provider;
export const useSelected = (): Selected | null => useContext(Context);
