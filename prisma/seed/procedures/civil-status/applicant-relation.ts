/** "Who are you to the person the paper is about?", where people often apply for themselves. */
import type { Condition, FormField } from '#lib/procedures/form.ts';
import type { Text } from '#lib/platform/text.ts';
import { t, option } from '../blocks.ts';

export const FOR_SELF: Condition = { field: 'relation', is: 'self' };
/** Somebody else is concerned, so the form has to ask who (but not before `relation` is answered). */
export const FOR_SOMEONE_ELSE: Condition = { all: [{ field: 'relation', filled: true }, { not: FOR_SELF }] };

/** `person`: how the form calls the person concerned, such as "the person named on the paper". */
export function relationFields(person: Text): readonly FormField[] {
  return [
    {
      key: 'relation', type: 'select', required: true,
      label: t(`Bạn là gì của ${person.vi}?`, `Who are you to ${person.en}?`),
      help: t('Nếu bạn làm cho chính mình, chọn dòng đầu tiên.', 'If it is about yourself, choose the first line.'),
      options: [
        option('self', 'Tôi chính là người đó', 'I am that person'),
        option('mother', 'Mẹ', 'Mother'),
        option('father', 'Cha', 'Father'),
        option('child', 'Con', 'Son or daughter'),
        option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
        option('grandparent', 'Ông hoặc bà', 'Grandparent'),
        option('grandchild', 'Cháu nội, cháu ngoại', 'Grandchild'),
        option('sibling', 'Anh, chị hoặc em ruột', 'Brother or sister'),
        option('guardian', 'Người giám hộ, người đại diện theo pháp luật', 'Guardian or legal representative'),
        option('authorised', 'Người được ủy quyền', 'Authorised person'),
        option('other', 'Quan hệ khác', 'Something else'),
      ],
    },
    { key: 'relationOther', type: 'text', label: t('Ghi rõ quan hệ', 'Say what it is'), required: true, showIf: { field: 'relation', is: 'other' } },
  ];
}
