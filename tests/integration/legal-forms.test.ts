/** The papers of the law: which there are when, what they say, and that they can be read, for every procedure. */
import { describe, expect, test } from 'vitest';
import { receiptPaper } from '#lib/documents/legal-forms/slips.ts';
import { resultPaper } from '#lib/documents/legal-forms/result-paper.ts';
import { resultSections } from '#lib/documents/legal-forms/result-answers.ts';
import { renderPdf, type Paper } from '#lib/documents/legal-forms/pdf.ts';
import type { PaperDossier, ResultSection } from '#lib/documents/legal-forms/model.ts';
import { receivedPapers, vietnamese } from '#lib/applications/legal-form-data.ts';
import { localDate, now } from '#lib/platform/clock.ts';
import { getReference } from '#lib/places/queries.ts';
import { formContext } from '#lib/procedures/form-context.ts';
import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { loadProcedures } from '#prisma/seed/load-procedures.ts';
import { validAnswers } from '../support/answers.ts';
import { HOAN_KIEM, setTime, startSite } from '../support/app.ts';
import { download, missingGlyphs, readPdf, textOf, type Page } from '../support/pdf.ts';
import { APPROVER, Desk, LONGER, pathOf, RECEIVER, SPECIALIST } from './dossier-support.ts';

const site = await startSite();
const desk = new Desk(site);
const reference = await getReference();
const procedures = (await loadProcedures()).map(({ seed }) => seed);
const RESIDENCE = '1.004222';
const CERTIFICATE_OF_STATUS = '1.004873';

async function formsFor(who: string, code: string): Promise<string[]> {
  const url = who === 'mother' ? `/api/v1/applications/${code}/legal-forms` : pathOf(code, 'legal-forms');
  return ((await (await site.as(who)).get(url)).body as { form: string }[]).map(({ form }) => form);
}

async function formText(who: string, code: string, form: string): Promise<string> {
  const { token } = await site.as(who);
  const reply = await download(site.app, token, who === 'mother' ? `/api/v1/applications/${code}/legal-forms/${form}.pdf` : pathOf(code, `legal-forms/${form}.pdf`));
  expect(reply.status, reply.bytes.toString()).toBe(200);
  expect(reply.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
  return textOf(reply.bytes);
}

describe('which papers there are', () => {
  test('none before acceptance, then the receipt, and for the office the control sheet', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    expect(await formsFor('mother', code)).toEqual([]);
    await desk.must(desk.send(RECEIVER, code, 'accept', {}));
    expect([await formsFor('mother', code), await formsFor(RECEIVER, code)]).toEqual([['01'], ['01', '06']]);
  });

  test('residence has the forms of the police', async () => {
    const code = await desk.accepted(RESIDENCE);
    expect(await formsFor('mother', code)).toEqual(['CT04']);
    expect(await formText('mother', code, 'CT04')).toContain('CÔNG AN PHƯỜNG HOÀN KIẾM');
  });

  test('what there is not, nobody gets; nor another person, nor another office', async () => {
    const code = await desk.accepted();
    const mother = await site.as('mother');
    expect((await mother.get(`/api/v1/applications/${code}/legal-forms/03.pdf`)).body).toMatchObject({ status: 404, code: 'legal-form.not-found' });
    expect((await mother.get(`/api/v1/applications/${code}/legal-forms/06.pdf`)).status).toBe(404);
    expect((await mother.get(`/api/v1/applications/${code}/legal-forms/99.pdf`)).status).toBe(400);
    for (const [who, url] of [['father', `/api/v1/applications/${code}/legal-forms/01.pdf`], ['cua-nam-receiver', pathOf(code, 'legal-forms/01.pdf')], ['cua-nam-receiver', pathOf(code, 'legal-forms')]] as const) {
      expect((await (await site.as(who)).get(url)).body).toMatchObject({ code: 'application.not-found' });
    }
  });
});

describe('what they say', () => {
  test('01: who, what, when, in exact Vietnamese', async () => {
    const code = await desk.accepted(CERTIFICATE_OF_STATUS);
    const text = await formText('mother', code, '01');
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'ỦY BAN NHÂN DÂN PHƯỜNG HOÀN KIẾM', 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'Hoàn Kiếm, ngày 23 tháng 11 năm 2026',
      `Số: ${code}/TNHS`, 'Họ và tên người nộp hồ sơ: Nguyễn Thị Thu Hà', '001 197 990 001', 'Cấp Giấy xác nhận tình trạng hôn nhân (mã thủ tục 1.004873)', 'Thời gian nhận hồ sơ: 9 giờ 00 phút, ngày 23/11/2026',
      'Thời gian trả kết quả dự kiến: 17 giờ 00 phút, ngày', 'Ngô Thị Minh Châu',
    ]) expect(text).toContain(words);
  });

  test('02 lists every defect; 03 says why', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    await desk.must(desk.send(RECEIVER, code, 'supplement', {
      note: 'Chị bổ sung giúp ba điều dưới đây.',
      items: [{ kind: 'paper', target: 'birth-notification', reasonCode: 'unreadable', note: 'Ảnh mờ ở góc dưới.' }, { kind: 'field', target: 'childName', reasonCode: 'does-not-match', note: 'Giấy chứng sinh ghi khác.' }, { kind: 'other', reasonCode: 'other', note: 'Ghi rõ quan hệ.' }],
    }));
    const slip = await formText('mother', code, '02');
    for (const words of ['PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'Không đọc được', 'Ảnh mờ ở góc dưới.', 'Không khớp với giấy tờ khác', 'Nội dung khác', 'Ghi rõ quan hệ.', 'Chị bổ sung giúp ba điều dưới đây.']) expect(slip).toContain(words);
    await desk.must(desk.send(RECEIVER, code, 'refuse', { reasonCode: 'wrong-procedure', note: 'Chị cần làm thủ tục liên thông.' }));
    const refusal = await formText('mother', code, '03');
    for (const words of ['PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ', 'Chị cần làm thủ tục liên thông.', 'thủ tục khác']) expect(refusal).toContain(words);
  });

  test('04 apologises with the old and the new time, 05 says why it stops, 06 tells each step', async () => {
    const code = await desk.begun(CERTIFICATE_OF_STATUS);
    setTime('2026-11-23T10:30:00+07:00');
    await desk.must(desk.act(APPROVER, code, 'extend', { reasonCode: 'verification', note: 'Chờ phường Cửa Nam trả lời.', extraDays: 1 }));
    const apology = await formText('mother', code, '04');
    for (const words of ['VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN', 'Chờ phường Cửa Nam trả lời.', 'Trịnh Quốc Việt', 'Thời gian trả kết quả mới: 17 giờ 00 phút']) expect(apology).toContain(words);
    await desk.must(desk.act(APPROVER, code, 'stop', { reasonCode: 'dispute', note: 'Có tranh chấp.' }));
    expect(await formText('mother', code, '05')).toContain('THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ');
    const sheet = await formText(SPECIALIST, code, '06');
    for (const words of ['PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', 'Dừng giải quyết', 'Không tính thời hạn', '1 giờ 30 phút']) expect(sheet).toContain(words);
    setTime('2026-11-23T09:00:00+07:00');
  });

  test('the same history gives the same bytes', async () => {
    const code = await desk.accepted();
    const { token } = await site.as('mother');
    const get = (): ReturnType<typeof download> => download(site.app, token, `/api/v1/applications/${code}/legal-forms/01.pdf`);
    expect((await get()).bytes.equals((await get()).bytes)).toBe(true);
  });

  test('07: the dossiers accepted in a period', async () => {
    const code = await desk.accepted(RESIDENCE, 'father');
    const { token } = await site.as(RECEIVER);
    const url = `/api/v1/office/${HOAN_KIEM}/register.pdf?from=2026-11-23&to=2026-11-23`;
    const text = await textOf((await download(site.app, token, url)).bytes);
    for (const words of ['SỔ THEO DÕI HỒ SƠ', 'Từ ngày 23/11/2026 đến ngày 23/11/2026', code, 'Trần Minh Đức', 'Được tiếp nhận']) expect(text).toContain(words);
    expect(await textOf((await download(site.app, token, url.replaceAll('2026-11-23', '2026-11-02'))).bytes)).toContain('Trong kỳ này không có hồ sơ nào.');
    const receiver = await site.as(RECEIVER);
    expect((await receiver.get(url.replace('to=2026-11-23', 'to=2026-11-22'))).body).toMatchObject({ code: 'register.period-invalid' });
    expect((await (await site.as('cua-nam-receiver')).get(url)).body).toMatchObject({ code: 'office.not-found' });
  });
});

/** Where a line breaks, spaces come and go. */
const squeezed = (text: string): string => text.replace(/\s+/gu, '').toLowerCase();

/** A name and an address as long as people have them. */
const OFFICE = { name: 'Điểm phục vụ hành chính công phường Văn Miếu - Quốc Tử Giám', ward: 'phường Văn Miếu - Quốc Tử Giám', place: 'Văn Miếu - Quốc Tử Giám' };
const ADDRESS = 'Căn hộ 2407, tòa CT2, khu đô thị Thành phố Giao lưu, số 232 đường Phạm Văn Đồng, tổ dân phố số 17, Phường Văn Miếu - Quốc Tử Giám, Hà Nội';

const at = now();

const dossierOf = ({ code, content }: ProcedureSeed): PaperDossier => ({
  code: 'H26.126-261123-10007', procedureCode: code, procedureName: content.name.vi, authority: content.authority, office: OFFICE, channel: 2, submittedAt: at, onBehalfOf: 'Công Tằng Tôn Nữ Thị Ngọc Quỳnh Như',
  applicant: { name: 'Công Tằng Tôn Nữ Thị Thùy Dương', personalId: '001 197 990 001', birthDate: '1997-03-12', address: ADDRESS, permanentAddress: ADDRESS, phone: '0912345678', email: 'mot-dia-chi-thu-dien-tu-rat-dai@example.gov.vn' },
  trackAddress: 'https://dichvucong.hanoi.gov.vn/vi/track?code=H26.126-261123-10007',
});

const receiptOf = (seed: ProcedureSeed): Paper => receiptPaper(seed.content.field === 'residence' ? 'CT04' : '01', {
  dossier: dossierOf(seed), at, dueAt: at, workingDays: seed.content.workingDays, cutoff: seed.content.cutoff, papers: receivedPapers(seed.content.documents, [], at),
  delivery: { kind: 'post', address: ADDRESS }, feeVnd: 1_250_000, official: { name: 'Nguyễn Thị Phương Thảo', title: 'Cán bộ tiếp nhận' },
});

const sectionsOf = ({ form }: ProcedureSeed): ResultSection[] => resultSections(form, validAnswers(form, {}, formContext(reference, localDate())), localDate(), vietnamese(reference));

const resultPaperOf = (seed: ProcedureSeed): Paper => resultPaper({
  dossier: dossierOf(seed), title: seed.content.result.vi, legalBasis: seed.content.legalBasis, sections: sectionsOf(seed), validMonths: seed.content.resultValidMonths ?? null,
  signer: { name: 'Trịnh Quốc Việt', title: 'Chủ tịch Ủy ban nhân dân phường' }, at, issued: { number: '1234/2026-BTXH', checkCode: 'K7QF-2M9X-4HTB' }, checkAddress: 'https://dichvucong.hanoi.gov.vn/vi/check',
});

/** Many papers in one PDF, because the fonts are read but once; each begins on a new page with the name of the republic. */
async function bound(papers: readonly Paper[]): Promise<Page[][]> {
  const [first] = papers;
  const pages = await readPdf(await renderPdf({ ...first!, content: papers.flatMap(({ content }, index): Paper['content'] => [...(index > 0 ? [{ text: '', pageBreak: 'before' as const }] : []), ...content]) }));
  const groups: Page[][] = [];
  for (const page of pages) (page.text.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') ? groups[groups.push([]) - 1] : groups.at(-1))!.push(page);
  return groups;
}

function expectReadable(pages: readonly Page[], words: readonly string[]): void {
  const text = pages.map((page) => page.text).join(' ');
  for (const each of words) expect(squeezed(text)).toContain(squeezed(each));
  expect(missingGlyphs(text)).toEqual([]);
  expect(pages.flatMap(({ width, height, lines }) => lines.filter(({ left, right, bottom }) => left < 20 || right > width - 20 || bottom < 20 || bottom > height - 20))).toEqual([]);
  // nothing but a signature on the last page looks forged
  expect(pages.at(-1)?.lines.length).toBeGreaterThan(8);
}

test('the receipts of all procedures can be read', async () => {
  const receipts = await bound(procedures.map(receiptOf));
  expect(receipts.length).toBe(procedures.length);
  for (const [index, { content }] of procedures.entries()) expectReadable(receipts[index]!, [content.name.vi, ...content.documents.filter(({ online }) => online === 'eform').map(({ name }) => name.vi)]);
});

test('the results of all procedures can be read', async () => {
  const results = await bound(procedures.map(resultPaperOf));
  expect(results.length).toBe(procedures.length);
  for (const [index, seed] of procedures.entries()) {
    expectReadable(results[index]!, ['K7QF-2M9X-4HTB', ...seed.content.legalBasis, ...sectionsOf(seed).flatMap(({ title, lines }) => [title, ...lines.map(({ value }) => value)])]);
  }
});
