/** The pages that death registration (1.000656) and the linked death procedure (2.002913) share. */
import type { FormField, FormPage } from '#lib/procedures/form.ts';
import type { RequiredDocument } from '#lib/procedures/model.ts';
import { t, option, SEX, foreigner } from '../blocks.ts';

export function relationToDeceasedPage(): FormPage {
  return {
    id: 'relation',
    title: t('Bạn và người đã mất', 'You and the person who died'),
    fields: [
      {
        key: 'relation', type: 'select', required: true, label: t('Bạn là gì của người đã mất?', 'Who are you to the person who died?'),
        options: [
          option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
          option('child', 'Con', 'Child'),
          option('parent', 'Cha hoặc mẹ', 'Parent'),
          option('grandchild', 'Cháu', 'Grandchild'),
          option('sibling', 'Anh, chị hoặc em ruột', 'Brother or sister'),
          option('other-relative', 'Người thân khác', 'Other relative'),
          option('organisation', 'Đại diện cơ quan, tổ chức', 'For an agency or organisation'),
          option('other', 'Khác', 'Other'),
        ],
      },
      { key: 'relationOther', type: 'text', label: t('Ghi rõ quan hệ với người đã mất', 'Say who you are to that person'), required: true, showIf: { field: 'relation', is: 'other' } },
    ],
  };
}

/** Who died. The linked procedure does not ask the sex. */
export function deceasedPage({ askSex }: { askSex: boolean }): FormPage {
  const sex: readonly FormField[] = askSex
    ? [{ key: 'deceasedGender', type: 'select', label: t('Giới tính của người đã mất', 'Sex of the deceased'), required: true, options: SEX }]
    : [];
  return {
    id: 'deceased',
    title: t('Người đã mất', 'The person who died'),
    intro: t('Điền theo thẻ căn cước hoặc giấy báo tử.', 'Fill this in from the identity card or the death notice.'),
    fields: [
      { key: 'deceasedName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên người đã mất', 'Full name of the deceased'), required: true },
      ...sex,
      { key: 'deceasedDob', type: 'date', label: t('Ngày sinh của người đã mất', 'Date of birth of the deceased'), required: true, notAfter: 'today' },
      { key: 'deceasedNationality', type: 'country', label: t('Quốc tịch của người đã mất', 'Nationality of the deceased'), required: true, default: 'VN' },
      { key: 'deceasedEthnicity', type: 'ethnicity', label: t('Dân tộc của người đã mất', 'Ethnicity of the deceased'), required: true, sensitive: true, showIf: { field: 'deceasedNationality', is: 'VN' } },
      {
        key: 'deceasedIdNo', type: 'personal-id', required: true, showIf: { field: 'deceasedNationality', is: 'VN' },
        label: t('Số định danh cá nhân của người đã mất', 'Personal identification number of the deceased'),
        help: t('12 chữ số, có trên thẻ căn cước hoặc giấy khai sinh.', '12 digits, on the identity card or the birth certificate.'),
      },
      { key: 'deceasedPassport', type: 'text', maxLength: 60, label: t('Số hộ chiếu của người đã mất', 'Passport number of the deceased'), required: true, showIf: foreigner('deceasedNationality') },
    ],
  };
}

export function lastResidencePage(): FormPage {
  return {
    id: 'last-residence',
    title: t('Nơi cư trú cuối cùng', 'Last residence'),
    fields: [
      {
        key: 'deceasedResidence', type: 'address', required: true,
        label: t('Nơi cư trú của người đã mất', 'Residence of the deceased'),
        help: t('Nơi ở cuối cùng trước khi mất.', 'The last residence before the death.'),
      },
    ],
  };
}

/** When, where and of what. */
export function deathPage(extra: readonly FormField[] = []): FormPage {
  return {
    id: 'death',
    title: t('Việc mất', 'The death'),
    fields: [
      {
        key: 'deathTime', type: 'datetime', required: true, notAfter: 'today',
        label: t('Giờ, ngày, tháng, năm mất', 'Time and date of death'),
        help: t('Ghi theo giấy báo tử. Nếu không rõ giờ, ghi giờ gần đúng.', 'As on the death notice. If the hour is not known, give your best estimate.'),
      },
      {
        key: 'deathPlace', type: 'address', required: true, detailRequired: true,
        label: t('Nơi mất', 'Place of death'),
        help: t('Mất ở bệnh viện: ghi tên bệnh viện. Mất ở nhà: ghi số nhà, thôn hoặc tổ dân phố.', 'In a hospital: write its name. At home: write the house and village or residential group.'),
      },
      {
        key: 'deathCause', type: 'text', required: true, sensitive: true,
        label: t('Nguyên nhân mất', 'Cause of death'),
        help: t('Theo giấy báo tử, ví dụ: già yếu, bệnh tim, tai nạn.', 'As on the death notice, for example: old age, heart disease, accident.'),
      },
      ...extra,
    ],
  };
}

export const deathNoticeDocument: RequiredDocument = {
  id: 'death-notice',
  name: t('Giấy báo tử hoặc giấy tờ thay thế', 'Death notice or its substitute'),
  form: 'original',
  online: 'shared-data',
  required: true,
  note: t('Không cần nộp nếu cơ sở dữ liệu chung đã có.', 'Not needed if the shared database already has it.'),
};
