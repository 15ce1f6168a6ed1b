/**
 * Every sentence of the interface, by language and namespace (a file per module in `locales/`). To add a namespace: its
 * two files, two imports, two lines here. Server only: a page hands to the browser just the namespaces that it shows
 * (`<Messages>`).
 */
import enApplications from '#locales/en/applications.json' with { type: 'json' };
import enApply from '#locales/en/apply.json' with { type: 'json' };
import enCommon from '#locales/en/common.json' with { type: 'json' };
import enErrorPages from '#locales/en/errors-pages.json' with { type: 'json' };
import enErrors from '#locales/en/errors.json' with { type: 'json' };
import enHelp from '#locales/en/help.json' with { type: 'json' };
import enHelping from '#locales/en/helping.json' with { type: 'json' };
import enHolder from '#locales/en/holder.json' with { type: 'json' };
import enForms from '#locales/en/forms.json' with { type: 'json' };
import enHome from '#locales/en/home.json' with { type: 'json' };
import enMe from '#locales/en/me.json' with { type: 'json' };
import enNotices from '#locales/en/notices.json' with { type: 'json' };
import enOffice from '#locales/en/office.json' with { type: 'json' };
import enOffices from '#locales/en/offices.json' with { type: 'json' };
import enPayments from '#locales/en/payments.json' with { type: 'json' };
import enPapers from '#locales/en/papers.json' with { type: 'json' };
import enProcedureAdmin from '#locales/en/procedure-admin.json' with { type: 'json' };
import enProcedurePage from '#locales/en/procedure-page.json' with { type: 'json' };
import enProcedures from '#locales/en/procedures.json' with { type: 'json' };
import enDesk from '#locales/en/desk.json' with { type: 'json' };
import enDisplay from '#locales/en/display.json' with { type: 'json' };
import enViewer from '#locales/en/viewer.json' with { type: 'json' };
import enDossier from '#locales/en/dossier.json' with { type: 'json' };
import enQueue from '#locales/en/queue.json' with { type: 'json' };
import enQueueAdmin from '#locales/en/queue-admin.json' with { type: 'json' };
import enQueueWords from '#locales/en/queue-words.json' with { type: 'json' };
import enResults from '#locales/en/results.json' with { type: 'json' };
import viApplications from '#locales/vi/applications.json' with { type: 'json' };
import viApply from '#locales/vi/apply.json' with { type: 'json' };
import viCommon from '#locales/vi/common.json' with { type: 'json' };
import viErrorPages from '#locales/vi/errors-pages.json' with { type: 'json' };
import viErrors from '#locales/vi/errors.json' with { type: 'json' };
import viHelp from '#locales/vi/help.json' with { type: 'json' };
import viHelping from '#locales/vi/helping.json' with { type: 'json' };
import viHolder from '#locales/vi/holder.json' with { type: 'json' };
import viForms from '#locales/vi/forms.json' with { type: 'json' };
import viHome from '#locales/vi/home.json' with { type: 'json' };
import viMe from '#locales/vi/me.json' with { type: 'json' };
import viNotices from '#locales/vi/notices.json' with { type: 'json' };
import viOffice from '#locales/vi/office.json' with { type: 'json' };
import viOffices from '#locales/vi/offices.json' with { type: 'json' };
import viPayments from '#locales/vi/payments.json' with { type: 'json' };
import viPapers from '#locales/vi/papers.json' with { type: 'json' };
import viProcedureAdmin from '#locales/vi/procedure-admin.json' with { type: 'json' };
import viProcedurePage from '#locales/vi/procedure-page.json' with { type: 'json' };
import viProcedures from '#locales/vi/procedures.json' with { type: 'json' };
import viDesk from '#locales/vi/desk.json' with { type: 'json' };
import viDisplay from '#locales/vi/display.json' with { type: 'json' };
import viViewer from '#locales/vi/viewer.json' with { type: 'json' };
import viDossier from '#locales/vi/dossier.json' with { type: 'json' };
import viQueue from '#locales/vi/queue.json' with { type: 'json' };
import viQueueAdmin from '#locales/vi/queue-admin.json' with { type: 'json' };
import viQueueWords from '#locales/vi/queue-words.json' with { type: 'json' };
import viResults from '#locales/vi/results.json' with { type: 'json' };
import type { Locale } from '#lib/platform/text.ts';

const vi = {
  applications: viApplications,
  apply: viApply,
  common: viCommon,
  'errors-pages': viErrorPages,
  errors: viErrors,
  forms: viForms,
  help: viHelp,
  helping: viHelping,
  holder: viHolder,
  home: viHome,
  me: viMe,
  notices: viNotices,
  office: viOffice,
  offices: viOffices,
  papers: viPapers,
  payments: viPayments,
  'procedure-admin': viProcedureAdmin,
  'procedure-page': viProcedurePage,
  procedures: viProcedures,
  desk: viDesk,
  display: viDisplay,
  dossier: viDossier,
  viewer: viViewer,
  queue: viQueue,
  'queue-admin': viQueueAdmin,
  'queue-words': viQueueWords,
  results: viResults,
};

/** The shape of all sentences, taken from the Vietnamese files. */
export type Resources = typeof vi;
export type Namespace = keyof Resources;

/** Both languages have exactly the same keys; the compiler says which one is missing. */
export const resources: Record<Locale, Resources> = {
  vi,
  en: {
    applications: enApplications,
    apply: enApply,
    common: enCommon,
    'errors-pages': enErrorPages,
    errors: enErrors,
    forms: enForms,
    help: enHelp,
    helping: enHelping,
    holder: enHolder,
    home: enHome,
    me: enMe,
    notices: enNotices,
    office: enOffice,
    offices: enOffices,
    papers: enPapers,
    payments: enPayments,
    'procedure-admin': enProcedureAdmin,
    'procedure-page': enProcedurePage,
    procedures: enProcedures,
  desk: enDesk,
  display: enDisplay,
  dossier: enDossier,
  viewer: enViewer,
  queue: enQueue,
  'queue-admin': enQueueAdmin,
  'queue-words': enQueueWords,
    results: enResults,
  },
};
