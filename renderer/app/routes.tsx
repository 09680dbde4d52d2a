import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
  useNavigate,
} from '@tanstack/react-router';
import { DraftScreen, DraftsEntrance, DraftsScreen, NewVersionButton } from '../features/curate/index.ts';
import { ExaminationScreen } from '../features/examine/index.ts';
import { FileScreen, readFileView } from '../features/file-traces/index.ts';
import { RulesScreen, readRulesView } from '../features/help/index.ts';
import { LibraryScreen, ModelScreen, readLibraryFilter, readModelView } from '../features/library/index.ts';
import { ExportLink, ManageScreen, readManageView } from '../features/library-manage/index.ts';
import { keptTable, LightTableScreen, readTableView, TableAhead } from '../features/light-table/index.ts';
import { LedgerScreen, LogScreen, readFilter } from '../features/log/index.ts';
import { ThrownWords } from '../shared/ui/index.ts';
import { DeskScreen } from './desk-screen.tsx';
import { Missing } from './missing.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: Missing });

const desk = createRoute({ getParentRoute: () => root, path: '/', component: DeskScreen });

const log = createRoute({
  getParentRoute: () => root,
  path: '/log',
  validateSearch: readFilter,
  component: function Log() {
    const navigate = useNavigate();
    return (
      <LogScreen
        filter={log.useSearch()}
        onFilter={(search) => void navigate({ to: '/log', search, replace: true })}
      />
    );
  },
});

const ledger = createRoute({ getParentRoute: () => root, path: '/ledger', component: LedgerScreen });

const library = createRoute({
  getParentRoute: () => root,
  path: '/library',
  validateSearch: readLibraryFilter,
  component: function Library() {
    const navigate = useNavigate();
    return (
      <LibraryScreen
        filter={library.useSearch()}
        onFilter={(search) => void navigate({ to: '/library', search, replace: true })}
      >
        <DraftsEntrance />
      </LibraryScreen>
    );
  },
});

const model = createRoute({
  getParentRoute: () => root,
  path: '/library/$key',
  validateSearch: readModelView,
  component: function Model() {
    const navigate = useNavigate();
    const { key } = model.useParams();
    return (
      <ModelScreen
        code={key}
        view={model.useSearch()}
        onView={(search) => void navigate({ to: '/library/$key', params: { key }, search, replace: true })}
        actions={(version) => (
          <>
            <ExportLink code={key} />
            <NewVersionButton code={key} version={version} />
          </>
        )}
      />
    );
  },
});

/** No code of a model looks like this. */
const manage = createRoute({
  getParentRoute: () => root,
  path: '/library/manage',
  validateSearch: readManageView,
  component: function Manage() {
    const navigate = useNavigate();
    return (
      <ManageScreen
        view={manage.useSearch()}
        onView={(search) => void navigate({ to: '/library/manage', search, replace: true })}
      />
    );
  },
});

const drafts = createRoute({ getParentRoute: () => root, path: '/drafts', component: DraftsScreen });

const draft = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$id',
  component: function Draft() {
    const { id } = draft.useParams();
    return <DraftScreen key={id} id={id} />;
  },
});

const examination = createRoute({
  getParentRoute: () => root,
  path: '/examination/$id',
  component: function Examination() {
    const { id } = examination.useParams();
    return (
      <>
        <ExaminationScreen id={id} />
        <TableAhead id={id} />
      </>
    );
  },
});

const table = createRoute({
  getParentRoute: () => root,
  path: '/examination/$id/table',
  validateSearch: readTableView,
  // Without more in its address the table is as it was left.
  beforeLoad({ search, params }) {
    const { view } = keptTable(params.id);
    if (Object.keys(search).length === 0 && Object.keys(view).length > 0)
      throw redirect({ to: '/examination/$id/table', params, search: view, replace: true });
  },
  component: function Table() {
    const navigate = useNavigate();
    const { id } = table.useParams();
    return (
      <LightTableScreen
        key={id}
        id={id}
        view={table.useSearch()}
        onView={(search) =>
          void navigate({ to: '/examination/$id/table', params: { id }, search, replace: true })
        }
      />
    );
  },
});

const file = createRoute({
  getParentRoute: () => root,
  path: '/examination/$id/file/$captureId',
  validateSearch: readFileView,
  component: function File() {
    const navigate = useNavigate();
    const params = file.useParams();
    return (
      <FileScreen
        {...params}
        view={file.useSearch()}
        onView={(search) =>
          void navigate({ to: '/examination/$id/file/$captureId', params, search, replace: true })
        }
      />
    );
  },
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/help/rules',
  validateSearch: readRulesView,
  component: function Rules() {
    const navigate = useNavigate();
    return (
      <RulesScreen
        view={rules.useSearch()}
        onView={(search) => void navigate({ to: '/help/rules', search, replace: true })}
      />
    );
  },
});

/** Addresses stand behind the #, so that every host can serve the screens as plain files. */
export const router = createRouter({
  routeTree: root.addChildren([
    desk,
    library,
    manage,
    model,
    drafts,
    draft,
    log,
    ledger,
    rules,
    table,
    file,
    examination,
  ]),
  history: createHashHistory(),
  scrollRestoration: false,
  defaultErrorComponent: ({ error }) => <ThrownWords thrown={error} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
