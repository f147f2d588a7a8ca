// Before anything is painted: language, direction and colours as they were chosen, so that nothing flashes or jumps.
(() => {
  const root = document.documentElement;
  let kept = {};
  try {
    kept = { language: localStorage.getItem('isnad-language'), colours: localStorage.getItem('mantine-color-scheme-value') };
  } catch {
    // a browser that keeps nothing gets the defaults
  }
  const asked = new URLSearchParams(location.search).get('lang');
  const language = [asked, kept.language, navigator.language?.slice(0, 2)].find((one) => one === 'ar' || one === 'en') ?? 'ar';
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const scheme = kept.colours === 'light' || kept.colours === 'dark' ? kept.colours : system;
  root.setAttribute('data-mantine-color-scheme', scheme);
})();
