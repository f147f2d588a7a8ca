import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef } from 'react';

const Plain = forwardRef<HTMLAnchorElement, Omit<AnchorProps, 'href'>>((props, ref) => <Anchor ref={ref} {...props} />);
Plain.displayName = 'Plain';

/** A link inside the workbench, checked against the routes: `<AppLink to="/events/$id" params={{ id }}>`. */
export const AppLink = createLink(Plain);
