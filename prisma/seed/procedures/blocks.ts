/** Pieces that many forms share, so that the same question is asked in the same words everywhere. */
import type { Condition, FormField, FormOption, FormPage } from '#lib/procedures/form.ts';
import type { RequiredDocument } from '#lib/procedures/model.ts';
import type { Text } from '#lib/platform/text.ts';

export const t = (vi: string, en: string): Text => ({ vi, en });
export const option = (value: string, vi: string, en: string): FormOption => ({ value, label: { vi, en } });

export const SEX: readonly FormOption[] = [option('male', 'Nam', 'Male'), option('female', 'Nữ', 'Female')];

/** Values used by the population database and by the prefill source `householdHead.relation`. */
export const RELATION_TO_HEAD: readonly FormOption[] = [
  option('head', 'Chủ hộ', 'Head of the household'),
  option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
  option('child', 'Con', 'Child'),
  option('parent', 'Cha hoặc mẹ', 'Parent'),
  option('grandparent', 'Ông hoặc bà', 'Grandparent'),
  option('grandchild', 'Cháu nội, cháu ngoại', 'Grandchild'),
  option('sibling', 'Anh, chị hoặc em ruột', 'Brother or sister'),
  option('other-relative', 'Người thân khác', 'Other relative'),
  option('not-related', 'Ở nhờ, ở thuê, ở mượn', 'Lodger or tenant'),
];

const requesterFields: readonly FormField[] = [
  { key: 'requesterName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên', 'Full name'), required: true, prefill: 'person.fullName', locked: true },
  { key: 'requesterDob', type: 'date', label: t('Ngày sinh', 'Date of birth'), required: true, prefill: 'person.birthDate', locked: true, notAfter: 'today' },
  { key: 'requesterIdNo', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true, prefill: 'person.personalId', locked: true },
];
const contactFields: readonly FormField[] = [
  { key: 'requesterResidence', type: 'address', label: t('Nơi cư trú hiện nay', 'Where you live now'), required: true, prefill: 'person.residence' },
  { key: 'requesterPhone', type: 'phone', label: t('Số điện thoại', 'Phone number'), help: t('Cán bộ gọi số này nếu cần hỏi thêm.', 'The official calls this number if something is unclear.'), required: true, prefill: 'person.phone' },
  { key: 'requesterEmail', type: 'email', label: t('Thư điện tử', 'E-mail'), required: false, prefill: 'person.email' },
];

/**
 * The first page of most forms: who applies. `extra` fields follow the three facts of identity;
 * `omit` leaves out what the procedure's own form does not ask.
 */
export function requesterPage(extra: readonly FormField[] = [], omit: readonly string[] = []): FormPage {
  return {
    id: 'requester',
    title: t('Người yêu cầu', 'Who is applying'),
    intro: t('Thông tin này lấy từ VNeID. Bạn chỉ cần kiểm tra lại.', 'This comes from VNeID. You only need to check it.'),
    fields: [...requesterFields, ...contactFields, ...extra].filter((field) => !omit.includes(field.key)),
  };
}

/** "Do you want certified copies?" and how many. */
export function copiesFields(): readonly FormField[] {
  return [
    { key: 'wantCopies', type: 'boolean', label: t('Bạn có muốn nhận thêm bản sao trích lục không?', 'Do you want extract copies too?'), required: false },
    { key: 'copyCount', type: 'integer', label: t('Số bản sao', 'Number of copies'), required: true, min: 1, max: 20, default: 1, showIf: { field: 'wantCopies', is: true } },
  ];
}

/** The three papers nearly every dossier begins with: the form itself and proof of who applies. */
export const eformDocument = (vi: string, en: string): RequiredDocument => ({ id: 'form', name: t(vi, en), form: 'eform', online: 'eform', required: true });
export const identityDocument: RequiredDocument = {
  id: 'identity', name: t('Giấy tờ tùy thân của người yêu cầu', 'Identity paper of the applicant'), form: 'show', online: 'vneid', required: true,
  note: t('Chỉ xuất trình, không giữ lại. VNeID mức 2 thay cho giấy tờ này.', 'Shown, not kept. VNeID level 2 replaces it.'),
};

export const foreigner = (nationalityKey: string): Condition => ({ not: { field: nationalityKey, is: 'VN' } });
