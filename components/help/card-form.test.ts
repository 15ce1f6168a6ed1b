import { describe, expect, it } from 'vitest';
import { cardIssues, cardOf, EMPTY_CARD, readCard } from './card-form.ts';

const TODAY = '2026-11-23';
const CARD = '001190123456|012345678|Nguyễn Thị Lan|02031990|Nữ|12 Hàng Bài, Hoàn Kiếm, Hà Nội|25122021';

describe('the card of the person at the counter', () => {
  it('is read from its QR', () => {
    expect(readCard(`${CARD}\n`, TODAY)).toEqual({ personalId: '001190123456', fullName: 'Nguyễn Thị Lan', birthDate: '1990-03-02', sex: 'female' });
    expect(readCard(CARD.replace('Nữ', 'Nam'), TODAY)?.sex).toBe('male');
    for (const other of ['', 'MC1.abc', '001190123456', '1|2|3|4|5|6|7', CARD.replace('02031990', '31022199x')]) expect(readCard(other, TODAY)).toBeNull();
  });

  it('is asked for whole, but for the telephone', () => {
    expect(cardIssues(EMPTY_CARD, TODAY)).toEqual({ personalId: 'required', fullName: 'required', birthDate: 'required', sex: 'required' });
    const form = { personalId: '0011 9012 3456', fullName: ' Nguyễn Thị Lan ', birthDate: '1990-03-02', sex: 'female', phone: '' } as const;
    expect(cardIssues(form, TODAY)).toEqual({});
    expect(cardOf(form, 'H26.004')).toEqual({ office: 'H26.004', personalId: '001190123456', fullName: 'Nguyễn Thị Lan', birthDate: '1990-03-02', sex: 'female' });
    expect(cardOf({ ...form, phone: '0987 654 321' }, 'H26.004').phone).toBe('0987654321');
  });

  it('says what is wrong with it', () => {
    const form = { personalId: '123', fullName: 'L', birthDate: '2027-01-01', sex: 'male', phone: '123' } as const;
    expect(cardIssues(form, TODAY)).toEqual({ personalId: 'not-a-personal-id', fullName: 'not-a-name', birthDate: 'date-in-future', phone: 'not-a-phone' });
    expect(cardIssues({ ...form, birthDate: '1990--2' }, TODAY).birthDate).toBe('not-a-date');
  });
});
