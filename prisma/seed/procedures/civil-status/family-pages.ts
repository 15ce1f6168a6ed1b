/**
 * The pages about a child and the parents which birth registration (1.001193), the linked birth procedure (3.000722)
 * and the re-registration of a birth (1.004884) share: the facts that stand on a birth certificate.
 */
import type { Condition, FormField, FormPage, PrefillSource } from '#lib/procedures/form.ts';
import type { Text } from '#lib/platform/text.ts';
import { t, option, SEX, foreigner } from '../blocks.ts';

/** `is: 'VN'` as a condition: the counterpart of `foreigner`. */
const vietnamese = (nationalityKey: string): Condition => ({ field: nationalityKey, is: 'VN' });

const withPage = (page: FormPage, showIf: Condition | undefined): FormPage => (showIf === undefined ? page : { ...page, showIf });

/** The answers that say the father is to stand on the certificate: he applies himself, or he is known. */
export const FATHER_NAMED: Condition = { any: [{ field: 'relation', is: 'father' }, { field: 'fatherKnown', is: true }] };

/** Only then do the facts of the signed-in person and the spouse belong to the child's mother and father. */
const APPLICANT_IS_PARENT: Condition = { field: 'relation', in: ['mother', 'father'] };

const onlyForParents = (field: FormField): FormField => (field.prefill?.startsWith('parent') ? { ...field, prefillIf: APPLICANT_IS_PARENT } : field);

/** "Who are you to the child, and is the father known?" for the registration of a small child: it steers the pages after it. */
export function relationToChildPage(): FormPage {
  return {
    id: 'relation',
    title: t('Bạn và trẻ', 'You and the child'),
    fields: [
      {
        key: 'relation', type: 'select', required: true,
        label: t('Bạn là gì của trẻ?', 'Who are you to the child?'),
        options: [
          option('mother', 'Mẹ', 'Mother'),
          option('father', 'Cha', 'Father'),
          option('grandparent', 'Ông hoặc bà', 'Grandparent'),
          option('other-relative', 'Người thân khác', 'Other relative'),
          option('carer', 'Người đang nuôi dưỡng trẻ', 'The person who looks after the child'),
          option('organisation', 'Đại diện tổ chức đang nuôi dưỡng trẻ', 'For an organisation that looks after the child'),
          option('other', 'Khác', 'Other'),
        ],
      },
      { key: 'relationOther', type: 'text', label: t('Ghi rõ quan hệ với trẻ', 'Say who you are to the child'), required: true, showIf: { field: 'relation', is: 'other' } },
      fatherKnownField({ not: { field: 'relation', is: 'father' } }),
    ],
  };
}

/** Whether the father's name is to be written; put it before `fatherPage`. */
export function fatherKnownField(showIf?: Condition): FormField {
  const field: FormField = {
    key: 'fatherKnown', type: 'boolean', required: true,
    label: t('Có ghi tên người cha vào giấy khai sinh không?', 'Should the father be named on the birth certificate?'),
    help: t('Nếu chưa xác định được cha, hãy chọn "Không". Phần người cha sẽ để trống.', 'If the father is not known, answer "No". His part stays empty.'),
  };
  return showIf === undefined ? field : { ...field, showIf };
}

/**
 * The child. `adult`: the words for a person of any age (re-registration). `showIf`: for a page not asked of everybody.
 */
export function childPage({ adult = false, showIf }: { adult?: boolean; showIf?: Condition } = {}): FormPage {
  const word = (child: Text, person: Text): Text => (adult ? person : child);
  return withPage({
    id: 'child',
    title: word(t('Trẻ được khai sinh', 'The child'), t('Người được khai sinh', 'The person whose birth is registered')),
    fields: [
      {
        key: 'childName', type: 'text', format: 'person-name', required: true,
        label: word(t('Họ, chữ đệm, tên của trẻ', 'Full name of the child'), t('Họ, chữ đệm, tên', 'Full name')),
        help: t('Viết đủ dấu, theo thứ tự: họ, chữ đệm, tên. Giấy khai sinh sẽ ghi đúng như vậy.', 'Family name first, with all the marks. The birth certificate will read exactly like this.'),
      },
      { key: 'childGender', type: 'select', label: word(t('Giới tính của trẻ', 'Sex of the child'), t('Giới tính', 'Sex')), required: true, options: SEX },
      { key: 'childDob', type: 'date', label: word(t('Ngày sinh của trẻ', 'Date of birth of the child'), t('Ngày sinh', 'Date of birth')), required: true, notAfter: 'today' },
      { key: 'childDobWords', type: 'text', label: t('Ngày sinh ghi bằng chữ', 'Date of birth in words'), required: true, computed: { fn: 'date-in-words', of: 'childDob' } },
      { key: 'childNationality', type: 'country', label: word(t('Quốc tịch của trẻ', 'Nationality of the child'), t('Quốc tịch', 'Nationality')), required: true, default: 'VN' },
      {
        key: 'childEthnicity', type: 'ethnicity', required: true, sensitive: true, showIf: vietnamese('childNationality'),
        label: word(t('Dân tộc của trẻ', 'Ethnicity of the child'), t('Dân tộc', 'Ethnicity')),
        help: t('Theo dân tộc của cha hoặc của mẹ.', 'The same as the father or the mother.'),
      },
    ],
  }, showIf);
}

/** Only for births more than 60 days ago; after `childPage`. */
export function lateRegistrationPage(): FormPage {
  return {
    id: 'late-registration',
    title: t('Đăng ký muộn', 'Late registration'),
    intro: t('Trẻ sinh đã hơn 60 ngày nên đây là đăng ký muộn. Bạn vẫn đăng ký được bình thường.', 'The birth was more than 60 days ago, so this is a late registration. You can still register it.'),
    showIf: { field: 'childDob', daysAgoOver: 60 },
    fields: [
      {
        key: 'lateReason', type: 'textarea', maxLength: 500, required: true,
        label: t('Vì sao đăng ký sau 60 ngày?', 'Why is the birth registered after 60 days?'),
        help: t('Một câu là đủ, ví dụ: "Gia đình đi làm xa".', 'One sentence is enough, such as "We were working far away".'),
      },
    ],
  };
}

/** Where the child was born and where the family comes from. */
export function birthPlacePage({ hometownFrom, showIf }: { hometownFrom: PrefillSource; showIf?: Condition }): FormPage {
  const fields: readonly FormField[] = [
    {
      key: 'childBirthPlace', type: 'address', required: true, detailRequired: true,
      label: t('Nơi sinh', 'Place of birth'),
      help: t('Sinh ở bệnh viện, trạm y tế: ghi tên nơi đó. Sinh tại nhà: ghi số nhà, thôn hoặc tổ dân phố.', 'Born in a hospital or health station: write its name. Born at home: write the house and village or residential group.'),
    },
    {
      key: 'childHometown', type: 'address', required: true, prefill: hometownFrom,
      label: t('Quê quán', 'Place of origin'),
      help: t('Theo quê của cha hoặc của mẹ, do cha mẹ thỏa thuận.', 'That of the father or of the mother, as the parents agree.'),
    },
  ];
  return withPage({
    id: 'place-of-birth',
    title: t('Nơi sinh và quê quán', 'Place of birth and place of origin'),
    fields: fields.map(onlyForParents),
  }, showIf);
}

type ParentOptions = {
  /** whose facts: `parent` = the signed-in person or the spouse (the child is theirs); `own` = the signed-in person's own mother or father */
  readonly facts: 'parent' | 'own';
  /** the latest date of birth: that of the child if the form always asks it, else today */
  readonly bornBefore: 'childDob' | 'today';
  /** parents of grown-up people may have died without a 12-digit number: ask first whether there is one */
  readonly mayLackId?: boolean;
  /** ask only the name; the other facts may stay empty (they are often lost in old cases) */
  readonly nameOnly?: boolean;
  readonly intro?: Text;
  readonly showIf?: Condition;
};

const parentIntro = t(
  'Thông tin lấy từ VNeID nếu có. Hãy kiểm tra, và sửa nếu đây không phải người bạn cần khai.',
  'Filled from VNeID where possible. Please check it, and change it if this is not the right person.',
);

function idFields(who: 'mother' | 'father', mayLackId: boolean, required: boolean, prefill: PrefillSource): readonly FormField[] {
  const nationality = `${who}Nationality`;
  const of = who === 'mother' ? { vi: 'người mẹ', en: 'mother' } : { vi: 'người cha', en: 'father' };
  const idNo = { key: `${who}IdNo`, type: 'personal-id', label: t(`Số định danh cá nhân của ${of.vi}`, `Personal identification number of the ${of.en}`), required, prefill } as const;
  return [
    ...(mayLackId
      ? [
          { key: `${who}HasId`, type: 'boolean', required: true, showIf: vietnamese(nationality), label: t(`Bạn có biết số định danh cá nhân của ${of.vi} không?`, `Do you know the personal identification number of the ${of.en}?`), help: t('Người đã mất từ lâu có thể không có số này.', 'A person who died long ago may have none.') },
          { ...idNo, showIf: { all: [vietnamese(nationality), { field: `${who}HasId`, is: true }] } },
        ] satisfies readonly FormField[]
      : [{ ...idNo, showIf: vietnamese(nationality) }]),
    {
      key: `${who}Passport`, type: 'text', maxLength: 60, required, showIf: foreigner(nationality),
      label: t(`Số hộ chiếu của ${of.vi}`, `Passport number of the ${of.en}`),
      help: t('Dành cho người nước ngoài. Có thể ghi giấy tờ khác thay hộ chiếu.', 'For foreigners. Another identity paper will do instead.'),
    },
  ];
}

function parentPage(who: 'mother' | 'father', { facts, bornBefore, mayLackId = false, nameOnly = false, intro = parentIntro, showIf }: ParentOptions): FormPage {
  const mother = who === 'mother';
  const vi = mother ? 'người mẹ' : 'người cha';
  const source = facts === 'own' ? who : mother ? 'parentMother' : 'parentFather';
  const required = !nameOnly;
  const label = (viWord: string, enWord: string): Text => t(`${viWord} của ${vi}`, `${enWord} of the ${who}`);
  const fields: readonly FormField[] = [
    { key: `${who}Name`, type: 'text', format: 'person-name', label: label('Họ, chữ đệm, tên', 'Full name'), required: true, prefill: `${source}.fullName` },
    { key: `${who}Dob`, type: 'date', label: label('Ngày sinh', 'Date of birth'), required, prefill: `${source}.birthDate`, notAfter: bornBefore },
    { key: `${who}Nationality`, type: 'country', label: label('Quốc tịch', 'Nationality'), required, default: 'VN', prefill: `${source}.nationality` },
    { key: `${who}Ethnicity`, type: 'ethnicity', label: label('Dân tộc', 'Ethnicity'), required, sensitive: true, prefill: `${source}.ethnicity`, showIf: vietnamese(`${who}Nationality`) },
    ...idFields(who, mayLackId, required, `${source}.personalId`),
    {
      key: `${who}Residence`, type: 'address', label: label('Nơi cư trú', 'Residence'), required, prefill: `${source}.residence`,
      ...(mayLackId ? { help: t('Nếu đã mất, ghi nơi ở cuối cùng.', 'If this person has died, give the last residence.') } : {}),
    },
  ];
  return withPage({
    id: who,
    title: mother ? t('Người mẹ', 'The mother') : t('Người cha', 'The father'),
    intro,
    fields: fields.map(onlyForParents),
  }, showIf);
}

export const motherPage = (options: ParentOptions): FormPage => parentPage('mother', options);

/** Give `showIf: FATHER_NAMED`, or an own condition over `fatherKnown`. */
export const fatherPage = (options: ParentOptions): FormPage => parentPage('father', options);

/** The marriage of the parents. `showIf`: usually FATHER_NAMED. `firstRegistration`: unmarried fathers have to recognise the child. */
export function parentsMarriagePage({ firstRegistration = false, showIf }: { firstRegistration?: boolean; showIf?: Condition } = {}): FormPage {
  return withPage({
    id: 'parents-marriage',
    title: t('Hôn nhân của cha mẹ', 'Marriage of the parents'),
    fields: [
      {
        key: 'parentsMarried', type: 'boolean', required: true,
        label: t('Cha và mẹ có đăng ký kết hôn với nhau không?', 'Are the father and the mother married to each other?'),
        ...(firstRegistration ? { help: t('Nếu chưa, người cha cần làm thêm thủ tục nhận con (mã 1.001022).', 'If not, the father also has to recognise the child (procedure 1.001022).') } : {}),
      },
      {
        key: 'marriageCertificate', type: 'text', required: false, maxLength: 300, showIf: { field: 'parentsMarried', is: true },
        label: t('Giấy chứng nhận kết hôn của cha mẹ: số, quyển, ngày, nơi đăng ký', 'Marriage certificate of the parents: number, book, date and office'),
        help: t('Nếu không nhớ, hãy để trống. Cán bộ sẽ tra cứu.', 'Leave it empty if you do not remember. The official looks it up.'),
      },
    ],
  }, showIf);
}
