import { describe, expect, it } from 'vitest';
import { pageEnd, pageStart, readingAsHtml } from '../../src/export/html.ts';
import { escapeHtml } from '../../src/export/html-escape.ts';
import { markedText } from '../../src/export/html-marks.ts';
import { READING, TEXT } from './sample.ts';

const page = (language: 'ar' | 'en'): string => pageStart(language) + readingAsHtml(READING, TEXT, language, 1) + pageEnd();

describe('the page', () => {
  it('fetches nothing and allows only its own style and script', () => {
    const html = page('en');
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/);
    expect(html).not.toMatch(/(src|href)=|url\(|@import|style="|onclick/);
  });
  it('runs in the direction of its language; the text is always right to left', () => {
    expect(page('ar')).toContain('<html lang="ar" dir="rtl">');
    expect(page('en')).toContain('<html lang="en" dir="ltr">');
    for (const language of ['ar', 'en'] as const) expect(page(language)).toContain('<div class="body" dir="rtl" lang="ar">');
  });
  it('escapes what the text brings', () => {
    expect(page('en')).not.toContain('<الشرق>');
    expect(page('en')).toContain('&lt;الشرق&gt;');
    expect(escapeHtml('<a href="x">\'&\ud800')).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;\ufffd');
  });
  it('draws the chain from the outlet to the speaker', () => {
    const chain = /<ol class="chain".*?<\/ol>/s.exec(page('en'))![0];
    expect(chain.indexOf('Example')).toBeLessThan(chain.indexOf('الشرق'));
    expect(chain.indexOf('الشرق')).toBeLessThan(chain.indexOf('مصدرا'));
  });
});

describe('marks', () => {
  it('keep every character of the text', () => {
    const html = markedText(TEXT, READING.claims);
    expect(html.replace(/<[^>]+>/g, '')).toBe(escapeHtml(TEXT));
  });
  it('cut stretches where they overlap and name both', () => {
    const html = markedText(TEXT, READING.claims);
    expect(html).toContain('data-c="c1:q c1:r"');
    expect(html).toContain('data-c="c1:r"');
  });
  it('pass over spans that no text has', () => {
    const claim = READING.claims[0]!;
    const wild = { ...claim, trigger: { start: 5000, end: 6000, text: '' }, actor: [{ start: 3, end: 3, text: '' }] };
    expect(markedText(TEXT, [wild]).replace(/<[^>]+>/g, '')).toBe(escapeHtml(TEXT));
  });
});
