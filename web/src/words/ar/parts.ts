import type { Arabic } from '../both.ts';
import type { parts as en } from '../en/parts.ts';

export const parts: Arabic<typeof en> = {
  loading: 'جارٍ التحميل',
  more: 'عرض المزيد',
  undo: 'تراجع',
};
