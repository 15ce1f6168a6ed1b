/** Pages and facts that the residence procedures share; most of them use the police form CT01. */
import type { Condition, FormField, FormOption, FormPage } from '#lib/procedures/form.ts';
import type { ProcedureContent, RequiredDocument } from '#lib/procedures/model.ts';
import type { Text } from '#lib/platform/text.ts';
import { t, option, SEX, RELATION_TO_HEAD, eformDocument } from '../blocks.ts';

/** What every residence procedure has in common; a procedure overrides what differs. */
export const residenceContent = {
  field: 'residence',
  level: 'full',
  authority: 'ward-police',
  nonTerritorial: false,
  resultDigital: true,
  legalBasis: ['Luật Cư trú 68/2020/QH14', 'Nghị định 154/2024/NĐ-CP', 'Thông tư 66/2023/TT-BCA', 'Thông tư 53/2025/TT-BCA', 'Thông tư 75/2022/TT-BTC'],
  alternatives: [],
  replaces: [],
} as const satisfies Partial<ProcedureContent>;

export const RESULT_NOTICE = t('Thông báo kết quả; thông tin mới có trong Cơ sở dữ liệu về cư trú', 'Result notice; the residence database is updated');

export const ct01Document: RequiredDocument = eformDocument('Tờ khai thay đổi thông tin cư trú (mẫu CT01)', 'Declaration of change of residence data (form CT01)');
export const dwellingDocument: RequiredDocument = {
  id: 'dwelling-proof', name: t('Giấy tờ chứng minh chỗ ở hợp pháp', 'Proof of a lawful home'), form: 'copy', online: 'scan', required: true,
  note: t(
    'Ví dụ: giấy chứng nhận nhà đất, hợp đồng thuê hoặc cho ở nhờ. Không cần nộp nếu cơ sở dữ liệu dùng chung đã có thông tin này.',
    'For example the house and land certificate, or a contract to rent or lodge. Not needed when the shared database already has it.',
  ),
};

export const CONSENT_CONDITIONS: readonly Text[] = [
  t(
    'Tùy trường hợp, chủ hộ, mọi đồng chủ sở hữu chỗ ở và cha mẹ hoặc người giám hộ của người chưa thành niên phải đồng ý.',
    'As the case needs, the head of the household, every co-owner of the home, and the parents or guardian of a minor must agree.',
  ),
  t(
    'Người đồng ý có thể ghi ngay trong tờ khai, xác nhận trên VNeID hoặc dịch vụ trực tuyến khác, hoặc viết giấy riêng không cần chứng thực. Nộp trực tuyến thì không cần ký vào tờ khai.',
    'They may agree in the form, confirm in VNeID or another online service, or write a separate paper without certification. An online form needs no signature.',
  ),
];

/** Who is applying: the first six items of CT01. */
export const personPage: FormPage = {
  id: 'person',
  title: t('Người kê khai', 'Who is applying'),
  intro: t('Thông tin này lấy từ VNeID. Bạn chỉ cần kiểm tra lại.', 'This comes from VNeID. You only need to check it.'),
  fields: [
    ...identityFields(),
    {
      key: 'phone', type: 'phone', label: t('Số điện thoại liên hệ', 'Contact phone'), required: false, prefill: 'person.phone',
      help: t('Cán bộ gọi số này nếu cần hỏi thêm.', 'The official calls this number if something is unclear.'),
    },
    { key: 'email', type: 'email', label: t('Thư điện tử', 'E-mail'), required: false, prefill: 'person.email' },
  ],
};

/** The four facts that CT01 and CT03 ask of the person signed in. */
export function identityFields(): readonly FormField[] {
  return [
    { key: 'fullName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm và tên', 'Full name'), required: true, prefill: 'person.fullName', locked: true },
    { key: 'dob', type: 'date', label: t('Ngày sinh', 'Date of birth'), required: true, prefill: 'person.birthDate', locked: true, notAfter: 'today' },
    { key: 'gender', type: 'select', label: t('Giới tính', 'Sex'), required: true, options: SEX, prefill: 'person.sex', locked: true },
    { key: 'personalId', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true, prefill: 'person.personalId', locked: true },
  ];
}

/**
 * The household: the relation first, so that a head does not give the same name and number twice.
 * `present` = the household the person is registered in now, which the population database knows.
 */
export function householdPage(words: { title: Text; relation: Text; help?: Text; present: boolean }): FormPage {
  const notHead: Condition = { all: [{ field: 'headRelation', filled: true }, { not: { field: 'headRelation', is: 'head' } }] };
  return {
    id: 'household',
    title: words.title,
    fields: [
      {
        key: 'headRelation', type: 'select', label: words.relation, ...(words.help && { help: words.help }), required: true, options: RELATION_TO_HEAD,
        ...(words.present && { prefill: 'householdHead.relation' }),
      },
      {
        key: 'headName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm và tên chủ hộ', 'Full name of the head of the household'), required: true, showIf: notHead,
        ...(words.present && { prefill: 'householdHead.fullName' }),
      },
      {
        key: 'headPersonalId', type: 'personal-id', label: t('Số định danh cá nhân của chủ hộ', 'Personal identification number of the head of the household'), required: true, showIf: notHead,
        help: t('Gồm 12 chữ số, in trên thẻ căn cước của chủ hộ.', 'It has 12 digits and is printed on their identity card.'),
        ...(words.present && { prefill: 'householdHead.personalId' }),
      },
    ],
  };
}

/** Is anyone under 18 concerned whose parents or guardian are not? Then the parents or guardian must agree. */
export const minorAlone = (label: Text, showIf?: Condition): FormField => ({ key: 'minorAlone', type: 'boolean', label, required: true, ...(showIf && { showIf }) });
/** The person signed in is under 18: their own parents or guardian are concerned. */
export const APPLICANT_MINOR: Condition = { field: 'dob', ageUnder: 18 };
export const MINOR_ALONE: Condition = { field: 'minorAlone', is: true };

/** Whom the change concerns: the applicant, others of the family, or both. Values of `whoChanges`. */
export const SELF = 'self';
export const OTHERS: Condition = { field: 'whoChanges', in: ['self-and-others', 'others'] };
export const whoChoices = (self: Text, both: Text, others: Text): readonly FormOption[] => [
  { value: SELF, label: self },
  { value: 'self-and-others', label: both },
  { value: 'others', label: others },
];
export const MOVERS = whoChoices(
  t('Chỉ mình tôi', 'Only me'),
  t('Tôi và người khác trong gia đình', 'Me and others of my family'),
  t('Người khác, không có tôi (ví dụ con tôi)', 'Others, not me (for example my child)'),
);

/** The people who change together, asked only when the applicant is not the only one. */
export function membersTable(words: { label: Text; showIf: Condition; idOptional?: boolean }): FormField {
  return {
    key: 'members', type: 'table', label: words.label, required: true, showIf: words.showIf, rowName: t('Thành viên', 'Member'), minRows: 1, maxRows: 15,
    help: t('Không ghi lại tên bạn. Số định danh có trên thẻ căn cước, giấy khai sinh hoặc VNeID.', 'Do not repeat yourself. The number is on the identity card, the birth certificate or in VNeID.'),
    columns: [
      { key: 'fullName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm và tên', 'Full name'), required: true },
      { key: 'dob', type: 'date', label: t('Ngày sinh', 'Date of birth'), required: true, notAfter: 'today' },
      { key: 'gender', type: 'select', label: t('Giới tính', 'Sex'), required: true, options: SEX },
      { key: 'personalId', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: words.idOptional !== true },
      { key: 'relation', type: 'select', label: t('Quan hệ với chủ hộ', 'Relation to the head of the household'), required: true, options: RELATION_TO_HEAD },
    ],
  };
}

export function membersPage(words: { title: Text; question: Text; choices: readonly FormOption[]; label: Text; minors?: Text }): FormPage {
  const others: Condition = { field: 'whoChanges', in: words.choices.map(({ value }) => value).filter((value) => value !== SELF) };
  return {
    id: 'members',
    title: words.title,
    fields: [
      { key: 'whoChanges', type: 'select', label: words.question, required: true, options: words.choices },
      membersTable({ label: words.label, showIf: others }),
      ...(words.minors ? [minorAlone(words.minors, { any: [others, APPLICANT_MINOR] })] : []),
    ],
  };
}

export const CONSENT = {
  head: option('household-head', 'Chủ hộ', 'Head of the household'),
  owner: option('dwelling-owner', 'Chủ sở hữu chỗ ở hoặc người đại diện', 'Owner of the home or their representative'),
  coOwner: option('co-owner', 'Đồng chủ sở hữu chỗ ở', 'Co-owner of the home'),
  parent: option('parent-or-guardian', 'Cha, mẹ hoặc người giám hộ', 'Parent or guardian'),
  member: option('household-member', 'Thành viên khác trong hộ', 'Another member of the household'),
} as const;

/** Who agrees; shown only in the cases that need it. */
export function consentsPage(words: { showIf: Condition; roles: readonly FormOption[]; intro: Text; required: boolean }): FormPage {
  return {
    id: 'consents',
    title: t('Ý kiến đồng ý', 'Consent'),
    intro: words.intro,
    showIf: words.showIf,
    fields: [{
      key: 'consents', type: 'consent-list', label: t('Những người đồng ý', 'Who agrees'), required: words.required, roles: words.roles,
      help: t('Họ có thể đồng ý ngay trong tờ khai, trên VNeID, hoặc bằng giấy riêng không cần chứng thực.', 'They may agree in this form, in VNeID, or on a separate paper that needs no certification.'),
    }],
  };
}

/** The last item of CT01: the request in the person's own words. `example` is shown as help. */
export function requestPage(example: Text, extra: readonly FormField[] = []): FormPage {
  return {
    id: 'request',
    title: t('Nội dung đề nghị', 'Your request'),
    fields: [...extra, { key: 'requestContent', type: 'textarea', label: t('Bạn đề nghị điều gì?', 'What do you ask for?'), help: example, required: true }],
  };
}
