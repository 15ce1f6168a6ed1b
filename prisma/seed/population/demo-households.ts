import type { Sex } from '#lib/identity/model.ts';
import type { Address } from '#lib/places/model.ts';
import { demoPeople, demoPerson } from '../demo-people.ts';
import { couple } from './households.ts';
import { originByRegistration, WARDS, type Origin, type WardPlan } from './places.ts';
import { descend, marry, type Person, type Town } from './town.ts';

const HANOI = (wardCode: string): Origin => originByRegistration('001', wardCode);
const NAM_DINH = originByRegistration('036', '');
const THAI_BINH = originByRegistration('034', '');

const home = (wardCode: string, detail: string): Address => ({ provinceCode: '01', wardCode, detail });

type Known = { readonly born: string; readonly sex: Sex; readonly origin: Origin; readonly ethnicity?: string };

/** A person of demo-people.ts. */
function demo(town: Town, key: string, { ethnicity = '01', ...known }: Known): Person {
  const { personalId, name } = demoPerson(key);
  return town.create({ ...known, ethnicity, surname: name.split(' ')[0] ?? '', fixed: { id: personalId, name } });
}

/** A relative of a demo person: number 99xxxx like theirs, in a hand-kept range. */
function relative(town: Town, name: string, id: string, { ethnicity = '01', ...known }: Known): Person {
  return town.create({ ...known, ethnicity, surname: name.split(' ')[0] ?? '', fixed: { id, name } });
}

function hoanKiem(town: Town): void {
  const origin = HANOI('00070');
  const father = demo(town, 'father', { born: '1994-08-02', sex: 'male', origin });
  const mother = demo(town, 'mother', { born: '1997-03-14', sex: 'female', origin: HANOI('00235') });
  marry(father, mother);
  const son = relative(town, 'Trần Minh Khôi', '001222990041', { born: '2022-05-06', sex: 'male', origin });
  descend(son, father, mother);
  const widow = relative(town, 'Phạm Thị Bích', '001166990042', { born: '1966-12-01', sex: 'female', origin });
  descend(father, undefined, widow);
  town.settle([[father, 'head'], [mother, 'spouse'], [son, 'child'], [widow, 'parent']], home('00070', 'Số 27 phố Hàng Bè'));

  const grandfather = relative(town, 'Nguyễn Văn Hòa', '001066990043', { born: '1966-01-19', sex: 'male', origin: HANOI('00235') });
  const grandmother = relative(town, 'Lê Thị Lan', '001169990044', { born: '1969-07-30', sex: 'female', origin: HANOI('00235') });
  marry(grandfather, grandmother);
  descend(mother, grandfather, grandmother);
  town.settle([[grandfather, 'head'], [grandmother, 'spouse']], home('00235', 'Số 118 phố Chùa Bộc'));

  const teenager = demo(town, 'teenager', { born: '2009-09-09', sex: 'male', origin });
  const dad = relative(town, 'Hoàng Trung Kiên', '001078990045', { born: '1978-04-17', sex: 'male', origin });
  const mum = relative(town, 'Đỗ Thị Hằng', '001181990046', { born: '1981-10-05', sex: 'female', origin });
  marry(dad, mum);
  descend(teenager, dad, mum);
  town.settle([[dad, 'head'], [mum, 'spouse'], [teenager, 'child']], home('00070', 'Số 9 phố Lý Quốc Sư'));

  const veteran = demo(town, 'veteran', { born: '1950-12-22', sex: 'male', origin: THAI_BINH });
  veteran.meritorious = { certificateNo: town.certificate('MAU-NCC') };
  const wife = relative(town, 'Tạ Thị Thoa', '034153990047', { born: '1953-02-11', sex: 'female', origin: THAI_BINH });
  marry(veteran, wife);
  town.settle([[veteran, 'head'], [wife, 'spouse']], home('00070', 'Số 52 phố Hàng Bạc'));
}

function cuaNam(town: Town): void {
  const origin = HANOI('00082');
  const grandmother = demo(town, 'grandmother', { born: '1947-05-19', sex: 'female', origin: NAM_DINH });
  const son = relative(town, 'Phạm Quang Vinh', '001074990051', { born: '1974-03-08', sex: 'male', origin: NAM_DINH });
  descend(son, undefined, grandmother);
  town.settle([[grandmother, 'head'], [son, 'child']], home('00082', 'Số 41 phố Quán Sứ'));

  const disabled = demo(town, 'disabled', { born: '1985-10-30', sex: 'male', origin });
  disabled.disability = { level: 'severe', certificateNo: town.certificate('MAU-KT'), issuedOn: '2019-06-12' };
  const mother = relative(town, 'Ngô Thị Tuyết', '001158990052', { born: '1958-08-25', sex: 'female', origin });
  descend(disabled, undefined, mother);
  town.settle([[mother, 'head'], [disabled, 'child']], home('00082', 'Số 16 phố Phan Bội Châu'));

  const tenant = demo(town, 'level-one', { born: '2001-01-25', sex: 'female', origin: NAM_DINH });
  tenant.level = 1;
  town.settle([[tenant, 'head']], home('00082', 'Số 73 phố Hàng Bông'), NAM_DINH.address);
}

function baVi(town: Town): void {
  const origin = HANOI('09700');
  const farmer = demo(town, 'muong-farmer', { born: '1992-06-11', sex: 'male', origin, ethnicity: '06' });
  const wife = relative(town, 'Bùi Thị Mai', '001194990061', { born: '1994-09-02', sex: 'female', origin, ethnicity: '06' });
  marry(farmer, wife);
  const daughter = relative(town, 'Đinh Ngọc Lam', '001317990062', { born: '2017-11-03', sex: 'female', origin, ethnicity: '06' });
  const son = relative(town, 'Đinh Gia Huy', '001221990063', { born: '2021-02-27', sex: 'male', origin, ethnicity: '06' });
  const grandmother = relative(town, 'Quách Thị Nụ', '001164990064', { born: '1964-05-15', sex: 'female', origin, ethnicity: '06' });
  descend(daughter, farmer, wife);
  descend(son, farmer, wife);
  descend(farmer, undefined, grandmother);
  town.settle(
    [[farmer, 'head'], [wife, 'spouse'], [daughter, 'child'], [son, 'child'], [grandmother, 'parent']],
    home('09700', 'Thôn Gò Đá Chẹ'),
  );
}

/** Lives alone in the last ward, on a fixed birthday, so that nobody else became another person when she joined. */
function procedureAdministrator(town: Town): void {
  const lan = demo(town, 'procedure-administrator', { born: '1986-09-17', sex: 'female', origin: HANOI('00070') });
  town.settle([[lan, 'head']], home('04930', 'Thôn 4'));
}

/** Officials and their families live where they work; the city viewer in Ba Đình. */
function officials(town: Town): void {
  const WARD_BY_UNIT: Readonly<Record<string, string>> = { 'H26.004': '00070', 'H26.005': '00082', 'H26.080': '09700' };
  const MINORITY: Readonly<Record<string, string>> = { 'ba-vi-receiver': '09', 'ba-vi-specialist': '06', 'ba-vi-administrator': '09' };
  for (const { key, personalId, office, official } of demoPeople) {
    if (!official || key === 'procedure-administrator') continue;
    const ward = planOf((office && WARD_BY_UNIT[office]) ?? '00004');
    const person = demo(town, key, {
      born: town.random.dayIn(1900 + Number(personalId.slice(4, 6))),
      sex: personalId[3] === '0' ? 'male' : 'female',
      origin: originByRegistration(personalId.slice(0, 3), ward.code),
      ...(MINORITY[key] ? { ethnicity: MINORITY[key] } : {}),
    });
    couple(town, ward, 3, person, 1);
  }
}

function planOf(code: string): WardPlan {
  const plan = WARDS.find((ward) => ward.code === code);
  if (!plan) throw new Error(`Nobody is planned to live in ward ${code}.`);
  return plan;
}

/** The demo people and their families. */
export function settleDemoPeople(town: Town): void {
  hoanKiem(town);
  cuaNam(town);
  baVi(town);
  officials(town);
  procedureAdministrator(town);
}
