import { CSPProvider } from '@base-ui/react/csp-provider';
import { Shell } from './shell';

/** The whole page. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <Shell />
    </CSPProvider>
  );
}
