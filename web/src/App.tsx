import { DirectionProvider, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Turned } from './parts/shell/Turned.tsx';
import { router } from './router.ts';
import { queryClient } from './state/queries.ts';
import { cssVariables } from './theme/colours.ts';
import { theme } from './theme/theme.ts';

export function App() {
  return (
    <DirectionProvider>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <Turned />
          <Notifications position="bottom-center" autoClose={8000} limit={3} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
