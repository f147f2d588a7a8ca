import type { Context } from 'hono';
import { type Scrape, scraped } from '../../app/metrics/scrape.ts';

/** Measures for Prometheus, for whoever holds their token. */
export const metricsAnswer =
  (scrape: Scrape | undefined) =>
  async (context: Context): Promise<Response> => {
    const { status, headers, body } = await scraped(scrape, context.req.header('authorization'));
    return context.body(body, status, headers);
  };
