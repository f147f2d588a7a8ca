import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef } from 'react';

const Plain = forwardRef<HTMLAnchorElement, ButtonProps>((props, ref) => <Button ref={ref} component="a" {...props} />);
Plain.displayName = 'PlainButton';

/** A link that looks like a button. */
export const ButtonLink = createLink(Plain);
