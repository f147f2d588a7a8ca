/** What of the address says which report is shown, and how much of it. */
export interface ShownReport {
  readonly knownBy?: string | undefined;
  readonly restricted?: 'true' | undefined;
}

export const sentOf = (id: string, { knownBy, restricted }: ShownReport) => ({
  params: { id },
  query: { ...(knownBy && { knownBy }), ...(restricted && { restricted }) },
});
export type SentReport = ReturnType<typeof sentOf>;
