import { type ReactNode, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation, useParams } from 'react-router';
import { ThemeProvider } from '#client/components/shell/colour-scheme.tsx';
import { ErrorBoundary } from '#client/components/shell/error-boundary.tsx';
import { Footer } from '#client/components/shell/footer.tsx';
import { lazyPage } from '#client/components/shell/language/lazy-page.tsx';
import { PageSkeleton } from '#client/components/shell/page-skeleton.tsx';
import { usePageTitle } from '#client/components/shell/use-page-title.ts';
import { useEnterOnce } from './components/device/use-enter-once.ts';
import { useWholeTexts } from './components/device/use-whole-texts.ts';
import { HelpProvider } from './components/shell/help/help-topic.tsx';
import { JoinGate } from './pages/landing/join-gate.tsx';
import { MissingPage } from './pages/missing/missing-page.tsx';
import { RoleNotice } from './pages/session/role-notice.tsx';
import { SessionGate } from './pages/session/session-gate.tsx';
import { UntilDebrief } from './pages/session/until-debrief.tsx';
import { isCode, normaliseCode } from './store/join-code.ts';
import { SessionProvider, useSession } from './store/session-context.tsx';

const LandingPage = lazyPage(
  [],
  async () => (await import('./pages/landing/landing-page.tsx')).LandingPage,
);
const LibraryPage = lazyPage(
  ['library'],
  async () => (await import('./pages/library/library-page.tsx')).LibraryPage,
);
const GuidePage = lazyPage(
  ['library', 'host', 'injects'],
  async () => (await import('./pages/library/guide/guide-page.tsx')).GuidePage,
);
const GradePage = lazyPage(
  ['grade'],
  async () => (await import('./pages/grade/grade-page.tsx')).GradePage,
);
const HostGate = lazyPage(
  ['host', 'injects', 'drill', 'library'],
  async () => (await import('./pages/host/host-gate.tsx')).HostGate,
);
const BedsidePage = lazyPage(
  [],
  async () => (await import('./pages/bedside/bedside-page.tsx')).BedsidePage,
);
const EvaluatorPage = lazyPage(
  ['host', 'injects', 'drill'],
  async () => (await import('./pages/evaluator/evaluator-page.tsx')).EvaluatorPage,
);
const DebriefGate = lazyPage(
  ['debrief', 'host'],
  async () => (await import('./pages/debrief/debrief-gate.tsx')).DebriefGate,
);
const SettingsPage = lazyPage(
  ['settings'],
  async () => (await import('./pages/settings/settings-page.tsx')).SettingsPage,
);
const WallPage = lazyPage(
  ['wall'],
  async () => (await import('./pages/wall/wall-page.tsx')).WallPage,
);

/** Every page of the client, by its address. Needs a router and the parts above it. */
export function App() {
  const { pathname } = useLocation();
  useWholeTexts();
  useEnterOnce();
  usePageTitle();
  return (
    <ThemeProvider>
      <HelpProvider>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<PageSkeleton />}>
            <Routes>
              <Route path="/" element={<LandingPage />} />
              <Route path="/scenarios" element={<LibraryPage />} />
              <Route path="/scenarios/:id/guide" element={<GuidePage />} />
              <Route
                path="/host/:code"
                element={<ByCode>{(code) => <HostGate code={code} />}</ByCode>}
              />
              <Route path="/s/:code" element={<ByCode>{learnerPage}</ByCode>} />
              <Route path="/wall/:code" element={<ByCode>{wallPage}</ByCode>} />
              <Route
                path="/debrief/:code"
                element={<ByCode>{(code) => <DebriefGate code={code} />}</ByCode>}
              />
              <Route path="/grade" element={<GradePage />} />
              <Route path="/settings" element={<SettingsPage />} />
              <Route path="*" element={<MissingPage />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
        <Footer />
      </HelpProvider>
    </ThemeProvider>
  );
}

function learnerPage(code: string): ReactNode {
  return (
    <JoinGate code={code} fetchAhead={BedsidePage.fetchAhead}>
      <SessionProvider code={code} seat="learner">
        <SessionGate code={code}>
          <UntilDebrief code={code} seat="learner">
            <JoinedPage />
          </UntilDebrief>
        </SessionGate>
      </SessionProvider>
    </JoinGate>
  );
}

/** The bedside, or for an evaluator all that there is to see. */
function JoinedPage() {
  const watches = useSession((state) => state.you?.role === 'evaluator');
  return (
    <>
      <RoleNotice />
      {watches ? <EvaluatorPage /> : <BedsidePage />}
    </>
  );
}

function wallPage(code: string): ReactNode {
  return (
    <SessionProvider code={code} seat="wall">
      <SessionGate code={code}>
        <UntilDebrief code={code} seat="wall">
          <WallPage />
        </UntilDebrief>
      </SessionGate>
    </SessionProvider>
  );
}

/** Reads the code of the address; one written otherwise is put right, an impossible one refused. */
function ByCode(props: { readonly children: (code: string) => ReactNode }) {
  const { code: written = '' } = useParams();
  const { pathname } = useLocation();
  const code = normaliseCode(written);
  if (!isCode(code)) {
    return <Navigate to={`/?code=${encodeURIComponent(written)}`} replace />;
  }
  if (code !== written) {
    return <Navigate to={pathname.replace(/[^/]+$/, code)} replace />;
  }
  return props.children(code);
}
