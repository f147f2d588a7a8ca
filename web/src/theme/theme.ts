import { ActionIcon, Anchor, Badge, Button, createTheme, Input, Loader, NavLink, Tooltip } from '@mantine/core';
import { INK, NIGHT, SEA } from './colours.ts';

const UI = "'Noto Sans Variable', 'Noto Sans Arabic Variable', system-ui, sans-serif";

/** Calm and dense: small controls, thin lines, one accent. */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 7 },
  colors: { sea: SEA, gray: INK, dark: NIGHT },
  autoContrast: true,
  fontFamily: UI,
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.95rem', lg: '1.1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.6' },
  headings: {
    fontFamily: UI,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.45rem', lineHeight: '1.35' },
      h2: { fontSize: '1.15rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.45' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } }),
    Input: Input.extend({ defaultProps: { size: 'xs' } }),
    Badge: Badge.extend({
      defaultProps: { variant: 'light', radius: 'sm' },
      styles: { label: { textTransform: 'none', fontWeight: 550 } },
    }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'hover' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, withArrow: true, events: { hover: true, focus: true, touch: false } },
    }),
    Loader: Loader.extend({ defaultProps: { size: 'sm' } }),
    NavLink: NavLink.extend({ defaultProps: { variant: 'light' } }),
  },
});
