/** What the civil-status procedures (hộ tịch) have in common. */
import type { FormPage } from '#lib/procedures/form.ts';
import { t, requesterPage } from '../blocks.ts';

export const CIVIL_STATUS_ACTS: readonly string[] = [
  'Luật Hộ tịch 60/2014/QH13',
  'Nghị định 123/2015/NĐ-CP',
  'Nghị định 87/2020/NĐ-CP',
  'Nghị định 07/2025/NĐ-CP',
  'Nghị định 120/2025/NĐ-CP',
  'Nghị định 18/2026/NĐ-CP',
  'Thông tư 04/2020/TT-BTP',
  'Thông tư 04/2024/TT-BTP',
];

/** Who applies, with the date and place of issue of the identity paper, which civil-status forms have room for. */
export const civilStatusRequesterPage = (): FormPage => requesterPage([
  {
    key: 'requesterIdIssued', type: 'text', required: false,
    label: t('Ngày cấp, nơi cấp giấy tờ tùy thân', 'When and where your identity paper was issued'),
    help: t('Xem ở mặt sau thẻ căn cước. Có thể để trống.', 'See the back of your identity card. You can leave this empty.'),
  },
]);
