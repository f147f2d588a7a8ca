import { z } from 'zod';

/** One line of `packs/<region>/places.yaml`. `country` is ISO 3166 alpha-2; XZ (UN/LOCODE) is for waters that belong to none. */
export const placeEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case, digits and single hyphens'),
  ar: z.string().min(1),
  en: z.string().min(1),
  type: z.enum([
    'country',
    'admin1',
    'admin2',
    'city',
    'town',
    'village',
    'district',
    'camp',
    'crossing',
    'airport',
    'base',
    'river',
    'mountain',
    'region',
    'sea',
  ]),
  country: z.string().regex(/^[A-Z]{2}$/, 'two capital letters'),
  admin1: z.string().min(1).optional(),
  aliases: z.array(z.string().min(1)).default([]),
  weak: z.boolean().default(false),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  pcode: z.string().min(1).optional(),
});

export type PlaceEntry = z.infer<typeof placeEntry>;
export type PlaceType = PlaceEntry['type'];
