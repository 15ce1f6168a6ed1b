import { expect, test } from 'vitest';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import type { AnswerWords } from '#lib/procedures/form-answer-text.ts';
import type { FormField } from '#lib/procedures/form.ts';
import { resultSections, titleLines } from './result-answers.ts';

const text = (vi: string) => ({ vi, en: vi });
const words: AnswerWords = { t: getTranslator('vi', 'forms'), locale: 'vi', reference: { provinces: [], wards: [], ethnicGroups: [] } };
const field = (key: string, label: string, more: object): FormField => ({ key, label: text(label), required: true, ...more }) as FormField;

test('what the person is, not how to reach, pay or steer', () => {
  const form = {
    pages: [
      { id: 'person', title: text('Người yêu cầu'), fields: [field('name', 'Họ tên', { type: 'text', prefill: 'person.fullName' }), field('phone', 'Điện thoại', { type: 'phone' }), field('mail', 'Thư', { type: 'email' })] },
      {
        id: 'child', title: text('Trẻ'),
        fields: [
          field('who', 'Ai là người yêu cầu?', { type: 'select', options: [{ value: 'mother', label: text('Mẹ') }] }), field('childName', 'Tên trẻ', { type: 'text' }), field('born', 'Ngày sinh', { type: 'date' }),
          field('account', 'Tài khoản', { type: 'bank-account' }), field('agree', 'Đồng ý', { type: 'boolean' }),
          field('members', 'Thành viên', { type: 'table', rowName: text('Người'), columns: [field('n', 'Tên', { type: 'text' }), field('p', 'Điện thoại', { type: 'phone' })] }),
        ],
      },
      { id: 'copies', title: text('Bản sao'), fields: [field('copies', 'Số bản sao', { type: 'integer' })] },
    ],
  };
  const answers = { name: 'Hà', phone: '0912345678', mail: 'a@b.vn', who: 'mother', childName: 'Minh Anh', born: '2026-11-01', account: { bank: 'x', accountNumber: '1', accountName: 'y' }, agree: true, members: [{ n: 'An', p: '09' }, { n: 'Bình' }], copies: 3 };
  expect(resultSections(form, answers, '2026-11-23', words)).toEqual([
    { title: 'Trẻ', lines: [{ label: 'Tên trẻ', value: 'Minh Anh' }, { label: 'Ngày sinh', value: '01/11/2026' }, { label: 'Người 1', value: 'Tên: An' }, { label: 'Người 2', value: 'Tên: Bình' }] },
  ]);
});

test.each([
  ['Giấy khai sinh', ['Giấy khai sinh']],
  ['Giấy chứng nhận kết hôn (02 bản chính)', ['Giấy chứng nhận kết hôn']],
  ['Thông báo kết quả giải quyết (mẫu CT08); thông tin mới', ['Thông báo kết quả giải quyết', 'thông tin mới']],
])('%s as a title', (result, lines) => {
  expect(titleLines(result)).toEqual(lines);
});
