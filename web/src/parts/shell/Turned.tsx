import { useDirection } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { directionOf } from '../../words/language.ts';
import { useLanguage } from '../../words/useWords.ts';

/** Turns Mantine's parts with the language, and asks again what the server says in words. */
export function Turned() {
  const language = useLanguage();
  const { setDirection } = useDirection();
  const client = useQueryClient();
  const asked = useRef(language);
  useEffect(() => {
    setDirection(directionOf(language));
    if (asked.current === language) return;
    asked.current = language;
    void client.invalidateQueries();
  }, [language, setDirection, client]);
  return null;
}
