'use client';

import { ForRoles } from '#components/office/for-roles.tsx';
import { chosenOffice, OfficeChoice } from '#components/office/office-choice.tsx';
import type { Official } from '#components/office/use-official.ts';
import { useQuery, type Query } from '#components/office/use-query.ts';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { Helped } from './helped.tsx';
import { StartHelping } from './start-helping.tsx';
import { useHelping } from './use-helping.ts';

/** Where an official begins to act for a citizen, comes back to after each dossier, and ends. */
export function OfficeHelpPage() {
  const query = useQuery();
  return (
    <ForRoles roles={['receiver']} page="help">
      {(official) => {
        const office = chosenOffice(official, query);
        return office && <OfficeHelp official={official} office={office} query={query} />;
      }}
    </ForRoles>
  );
}

function OfficeHelp({ official, office, query }: { official: Official; office: Official['offices'][number]; query: Query }) {
  const { t } = useTranslation('help');
  const help = useHelping();
  if (help) return <Helped help={help} official={official} done={query.get('done')} />;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="mt-1 max-w-reading text-quiet">{t('lead')}</p>
      </div>
      {query.get('over') && <Notice kind="warning" title={t('over')} live>{t('overText')}</Notice>}
      <OfficeChoice official={official} office={office} query={query} />
      <StartHelping office={office.code} />
    </div>
  );
}
