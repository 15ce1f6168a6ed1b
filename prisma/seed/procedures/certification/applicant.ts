/** The first page of every certification form. */
import type { FormPage } from '#lib/procedures/form.ts';
import { t, requesterPage } from '../blocks.ts';

export const certificationApplicant: FormPage = requesterPage([
  { key: 'requesterIdIssued', type: 'text', label: t('Ngày cấp, nơi cấp giấy tờ tùy thân', 'Date and place of issue of your identity paper'), help: t('In ở mặt sau thẻ. Bạn có thể bỏ trống.', 'It is printed on the back of the card. You may leave this empty.'), required: false },
]);
