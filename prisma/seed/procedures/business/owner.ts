/** The owner of a household business: who signs in is the owner, and the four forms ask the same five facts. */
import type { FormField, FormPage } from '#lib/procedures/form.ts';
import { t } from '../blocks.ts';

const ownerFields: readonly FormField[] = [
  { key: 'ownerName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên chủ hộ kinh doanh', 'Full name of the owner'), required: true, prefill: 'person.fullName', locked: true },
  { key: 'ownerDob', type: 'date', label: t('Ngày sinh', 'Date of birth'), required: true, prefill: 'person.birthDate', locked: true, notAfter: 'today' },
  { key: 'ownerIdNo', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true, prefill: 'person.personalId', locked: true },
  { key: 'ownerAddress', type: 'address', label: t('Địa chỉ liên lạc', 'Contact address'), required: true, prefill: 'person.residence' },
  {
    key: 'ownerPhone', type: 'phone', label: t('Số điện thoại', 'Phone number'), required: true, prefill: 'person.phone',
    help: t('Cán bộ gọi số này nếu cần hỏi thêm.', 'The official calls this number if something is unclear.'),
  },
];

export function ownerPage(): FormPage {
  return {
    id: 'owner',
    title: t('Chủ hộ kinh doanh', 'The owner'),
    intro: t('Thông tin này lấy từ VNeID. Bạn chỉ cần kiểm tra lại.', 'This comes from VNeID. You only need to check it.'),
    fields: ownerFields,
  };
}

/** How a household business that already exists is found: by the code on its certificate. */
export const businessCodeField = (vi: string, en: string): FormField => ({
  key: 'businessCode', type: 'text', maxLength: 20, label: t(vi, en), required: true,
  help: t('Mã này in trên Giấy chứng nhận đăng ký hộ kinh doanh.', 'It is printed on the household business certificate.'),
});
