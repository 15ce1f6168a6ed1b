/** A paper made out in someone's name: the applicant's own, or then whose, and how they are related. */
import type { Condition, FormField } from '#lib/procedures/form.ts';
import { t, option } from '../blocks.ts';

const someoneElse: Condition = { field: 'inYourName', is: false };

export function holderFields(questionVi: string, questionEn: string): readonly FormField[] {
  return [
    { key: 'inYourName', type: 'boolean', label: t(questionVi, questionEn), required: true },
    { key: 'holderName', type: 'text', format: 'person-name', label: t('Giấy đứng tên ai?', 'Whose name is on it?'), required: true, showIf: someoneElse },
    {
      key: 'holderRelation', type: 'select', label: t('Bạn là gì của người đó?', 'What are you to that person?'), required: true, showIf: someoneElse,
      options: [
        option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
        option('child', 'Con', 'Child'),
        option('parent', 'Cha hoặc mẹ', 'Parent'),
        option('heir', 'Người thừa kế', 'Heir'),
        option('new-owner', 'Người mua hoặc được tặng cho', 'Buyer or receiver of a gift'),
        option('authorised', 'Người được ủy quyền', 'Authorised person'),
        option('other', 'Quan hệ khác', 'Another relation'),
      ],
    },
    { key: 'holderRelationOther', type: 'text', label: t('Quan hệ khác là gì?', 'Which relation?'), required: true, showIf: { all: [someoneElse, { field: 'holderRelation', is: 'other' }] } },
  ];
}

/** Low in value, in the official form all the same. */
export const identityIssuedField: FormField = {
  key: 'requesterIdIssued', type: 'text', label: t('Ngày cấp, nơi cấp giấy tờ tùy thân', 'Date and place of issue of your identity paper'), required: false,
};

export const certificateNoField: FormField = {
  key: 'certificateNo', type: 'text', maxLength: 20, label: t('Số phát hành Giấy chứng nhận', 'Certificate serial number'), required: true,
  help: t('Hai chữ cái và một dãy số in trên sổ đỏ hoặc sổ hồng. Ví dụ: AA 01234567.', 'Two letters and a number printed on the red or pink book. Example: AA 01234567.'),
};
