import type { Page } from "playwright-core";

/** WCAG 2.2, 1.4.3: what text of normal size needs against its background. */
const LEAST_RATIO = 4.5;

/**
 * The texts of the page whose contrast is too low, each with its ratio. Every background of the page is
 * opaque, so that the nearest one counts.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function lowContrasts(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const channel = (value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    const luminance = (color) => {
      const [red, green, blue] = color.match(/[\\d.]+/g).map(Number);
      return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
    };
    const isClear = (color) => /, 0\\)$/.test(color);
    const backgroundOf = (element) => {
      const color = getComputedStyle(element).backgroundColor;
      return isClear(color) && element.parentElement !== null ? backgroundOf(element.parentElement) : color;
    };
    const ratio = (element) => {
      const both = [luminance(getComputedStyle(element).color), luminance(backgroundOf(element))];
      return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    };
    const hasText = (element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
    return [...document.body.querySelectorAll("*")]
      .filter((element) => !["SCRIPT", "NOSCRIPT"].includes(element.tagName) && hasText(element))
      .filter((element) => ratio(element) < ${LEAST_RATIO})
      .map((element) => element.className + " " + element.textContent + " " + ratio(element).toFixed(2));
  })()`);
}
