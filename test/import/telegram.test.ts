import { describe, expect, it } from 'vitest';
import { all, BODY, codes, fromBytes, reports, SECOND, warnings, withFiles } from './sample.ts';

const messages = [
  { id: 1, type: 'service', date: '2025-03-01T10:00:00', action: 'create_channel', text: '' },
  {
    id: 2,
    type: 'message',
    date: '2025-03-04T23:30:00',
    date_unixtime: '1741120200',
    from: 'قناة الأخبار',
    author: 'محرر',
    text: BODY,
  },
  {
    id: 3,
    type: 'message',
    date: '2025-03-05T01:00:00',
    from: 'قناة الأخبار',
    forwarded_from: 'قناة أخرى',
    text: ['عاجل: ', { type: 'bold', text: SECOND }, ' ', { type: 'hashtag', text: '#خبر' }],
  },
  { id: 4, type: 'message', date: '2025-03-05T02:00:00', from: 'قناة الأخبار', photo: 'photos/1.jpg', text: '' },
];
const chat = { name: 'قناة "الأخبار"', type: 'public_channel', id: 1234, messages };

describe('Telegram, JSON', () => {
  it.each([1, undefined])('gives messages with text (indent %s)', async (indent) => {
    const found = reports(await fromBytes(JSON.stringify(chat, null, indent)));
    expect(found).toMatchObject([
      {
        format: 'telegram',
        locator: 'stdin#message=2',
        externalId: '2',
        outlet: 'قناة "الأخبار"',
        byline: 'محرر',
        published: '2025-03-04',
        text: BODY,
      },
      { locator: 'stdin#message=3', published: '2025-03-05', text: `عاجل: ${SECOND} #خبر` },
    ]);
    expect(found).toHaveLength(2);
    expect(warnings(found[1])).toEqual(['forwarded']);
    expect(JSON.parse(Buffer.from(found[0]!.raw).toString())).toEqual(messages[1]);
  });

  it('gives each chat of a whole account', async () => {
    const text = JSON.stringify(
      {
        about: 'Here is the data you requested from Telegram.',
        chats: { about: 'x', list: [chat, { ...chat, name: 'ثانية', id: 99 }] },
      },
      null,
      1,
    );
    const found = reports(await fromBytes(text));
    expect(found.map((item) => [item.locator, item.outlet])).toEqual([
      ['stdin#chat=1234&message=2', 'قناة "الأخبار"'],
      ['stdin#chat=1234&message=3', 'قناة "الأخبار"'],
      ['stdin#chat=99&message=2', 'ثانية'],
      ['stdin#chat=99&message=3', 'ثانية'],
    ]);
  });

  it('keeps what came before a cut, and passes over a message beyond the limit', async () => {
    const text = JSON.stringify(chat);
    const cut = await fromBytes(text.slice(0, text.indexOf('"id":3') + 100));
    expect(reports(cut)).toHaveLength(1);
    expect(codes(cut)).toEqual(['bad-json']);
    const long = JSON.stringify({ ...chat, messages: [{ ...messages[1], text: BODY.repeat(20) }, ...messages] });
    const items = await fromBytes(long, { limits: { record: 2000 } });
    expect(items.map((item) => item.kind)).toEqual(['failure', 'report', 'report']);
    expect(codes(items)).toEqual(['too-large']);
    expect(codes(await fromBytes('{"name":"x","type":"y","messages":[]}'))).toEqual(['empty']);
  });
});

const page = `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body onload="CheckLocation();"><div class="page_wrap">
<div class="page_header"><div class="content"><div class="text bold">قناة الأخبار</div></div></div>
<div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">4 March 2025</div></div>
<div class="message default clearfix" id="message2"><div class="body"><div class="pull_right date details" title="04.03.2025 23:30:00 UTC+03:00">23:30</div><div class="from_name">قناة الأخبار</div><div class="text">${BODY}<br><br>${SECOND}</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body"><div class="pull_right date details" title="05.03.2025 01:00:00 UTC+03:00">01:00</div><div class="forwarded body"><div class="from_name">قناة أخرى</div><div class="text">${SECOND}</div></div></div></div>
<div class="message default clearfix" id="message4"><div class="body"><div class="media_wrap"></div></div></div>
</div></div></div></body></html>`;

describe('Telegram, HTML', () => {
  it('gives the same of messages.html', async () => {
    const items = await withFiles({ 'messages.html': page }, (folder) => all(folder));
    expect(items).toMatchObject([
      { format: 'telegram', externalId: '2', outlet: 'قناة الأخبار', published: '2025-03-04', text: `${BODY}\n\n${SECOND}` },
      { externalId: '3', published: '2025-03-05', text: SECOND, issues: [{ code: 'forwarded', detail: 'قناة أخرى' }] },
    ]);
    expect(items).toHaveLength(2);
    expect(reports(items)[0]!.raw).toBe(reports(items)[1]!.raw);
  });
});
