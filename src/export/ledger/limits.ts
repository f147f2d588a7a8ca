/** The plain sentence of limits that every export carries (standards.md §3.7). */
export const LIMITS = {
  en: 'These are claims as sources made them, read by machine and not verified: a claim is not a fact, counting reports is not counting events, what nobody reported is missing, and nothing here may be used to find, target or expose people.',
  ar: 'هذه أقوال كما نقلتها مصادرها، قرأتها آلة ولم يتحقق منها أحد: ليس القول حقيقة، وعدّ التقارير ليس عدّا للوقائع، وما لم يروه أحد غائب عنها، ولا يجوز استعمال شيء منها للوصول إلى الناس أو استهدافهم أو كشفهم.',
} as const;

export const LICENCE =
  'The reports belong to their outlets: quote them within what the law allows and do not republish them. Codes follow PLOVER, ACLED and UCDP GED, whose names are facts; no row of theirs is in here.';
