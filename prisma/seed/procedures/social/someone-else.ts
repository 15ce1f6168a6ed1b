/**
 * Applying for oneself or for someone else. The facts of the person who is signed in stay theirs (from VNeID, locked);
 * the other person is asked for on a page of their own, only when there is one.
 */
import type { Condition, FormField, FormPage } from '#lib/procedures/form.ts';
import type { Text } from '#lib/platform/text.ts';
import { option, SEX, t } from '../blocks.ts';

export const forSelf: Condition = { field: 'applyingFor', is: 'self' };
export const forOther: Condition = { field: 'applyingFor', is: 'other' };

/** "What are you to that person?" */
export const RELATION_TO_OTHER = [
  option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
  option('child', 'Con, con dâu hoặc con rể', 'Child, daughter-in-law or son-in-law'),
  option('parent', 'Cha hoặc mẹ', 'Parent'),
  option('grandchild', 'Cháu', 'Grandchild'),
  option('grandparent', 'Ông hoặc bà', 'Grandparent'),
  option('sibling', 'Anh, chị hoặc em ruột', 'Brother or sister'),
  option('guardian', 'Người giám hộ', 'Legal guardian'),
  option('carer', 'Người đang chăm sóc, nuôi dưỡng', 'Carer'),
  option('other', 'Quan hệ khác', 'Other'),
];

/** Says in words what "other" stands for. */
export function otherText(key: string, of: string, label: Text, more: { sensitive?: boolean } = {}): FormField {
  return { key, type: 'text', label, required: true, showIf: { field: of, is: 'other' }, ...more };
}

export function applyingForPage(question: Text, extra: readonly FormField[] = []): FormPage {
  return {
    id: 'applying-for',
    title: t('Bạn làm hồ sơ cho ai?', 'Who is this for?'),
    fields: [
      {
        key: 'applyingFor', type: 'select', label: question, required: true,
        options: [option('self', 'Cho chính tôi', 'For myself'), option('other', 'Cho người khác', 'For someone else')],
      },
      ...extra,
    ],
  };
}

/** The relation of who applies to the other person; asked only when there is one. */
export function relationFields(key: string): readonly FormField[] {
  return [
    { key, type: 'select', label: t('Bạn là gì của người đó?', 'What are you to that person?'), required: true, options: RELATION_TO_OTHER, showIf: forOther },
    { key: `${key}Other`, type: 'text', label: t('Ghi rõ quan hệ', 'Say what the relation is'), required: true, showIf: { field: key, is: 'other' } },
  ];
}

/** The five facts of the person who is signed in, with the keys of the state's forms. */
const OWN: readonly FormField[] = [
  { key: 'fullName', type: 'text', format: 'person-name', label: t('Họ và tên', 'Full name'), required: true, prefill: 'person.fullName', locked: true },
  { key: 'dob', type: 'date', label: t('Ngày sinh', 'Date of birth'), required: true, prefill: 'person.birthDate', locked: true, notAfter: 'today' },
  { key: 'personalId', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true, prefill: 'person.personalId', locked: true },
  { key: 'gender', type: 'select', label: t('Giới tính', 'Sex'), required: true, options: SEX, prefill: 'person.sex', locked: true },
  { key: 'ethnicity', type: 'ethnicity', label: t('Dân tộc', 'Ethnic group'), required: true, prefill: 'person.ethnicity', sensitive: true },
];
export type OwnKey = 'fullName' | 'dob' | 'personalId' | 'gender' | 'ethnicity';

/** `showIf` maps a key to its condition: facts that matter only when one applies for oneself. */
export function ownFields(keys: readonly OwnKey[], showIf: Partial<Record<OwnKey, Condition>> = {}): readonly FormField[] {
  return OWN.filter((field) => keys.includes(field.key as OwnKey))
    .map((field) => {
      const condition = showIf[field.key as OwnKey];
      return condition ? { ...field, showIf: condition } : field;
    });
}

const OTHER_PERSON: readonly FormField[] = [
  { key: 'subjectName', type: 'text', format: 'person-name', label: t('Họ và tên', 'Full name'), required: true },
  { key: 'subjectDob', type: 'date', label: t('Ngày sinh', 'Date of birth'), required: true, notAfter: 'today' },
  { key: 'subjectSex', type: 'select', label: t('Giới tính', 'Sex'), required: true, options: SEX },
  { key: 'subjectEthnicity', type: 'ethnicity', label: t('Dân tộc', 'Ethnic group'), required: true, sensitive: true },
  {
    key: 'subjectIdNo', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true,
    help: t('Gồm 12 số, ghi trên thẻ căn cước. Với trẻ em, số này ghi trên giấy khai sinh.', 'Twelve digits, on the identity card. A child has it on the birth certificate.'),
  },
  { key: 'subjectResidence', type: 'address', label: t('Nơi cư trú', 'Where this person lives'), required: true },
];
export type OtherPersonKey = 'subjectName' | 'subjectDob' | 'subjectSex' | 'subjectEthnicity' | 'subjectIdNo' | 'subjectResidence';

export function otherPersonPage(title: Text, keys: readonly OtherPersonKey[], showIf: Condition = forOther): FormPage {
  return { id: 'other-person', title, showIf, fields: OTHER_PERSON.filter((field) => keys.includes(field.key as OtherPersonKey)) };
}

/** Intro of the page that VNeID has filled in. */
export const fromVneid = t('Thông tin này lấy từ VNeID. Bạn chỉ cần kiểm tra lại.', 'This comes from VNeID. You only need to check it.');

/** When and where the applicant's paper was issued: the paper forms have it, VNeID makes it superfluous. */
export const idIssuedField: FormField = {
  key: 'requesterIdIssued', type: 'text', label: t('Ngày cấp, nơi cấp giấy tờ tùy thân', 'Date and place of issue of your identity paper'), required: false,
  help: t('Ghi ở mặt sau thẻ. Bạn có thể bỏ qua.', 'It is on the back of the card. You may leave this out.'),
};
