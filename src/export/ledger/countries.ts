/**
 * Codes of states, by ISO 3166 alpha-2: alpha-3, ISO numeric, Gleditsch-Ward number, English name, region by ACLED and by UCDP. Those that
 * reports in Arabic name most; of others the alpha-2 code stands in, and the rest is left empty.
 */
export interface Country {
  readonly alpha3: string;
  readonly iso: number;
  readonly gw: number;
  readonly name: string;
  readonly region: string;
  readonly ucdpRegion: string;
}

const ROWS = `
SY SYR 760 652 Syria|Middle East|Middle East
IQ IRQ 368 645 Iraq|Middle East|Middle East
LB LBN 422 660 Lebanon|Middle East|Middle East
JO JOR 400 663 Jordan|Middle East|Middle East
PS PSE 275 0 Palestine|Middle East|Middle East
IL ISR 376 666 Israel|Middle East|Middle East
TR TUR 792 640 Turkey|Middle East|Middle East
IR IRN 364 630 Iran|Middle East|Middle East
SA SAU 682 670 Saudi Arabia|Middle East|Middle East
YE YEM 887 678 Yemen|Middle East|Middle East
OM OMN 512 698 Oman|Middle East|Middle East
AE ARE 784 696 United Arab Emirates|Middle East|Middle East
QA QAT 634 694 Qatar|Middle East|Middle East
BH BHR 48 692 Bahrain|Middle East|Middle East
KW KWT 414 690 Kuwait|Middle East|Middle East
EG EGY 818 651 Egypt|Northern Africa|Africa
LY LBY 434 620 Libya|Northern Africa|Africa
TN TUN 788 616 Tunisia|Northern Africa|Africa
DZ DZA 12 615 Algeria|Northern Africa|Africa
MA MAR 504 600 Morocco|Northern Africa|Africa
EH ESH 732 0 Western Sahara|Northern Africa|Africa
SD SDN 729 625 Sudan|Northern Africa|Africa
SS SSD 728 626 South Sudan|Eastern Africa|Africa
SO SOM 706 520 Somalia|Eastern Africa|Africa
DJ DJI 262 522 Djibouti|Eastern Africa|Africa
ER ERI 232 531 Eritrea|Eastern Africa|Africa
ET ETH 231 530 Ethiopia|Eastern Africa|Africa
KE KEN 404 501 Kenya|Eastern Africa|Africa
UG UGA 800 500 Uganda|Eastern Africa|Africa
MR MRT 478 435 Mauritania|Western Africa|Africa
ML MLI 466 432 Mali|Western Africa|Africa
NE NER 562 436 Niger|Western Africa|Africa
BF BFA 854 439 Burkina Faso|Western Africa|Africa
NG NGA 566 475 Nigeria|Western Africa|Africa
TD TCD 148 483 Chad|Middle Africa|Africa
CM CMR 120 471 Cameroon|Middle Africa|Africa
CF CAF 140 482 Central African Republic|Middle Africa|Africa
CD COD 180 490 Democratic Republic of Congo|Middle Africa|Africa
AF AFG 4 700 Afghanistan|South Asia|Asia
PK PAK 586 770 Pakistan|South Asia|Asia
IN IND 356 750 India|South Asia|Asia
AZ AZE 31 373 Azerbaijan|Caucasus and Central Asia|Europe
AM ARM 51 371 Armenia|Caucasus and Central Asia|Europe
RU RUS 643 365 Russia|Europe|Europe
UA UKR 804 369 Ukraine|Europe|Europe
CY CYP 196 352 Cyprus|Europe|Europe
GB GBR 826 200 United Kingdom|Europe|Europe
FR FRA 250 220 France|Europe|Europe
DE DEU 276 255 Germany|Europe|Europe
US USA 840 2 United States|North America|Americas
CN CHN 156 710 China|East Asia|Asia`;

const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [alpha2, alpha3, iso, gw, ...rest] = row.split(' ');
      const [name, region, ucdpRegion] = rest.join(' ').split('|');
      return [
        alpha2!,
        { alpha3: alpha3!, iso: Number(iso), gw: Number(gw), name: name!, region: region!, ucdpRegion: ucdpRegion! },
      ];
    }),
);

export const countryOf = (alpha2: string | undefined): Country | undefined =>
  alpha2 === undefined ? undefined : COUNTRIES.get(alpha2);
