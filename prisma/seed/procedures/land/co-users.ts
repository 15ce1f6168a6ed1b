/** Husband and wife, or the members of a household, who hold the land together: all of them stand in the certificate. */
import type { FormPage } from '#lib/procedures/form.ts';
import { t, option } from '../blocks.ts';

export function coUsersPage(): FormPage {
  return {
    id: 'co-users',
    title: t('Người cùng sử dụng đất', 'People who share the land'),
    fields: [
      {
        key: 'sharedUse', type: 'boolean', label: t('Có ai cùng có quyền với thửa đất này không?', 'Does anyone else share the right to this plot?'), required: true,
        help: t('Ví dụ: vợ hoặc chồng bạn, người trong hộ gia đình.', 'Example: your wife or husband, other members of the household.'),
      },
      {
        key: 'coUsers', type: 'table', label: t('Những người cùng sử dụng đất', 'People who share the land'), required: true, showIf: { field: 'sharedUse', is: true },
        rowName: t('Người cùng sử dụng', 'Person'), minRows: 1, maxRows: 15,
        columns: [
          { key: 'fullName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên', 'Full name'), required: true },
          { key: 'personalId', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true },
          {
            key: 'relation', type: 'select', label: t('Người này là gì của bạn?', 'How is this person related to you?'), required: true,
            options: [
              option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
              option('parent', 'Cha hoặc mẹ', 'Parent'),
              option('child', 'Con', 'Child'),
              option('sibling', 'Anh, chị hoặc em', 'Brother or sister'),
              option('other-relative', 'Người thân khác', 'Other relative'),
              option('not-related', 'Không phải người thân', 'Not related'),
            ],
          },
        ],
      },
    ],
  };
}
