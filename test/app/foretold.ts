import type { Report } from './small-ledger.ts';

/** Invented reports of March 2024: what was foretold, what came of it, one shelling in two numbers, and a claim of sexual violence. */
export const FORETOLD: readonly Report[] = [
  {
    id: 'announced',
    outlet: 'وكالة المرج',
    published: '2024-03-01',
    text: 'أعلنت وزارة الدفاع الروسية أن القوات الروسية ستنسحب من مدينة حلب في 15 مارس 2024.',
  },
  {
    id: 'expected',
    outlet: 'وكالة المرج',
    published: '2024-03-01',
    text: 'من المتوقع أن ينسحب تنظيم الدولة الإسلامية من مدينة الرقة الأسبوع المقبل.',
  },
  {
    id: 'withdrawn',
    outlet: 'صحيفة النهر',
    published: '2024-03-16',
    text: 'انسحبت القوات الروسية من مدينة حلب يوم 15 مارس 2024، بحسب المرصد السوري لحقوق الإنسان.',
  },
  {
    id: 'five',
    outlet: 'صحيفة النهر',
    published: '2024-03-11',
    text: 'قصف الجيش السوري مدينة إدلب يوم 10 مارس 2024 وقتل خمسة مدنيين، بحسب المرصد السوري لحقوق الإنسان.',
  },
  {
    id: 'nine',
    outlet: 'إذاعة الجبل',
    published: '2024-03-11',
    text: 'ذكرت وكالة رويترز أن الجيش السوري قصف مدينة إدلب يوم 10 مارس 2024 وقتل تسعة مدنيين.',
  },
  {
    id: 'unspoken',
    outlet: 'إذاعة الجبل',
    published: '2024-03-12',
    text: 'اغتصب مسلحون من تنظيم الدولة الإسلامية نساء في مدينة الرقة يوم 9 مارس 2024، بحسب ناشطين.',
  },
  {
    id: 'allied',
    outlet: 'إذاعة الجبل',
    published: '2024-03-14',
    text: 'أعلن تنظيم الدولة الإسلامية التحالف مع جبهة النصرة في مدينة الرقة يوم 13 مارس 2024.',
  },
];
