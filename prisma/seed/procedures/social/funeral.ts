/** What the two funeral supports ask of who died. */
import type { FormField, FormPage } from '#lib/procedures/form.ts';
import { option, t } from '../blocks.ts';

const RELATION_TO_DECEASED = [
  option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
  option('child', 'Con, con dâu hoặc con rể', 'Child, daughter-in-law or son-in-law'),
  option('parent', 'Cha hoặc mẹ', 'Parent'),
  option('grandchild', 'Cháu', 'Grandchild'),
  option('sibling', 'Anh, chị hoặc em ruột', 'Brother or sister'),
  option('other-relative', 'Người thân khác', 'Other relative'),
  option('neighbour', 'Hàng xóm, người chăm sóc', 'Neighbour or carer'),
  option('organisation', 'Đại diện cơ quan, tổ chức lo mai táng', 'For the organisation that arranged the funeral'),
  option('other', 'Quan hệ khác', 'Other'),
];

export function deceasedPage(extra: readonly FormField[] = []): FormPage {
  return {
    id: 'deceased',
    title: t('Người đã mất', 'The person who died'),
    fields: [
      { key: 'deceasedName', type: 'text', format: 'person-name', label: t('Họ và tên người đã mất', 'Full name of the person who died'), required: true },
      {
        key: 'deceasedIdNo', type: 'personal-id', label: t('Số định danh cá nhân của người đã mất', 'Personal identification number of the person who died'), required: true,
        help: t('Gồm 12 số, ghi trên thẻ căn cước hoặc trích lục khai tử.', 'Twelve digits, on the identity card or the death extract.'),
      },
      {
        key: 'deathDate', type: 'date', label: t('Ngày mất', 'Date of death'), required: true, notAfter: 'today',
        help: t('Ghi theo dương lịch, đúng như trong trích lục khai tử.', 'Use the solar calendar, as on the death extract.'),
      },
      { key: 'relation', type: 'select', label: t('Bạn là gì của người đã mất?', 'What are you to the person who died?'), required: true, options: RELATION_TO_DECEASED },
      { key: 'relationOther', type: 'text', label: t('Ghi rõ quan hệ', 'Say what the relation is'), required: true, showIf: { field: 'relation', is: 'other' } },
      ...extra,
    ],
  };
}
