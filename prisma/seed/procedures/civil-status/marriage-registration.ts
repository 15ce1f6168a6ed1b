import type { FormField, FormPage } from '#lib/procedures/form.ts';
import type { ProcedureSeed } from '#lib/procedures/model.ts';
import type { Text } from '#lib/platform/text.ts';
import { t, copiesFields, eformDocument, foreigner, identityDocument } from '../blocks.ts';
import { CIVIL_STATUS_ACTS } from './common.ts';

/**
 * One of the two. The facts of whoever is signed in go to the right side by sex (`parentMother`, `parentFather` are the
 * signed-in person or the spouse); before the wedding VNeID knows no spouse, so the other side starts empty.
 */
function partyPage(who: 'bride' | 'groom'): FormPage {
  const bride = who === 'bride';
  const source = bride ? 'parentMother' : 'parentFather';
  const label = (vi: string, en: string): Text => t(`${vi} ${bride ? 'bên nữ' : 'bên nam'}`, `${en} of the ${bride ? 'woman' : 'man'}`);
  const vietnamese = { field: `${who}Nationality`, is: 'VN' } as const;
  const fields: readonly FormField[] = [
    { key: `${who}Name`, type: 'text', format: 'person-name', label: label('Họ, chữ đệm, tên', 'Full name'), required: true, prefill: `${source}.fullName` },
    { key: `${who}Dob`, type: 'date', label: label('Ngày sinh', 'Date of birth'), required: true, prefill: `${source}.birthDate`, notAfter: 'today' },
    { key: `${who}Nationality`, type: 'country', label: label('Quốc tịch', 'Nationality'), required: true, default: 'VN', prefill: `${source}.nationality` },
    { key: `${who}Ethnicity`, type: 'ethnicity', label: label('Dân tộc', 'Ethnicity'), required: true, sensitive: true, prefill: `${source}.ethnicity`, showIf: vietnamese },
    { key: `${who}IdNo`, type: 'personal-id', label: label('Số định danh cá nhân', 'Personal identification number'), required: true, prefill: `${source}.personalId`, showIf: vietnamese },
    { key: `${who}Passport`, type: 'text', maxLength: 60, label: label('Số hộ chiếu', 'Passport number'), required: true, showIf: foreigner(`${who}Nationality`) },
  ];
  return {
    id: who,
    title: bride ? t('Bên nữ', 'The woman') : t('Bên nam', 'The man'),
    intro: t('Nếu đây là bạn, thông tin đã lấy từ VNeID. Nếu là người kia, hãy điền theo thẻ căn cước của họ.', 'If this is you, it comes from VNeID. If it is the other person, fill it in from that person\'s identity card.'),
    fields,
  };
}

function partyMorePage(who: 'bride' | 'groom'): FormPage {
  const bride = who === 'bride';
  const label = (vi: string, en: string): Text => t(`${vi} ${bride ? 'bên nữ' : 'bên nam'}`, `${en} of the ${bride ? 'woman' : 'man'}`);
  return {
    id: `${who}-residence`,
    title: bride ? t('Nơi cư trú và lần kết hôn của bên nữ', 'The woman: residence and marriages') : t('Nơi cư trú và lần kết hôn của bên nam', 'The man: residence and marriages'),
    fields: [
      { key: `${who}Residence`, type: 'address', label: label('Nơi cư trú', 'Residence'), required: true, prefill: bride ? 'parentMother.residence' : 'parentFather.residence' },
      {
        key: `${who}MarriageNo`, type: 'integer', required: true, min: 1, max: 10,
        label: t(`Đây là lần kết hôn thứ mấy của ${bride ? 'bên nữ' : 'bên nam'}?`, `Which marriage of the ${bride ? 'woman' : 'man'} is this?`),
        help: t('Kết hôn lần đầu: ghi 1.', 'First marriage: write 1.'),
      },
      {
        key: `${who}IdIssued`, type: 'text', required: false,
        label: label('Giấy tờ tùy thân (loại, số, ngày cấp, nơi cấp)', 'Identity paper (type, number, date and place of issue)'),
        help: t('Có thể để trống nếu đã có số định danh cá nhân.', 'You can leave this empty if you gave a personal identification number.'),
      },
    ],
  };
}

export default {
  code: '1.000894',
  content: {
    name: t('Đăng ký kết hôn', 'Marriage registration'),
    field: 'civil-status',
    lifeEvents: ['marrying'],
    keywords: {
      vi: ['đăng ký kết hôn', 'kết hôn', 'cưới', 'lấy vợ', 'lấy chồng', 'giấy kết hôn', 'giấy đăng ký kết hôn', 'giấy chứng nhận kết hôn', 'hôn thú', 'làm hôn thú', 'tái hôn'],
      en: ['marriage', 'get married', 'marriage certificate', 'register a marriage', 'wedding', 'remarry'],
    },
    summary: t('Ghi nhận hai người thành vợ chồng và cấp Giấy chứng nhận kết hôn.', 'Makes two people husband and wife by law and issues the marriage certificate.'),
    level: 'partial',
    workingDays: 0,
    verificationExtraWorkingDays: 5,
    timeNote: t('Trả kết quả ngay trong ngày. Nếu cần xác minh thì thêm nhiều nhất 5 ngày làm việc.', 'Done the same day. If facts must be verified, up to 5 working days more.'),
    fee: {
      counterVnd: 0,
      onlineVnd: 0,
      unit: 'dossier',
      onlineReason: 'free',
      note: t('Miễn phí cho công dân Việt Nam cư trú trong nước.', 'Free between Vietnamese citizens who live in the country.'),
    },
    documents: [eformDocument('Tờ khai đăng ký kết hôn', 'Marriage registration form'), identityDocument],
    conditions: [
      t('Từ ngày 01/01/2026, công dân Việt Nam không phải nộp giấy xác nhận tình trạng hôn nhân: cơ quan tự tra cứu.', 'Since 1 January 2026 Vietnamese citizens hand in no certificate of marital status: the office looks it up.'),
      t('Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi; hai người tự nguyện kết hôn.', 'The man is at least 20 and the woman at least 18, and both marry of their own free will.'),
      t('Mỗi người chỉ được có một vợ hoặc một chồng.', 'Neither of them may be married to someone else.'),
    ],
    inPersonStep: t('Cả hai người cùng đến, mang giấy tờ tùy thân và ký tại nơi đăng ký.', 'Both come to the office together, with their identity papers, and sign there.'),
    result: t('Giấy chứng nhận kết hôn (02 bản chính)', 'Marriage certificate (two originals)'),
    resultDigital: false,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: [...CIVIL_STATUS_ACTS, 'Nghị quyết 66.7/2025/NQ-CP'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      partyPage('bride'),
      partyMorePage('bride'),
      partyPage('groom'),
      partyMorePage('groom'),
      {
        id: 'copies',
        title: t('Bản sao', 'Copies'),
        intro: t('Mỗi người luôn nhận một bản chính Giấy chứng nhận kết hôn.', 'Each of you always gets one original certificate.'),
        fields: copiesFields(),
      },
    ],
  },
} satisfies ProcedureSeed;
