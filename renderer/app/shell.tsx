import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Sidebar } from './sidebar';

/** The frame around every screen: navigation at the left, the screen beside it. */
export function Shell() {
  return (
    <Router hook={useHashLocation}>
      <div className="flex h-full">
        <Sidebar />
        <main className="flex min-w-0 flex-1 flex-col">
          <Switch>
            <Route path="/">Compare</Route>
            <Route path="/log">Log</Route>
          </Switch>
        </main>
      </div>
    </Router>
  );
}
