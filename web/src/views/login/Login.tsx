import { Code, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { ButtonLink } from '../../parts/ButtonLink.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { ColourSwitch } from '../../parts/shell/ColourSwitch.tsx';
import { LanguageSwitch } from '../../parts/shell/LanguageSwitch.tsx';
import { useMe } from '../../state/session.ts';
import { accountWords } from '../../words/account.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Login.module.css';
import { LoginForm } from './LoginForm.tsx';

/** Where people sign in. Stands alone, without the frame of the other pages. */
export function Login() {
  const say = useWords(accountWords);
  const shell = useWords(shellWords);
  const { me } = useMe();
  useDocumentTitle(`${shell('pages.login')} · ${shell('brand')}`);
  return (
    <main className={classes.page}>
      <div className={classes.tools}>
        <ColourSwitch />
        <LanguageSwitch />
      </div>
      <div className={classes.card}>
        <div className={classes.head}>
          <img src="/mark.svg" alt="" width={34} height={34} />
          <Title order={1}>{shell('brand')}</Title>
        </div>
        <Text c="dimmed" size="sm" mb="lg">
          {say('login.help')}
        </Text>
        {me === undefined && <Loading lines={3} height={30} />}
        {me?.mode === 'accounts' && <LoginForm />}
        {me?.mode === 'nobody' && (
          <>
            <Text mb="xs">{say('login.nobody')}</Text>
            <Code block dir="ltr">
              isnad account add NAME --role admin
            </Code>
          </>
        )}
        {me?.mode === 'single' && (
          <>
            <Text mb="md">{say('login.single')}</Text>
            <ButtonLink to="/">{say('login.onward')}</ButtonLink>
          </>
        )}
      </div>
    </main>
  );
}
