import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  useNavigate,
} from '@tanstack/react-router';
import { ExaminationScreen } from '../features/examine/index.ts';
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

const examination = createRoute({
  getParentRoute: () => root,
  path: '/examination/$id',
  component: function Examination() {
    return <ExaminationScreen id={examination.useParams().id} />;
  },
});

/** Addresses stand behind the #, so that every host can serve the screens as plain files. */
export const router = createRouter({
  routeTree: root.addChildren([desk, log, ledger, examination]),
  history: createHashHistory(),
  scrollRestoration: false,
  defaultErrorComponent: ({ error }) => <ThrownWords thrown={error} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
