/** What a code stands for. `old` codes are no longer issued but stand in valid or historic documents. */
export type IssuerKind = 'state' | 'nationality' | 'organisation' | 'status' | 'specimen' | 'old';

export interface Issuer {
  readonly code: string;
  readonly name: string;
  readonly kind: IssuerKind;
}

/** ISO 3166-1 alpha-3, short names. */
const STATES =
  'ABW Aruba|AFG Afghanistan|AGO Angola|AIA Anguilla|ALA Åland Islands|ALB Albania|AND Andorra|' +
  'ARE United Arab Emirates|ARG Argentina|ARM Armenia|ASM American Samoa|ATA Antarctica|' +
  'ATF French Southern Territories|ATG Antigua and Barbuda|AUS Australia|AUT Austria|AZE Azerbaijan|' +
  'BDI Burundi|BEL Belgium|BEN Benin|BES Bonaire, Sint Eustatius and Saba|BFA Burkina Faso|BGD Bangladesh|' +
  'BGR Bulgaria|BHR Bahrain|BHS Bahamas|BIH Bosnia and Herzegovina|BLM Saint Barthélemy|BLR Belarus|' +
  'BLZ Belize|BMU Bermuda|BOL Bolivia|BRA Brazil|BRB Barbados|BRN Brunei Darussalam|BTN Bhutan|' +
  'BVT Bouvet Island|BWA Botswana|CAF Central African Republic|CAN Canada|CCK Cocos (Keeling) Islands|' +
  'CHE Switzerland|CHL Chile|CHN China|CIV Côte d’Ivoire|CMR Cameroon|' +
  'COD Democratic Republic of the Congo|COG Congo|COK Cook Islands|COL Colombia|COM Comoros|' +
  'CPV Cabo Verde|CRI Costa Rica|CUB Cuba|CUW Curaçao|CXR Christmas Island|CYM Cayman Islands|CYP Cyprus|' +
  'CZE Czechia|DEU Germany|DJI Djibouti|DMA Dominica|DNK Denmark|DOM Dominican Republic|DZA Algeria|' +
  'ECU Ecuador|EGY Egypt|ERI Eritrea|ESH Western Sahara|ESP Spain|EST Estonia|ETH Ethiopia|FIN Finland|' +
  'FJI Fiji|FLK Falkland Islands (Malvinas)|FRA France|FRO Faroe Islands|' +
  'FSM Micronesia (Federated States of)|GAB Gabon|GBR United Kingdom|GEO Georgia|GGY Guernsey|GHA Ghana|' +
  'GIB Gibraltar|GIN Guinea|GLP Guadeloupe|GMB Gambia|GNB Guinea-Bissau|GNQ Equatorial Guinea|GRC Greece|' +
  'GRD Grenada|GRL Greenland|GTM Guatemala|GUF French Guiana|GUM Guam|GUY Guyana|HKG Hong Kong|' +
  'HMD Heard Island and McDonald Islands|HND Honduras|HRV Croatia|HTI Haiti|HUN Hungary|IDN Indonesia|' +
  'IMN Isle of Man|IND India|IOT British Indian Ocean Territory|IRL Ireland|IRN Iran|IRQ Iraq|ISL Iceland|' +
  'ISR Israel|ITA Italy|JAM Jamaica|JEY Jersey|JOR Jordan|JPN Japan|KAZ Kazakhstan|KEN Kenya|' +
  'KGZ Kyrgyzstan|KHM Cambodia|KIR Kiribati|KNA Saint Kitts and Nevis|KOR Republic of Korea|KWT Kuwait|' +
  'LAO Lao People’s Democratic Republic|LBN Lebanon|LBR Liberia|LBY Libya|LCA Saint Lucia|' +
  'LIE Liechtenstein|LKA Sri Lanka|LSO Lesotho|LTU Lithuania|LUX Luxembourg|LVA Latvia|MAC Macao|' +
  'MAF Saint Martin (French part)|MAR Morocco|MCO Monaco|MDA Republic of Moldova|MDG Madagascar|' +
  'MDV Maldives|MEX Mexico|MHL Marshall Islands|MKD North Macedonia|MLI Mali|MLT Malta|MMR Myanmar|' +
  'MNE Montenegro|MNG Mongolia|MNP Northern Mariana Islands|MOZ Mozambique|MRT Mauritania|MSR Montserrat|' +
  'MTQ Martinique|MUS Mauritius|MWI Malawi|MYS Malaysia|MYT Mayotte|NAM Namibia|NCL New Caledonia|' +
  'NER Niger|NFK Norfolk Island|NGA Nigeria|NIC Nicaragua|NIU Niue|NLD Netherlands|NOR Norway|NPL Nepal|' +
  'NRU Nauru|NZL New Zealand|OMN Oman|PAK Pakistan|PAN Panama|PCN Pitcairn|PER Peru|PHL Philippines|' +
  'PLW Palau|PNG Papua New Guinea|POL Poland|PRI Puerto Rico|' +
  'PRK Democratic People’s Republic of Korea|PRT Portugal|PRY Paraguay|PSE State of Palestine|' +
  'PYF French Polynesia|QAT Qatar|REU Réunion|ROU Romania|RUS Russian Federation|RWA Rwanda|' +
  'SAU Saudi Arabia|SDN Sudan|SEN Senegal|SGP Singapore|SGS South Georgia and the South Sandwich Islands|' +
  'SHN Saint Helena, Ascension and Tristan da Cunha|SJM Svalbard and Jan Mayen|SLB Solomon Islands|' +
  'SLE Sierra Leone|SLV El Salvador|SMR San Marino|SOM Somalia|SPM Saint Pierre and Miquelon|SRB Serbia|' +
  'SSD South Sudan|STP Sao Tome and Principe|SUR Suriname|SVK Slovakia|SVN Slovenia|SWE Sweden|' +
  'SWZ Eswatini|SXM Sint Maarten (Dutch part)|SYC Seychelles|SYR Syrian Arab Republic|' +
  'TCA Turks and Caicos Islands|TCD Chad|TGO Togo|THA Thailand|TJK Tajikistan|TKL Tokelau|' +
  'TKM Turkmenistan|TLS Timor-Leste|TON Tonga|TTO Trinidad and Tobago|TUN Tunisia|TUR Türkiye|TUV Tuvalu|' +
  'TWN Taiwan|TZA United Republic of Tanzania|UGA Uganda|UKR Ukraine|' +
  'UMI United States Minor Outlying Islands|URY Uruguay|USA United States of America|UZB Uzbekistan|' +
  'VAT Holy See|VCT Saint Vincent and the Grenadines|VEN Venezuela|VGB British Virgin Islands|' +
  'VIR United States Virgin Islands|VNM Viet Nam|VUT Vanuatu|WLF Wallis and Futuna|WSM Samoa|YEM Yemen|' +
  'ZAF South Africa|ZMB Zambia|ZWE Zimbabwe';

/** Codes of ICAO Doc 9303-3 §5 that ISO 3166-1 does not have; XXK stands in visas of European states. */
const BEYOND_ISO: Readonly<Record<Exclude<IssuerKind, 'old'>, string>> = {
  state: 'D Germany|RKS Kosovo|XXK Kosovo',
  nationality:
    'GBD British Overseas Territories citizen|GBN British National (Overseas)|' +
    'GBO British Overseas citizen|GBP British protected person|GBS British subject',
  organisation:
    'EUE European Union|IAO International Civil Aviation Organization|UNO United Nations|' +
    'UNA Specialized agency of the United Nations|UNK United Nations Interim Administration Mission in Kosovo|' +
    'XBA African Development Bank|XIM African Export-Import Bank|XCC Caribbean Community|' +
    'XCE Council of Europe|XCO Common Market for Eastern and Southern Africa|' +
    'XEC Economic Community of West African States|XPO INTERPOL|' +
    'XES Organization of Eastern Caribbean States|XMP Parliamentary Assembly of the Mediterranean|' +
    'XOM Sovereign Military Order of Malta|XDC Southern African Development Community',
  status:
    'XXA Stateless person|XXB Refugee (1951 Convention)|XXC Refugee (other)|XXX Unspecified nationality',
  specimen: 'UTO Utopia',
};
/** Withdrawn since 1980, when machine readable documents began (ISO 3166-3; ROM became ROU in 2002). */
const OLD =
  'ANT Netherlands Antilles|BUR Burma|BYS Byelorussian SSR|CSK Czechoslovakia|DDR German Democratic Republic|' +
  'FXX France, Metropolitan|NTZ Neutral Zone|ROM Romania|SCG Serbia and Montenegro|SUN USSR|TMP East Timor|' +
  'YMD Democratic Yemen|YUG Yugoslavia|ZAR Zaire';

function entries(list: string, kind: IssuerKind): [string, Issuer][] {
  return list.split('|').map((entry) => {
    const gap = entry.indexOf(' ');
    const code = entry.slice(0, gap);
    return [code, { code, name: entry.slice(gap + 1), kind }];
  });
}

/** Every known code without fillers → what it stands for. */
export const ISSUERS: ReadonlyMap<string, Issuer> = new Map([
  ...entries(STATES, 'state'),
  ...entries(BEYOND_ISO.state, 'state'),
  ...entries(BEYOND_ISO.nationality, 'nationality'),
  ...entries(BEYOND_ISO.organisation, 'organisation'),
  ...entries(BEYOND_ISO.status, 'status'),
  ...entries(BEYOND_ISO.specimen, 'specimen'),
  ...entries(OLD, 'old'),
]);

/** Looks up the three cells of an issuer or nationality; fillers only at their end. */
export function findIssuer(raw: string): Issuer | undefined {
  return ISSUERS.get(raw.replace(/<+$/, ''));
}
