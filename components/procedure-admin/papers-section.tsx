'use client';

import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { DOCUMENT_FORMS, ONLINE_FORMS, type RequiredDocument } from '#lib/procedures/model.ts';
import { ChoiceField, FlagField, LineField, Part, WordsField } from './fields.tsx';
import { ListEditor } from './list-editor.tsx';

const newPaper = (): RequiredDocument => ({ id: '', name: { vi: '', en: '' }, form: 'copy', online: 'scan', required: true });

/** The papers of the dossier. */
export function PapersSection() {
  const { t, locale } = useTranslation('procedure-admin');
  return (
    <Part title={t('place.documents')} lead={t('papers.lead')}>
      <ListEditor
        list={['content', 'documents']} make={newPaper} addLabel={t('papers.add')} empty={t('papers.none')}
        nameOf={(entry, index) => (entry as RequiredDocument).name[locale] || t('list.numbered', { number: index + 1 })}
      >
        {(path) => (
          <>
            <WordsField path={[...path, 'name']} label={t('papers.name')} />
            <div className="grid gap-4 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
              <LineField path={[...path, 'id']} label={t('place.id')} help={t('papers.idHelp')} />
              <ChoiceField path={[...path, 'form']} label={t('papers.form')} choices={DOCUMENT_FORMS.map((value) => ({ value, label: t(`papers.forms.${value}`) }))} />
              <ChoiceField path={[...path, 'online']} label={t('place.online')} choices={ONLINE_FORMS.map((value) => ({ value, label: t(`papers.onlines.${value}`) }))} />
            </div>
            <FlagField path={[...path, 'required']} label={t('papers.required')} />
            <WordsField path={[...path, 'note']} label={t('place.note')} optional long />
          </>
        )}
      </ListEditor>
    </Part>
  );
}
