'use client';

import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { UsersIcon } from '#components/ui/icons.ts';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import { Table } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { StaffMember } from '#lib/identity/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { ForRoles } from './for-roles.tsx';
import { chosenOffice, OfficeChoice } from './office-choice.tsx';
import { useQuery } from './use-query.ts';

/** Who works at an office, with titles and tasks. For its administrators. */
export function StaffPage() {
  const { t, locale } = useTranslation('office');
  const query = useQuery();
  return (
    <ForRoles roles={['ward-administrator']} page="staff">
      {(official) => {
        const office = chosenOffice(official, query);
        return office && (
          <div className="grid grid-cols-1 gap-5">
            <div>
              <h1 className="text-2xl">{t('staff.title')}</h1>
              <p className="mt-1 text-quiet">{t('staff.lead', { office: localText(office.name, locale) })}</p>
            </div>
            <OfficeChoice official={official} office={office} query={query} />
            <StaffList office={office.code} />
          </div>
        );
      }}
    </ForRoles>
  );
}

function StaffList({ office }: { office: string }) {
  const { t, locale } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const { data, failure, refresh, loading } = useResource<StaffMember[]>(`/office/${encodeURIComponent(office)}/staff`);
  const stateOf = ({ active }: StaffMember) => <Tag tone={active ? 'done' : 'neutral'}>{t(active ? 'staff.active' : 'staff.inactive')}</Tag>;
  if (!data && failure) return <FailureState failure={failure} onRetry={refresh} retrying={loading} />;
  if (!data) return <Skeleton lines={4} label={common('state.loading')} />;
  if (data.length === 0) return <EmptyState icon={UsersIcon} title={t('staff.empty')}>{t('staff.emptyText')}</EmptyState>;
  return (
    <Table
      caption={t('staff.caption')} rows={data} rowKey={(member) => member.id}
      columns={[
        { key: 'name', header: t('staff.name'), rowHeader: true, cell: (member) => member.fullName },
        { key: 'title', header: t('staff.post'), cell: (member) => localText(member.title, locale) },
        { key: 'roles', header: t('staff.roles'), cell: (member) => member.roles.map((role) => t(`role.${role}`)).join(', ') },
        { key: 'state', header: t('staff.state'), cell: stateOf },
      ]}
    />
  );
}
