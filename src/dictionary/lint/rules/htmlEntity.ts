import type { FileRuleFactory } from "../FileRule";
import { SIGN } from "../../text/lineTraits";
import { characterRule } from "./characterRule";

/**
 * The names of HTML 4, which every tool writes; HTML 5 has two thousand more that a term could have before a
 * semicolon by chance.
 *
 * @see https://www.w3.org/TR/html401/sgml/entities.html
 */
const NAMES =
  "quot amp apos lt gt nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn " +
  "sup1 sup2 sup3 acute micro para middot cedil ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml " +
  "Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times " +
  "Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute " +
  "ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml " +
  "yacute thorn yuml OElig oelig Scaron scaron Yuml circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo " +
  "sbquo ldquo rdquo bdquo dagger Dagger permil lsaquo rsaquo euro bull hellip prime Prime trade larr rarr hearts";

/** A character written as HTML writes it: `&amp;`, `&#39;`, `&#x27;`. */
const HTML_ENTITY = new RegExp(`&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|${NAMES.split(" ").join("|")});`, "u");

/** `html-entity`; in XML it is what it stands for. */
export const htmlEntity: FileRuleFactory = (context) =>
  context.definition.checks.entitiesAreText === false ? {} : mangled(context);

const mangled: FileRuleFactory = (context) =>
  characterRule(
    context,
    "html-entity",
    SIGN,
    HTML_ENTITY,
    (found) => `${found} is HTML for a character, and is read as it stands`,
  );
