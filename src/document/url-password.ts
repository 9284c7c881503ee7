// Passwords in URLs, which documents hold in many places: none may be shown.

/** The user's name of a URL with the colon after it; a port is no password, nor is what stands in a bracketed host. */
const BEFORE_PASSWORD = /:\/\/(?!\[)[^:/?#@\s]*:(?!\d*(?:[/?#\s]|$))/;

/**
 * The text with the password of the URL in it replaced; the same text where it has none. A password with an unescaped @, / or ?
 * is a mistake that must not show it either: it goes up to the last @ there is.
 */
export function withoutPassword(text: string, instead = '***'): string {
  const end = text.lastIndexOf('@');
  const before = end < 0 ? null : BEFORE_PASSWORD.exec(text);
  if (before === null) return text;
  const start = before.index + before[0].length;
  return start < end ? `${text.slice(0, start)}${instead}${text.slice(end)}` : text;
}
