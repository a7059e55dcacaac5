/* The fields of a form in which somebody writes or chooses. Secrets are none of our business. */
const WRITTEN = 'textarea, select, input[type="text"], input[type="email"], input[type="date"], input:not([type])';

export const fieldsOf = (form) => Array.from(form.querySelectorAll(WRITTEN)).filter((field) => field.name);

/* What the page showed when it came, or what was saved since. */
export function shown(field) {
  if (field.tagName !== "SELECT") return field.defaultValue;
  const chosen = Array.from(field.options).find((option) => option.defaultSelected);
  return (chosen || field.options[0] || { value: "" }).value;
}

export const changed = (field) => tidy(field.value) !== tidy(shown(field));

export function isSaved(field, value) {
  if (field.tagName !== "SELECT") { field.defaultValue = value; return; }
  Array.from(field.options).forEach((option) => { option.defaultSelected = option.value === value; });
}

/* The marks of what the page showed: a page that is older than they are asks before it writes over others. */
export const marksOf = (form) => Array.from(form.querySelectorAll('input[type="hidden"][name$="seen"]'));

const tidy = (text) => text.replace(/\r\n?/g, "\n").trim();
