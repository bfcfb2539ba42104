/** Lines that stand on a page without being part of its report: captions, credits, calls to click, house notices. */

import { isInstruction } from '#base/instructions.ts'

const FURNITURE: readonly RegExp[] = [
  /\b(?:click|tap|swipe|scroll) (?:here|on|through|down|the)\b/i,
  /\b(?:sign|signing) up (?:for|to|here)\b|\bsubscri(?:be|ption)s?\b.*\b(?:newsletter|now|today|here|podcast)\b/i,
  /\b(?:read|see|hear|watch) (?:more|also|below|the full|our)\b|\bmore (?:here|below)\b|^(?:related|watch|read|more|updated?|correction|editor'?s note)\s*[:|]/i,
  /\b(?:newsletter|cookies?|privacy policy|terms of (?:use|service)|all rights reserved|copyright|advertisement)\b|©/i,
  /\b(?:getty images|shutterstock|via ap|ap photo|file photo|handout|pool photo|screengrab|image caption)\b|\bphoto(?:graph)?s? (?:by|courtesy|credit)\b/i,
  /\((?:AP|AFP|Reuters|Getty|EPA|Photo|Image|Credit)[^)]*(?:Photo|Images?|\/)[^)]*\)/,
  /\b(?:reporting|editing|additional reporting|writing|compiled|edited|produced) by [A-Z]/i,
  /\b(?:contributed to this (?:report|story|article)|this (?:story|article|post|report|column|piece) (?:was|has been|is|originally|first)|(?:staff|contributing|senior) (?:writer|editor)s? (?:at|for)|is an? (?:\w+ )?(?:reporter|columnist|contributor|correspondent|fellow|professor) (?:at|for|with|in)\b)/i,
  /\b(?:follow|like|find|contact|email|reach|join) (?:us|me|him|her|them) (?:on|at|via|by)\b|\bon (?:twitter|facebook|instagram) (?:at )?@|https?:|www\.|@\w{3,}/i,
  /\b(?:pictured|(?:shown|seen) here|in this (?:\w+[ ,]+){0,4}(?:photo|image|picture|file|handout|video|frame))\b|^(?:photo|image|video|credit|caption|picture|source|file)\s*[:—–-]/i,
  // "Anna Vale, left, and …": a caption's way of pointing.
  /,\s(?:left|right|center|centre|second from (?:left|right)),/i,
  // Only captions give weekday and full date in one breath: "Tuesday, March 3, 2020".
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z.]* \d{1,2},? \d{4}/,
  // A caption tells of a picture in the present tense and ends with its full date.
  /\b(?:arrives?|speaks?|walks?|shows?|poses?|listens?|waves?|attends?|holds?|sits?|stands?|looks?|leaves?|casts?|plays?|gestures?|reacts?|gather|march|wait|waits|talks?|answers?|delivers?|takes?|is (?:seen|pursued|shown|pictured)|are (?:seen|shown|pictured))\b.*\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}[.)]*$/,
  // Link lists run into the text: "Cory BookerOutsider candidates … MORE".
  /\bMORE\b|\p{Ll}{4,}\p{Lu}\p{Ll}{3,}/u,
  // Who took the picture runs into what it shows: "Toby Melville/Reuters People protest".
  /(?:^|\s)[\p{Lu}][\p{L}.'’-]+\/(?:AP|AFP|Reuters|Getty|EPA|File|Bloomberg|Pool|Redux|UPI|TNS|NBC|CBS|ABC|CNN)\b|\bAP\/File\b|^From left\b|\bfrom left,/u,
  /^(?:(?:a|the) )?(?:scenes?|views?|footage|aerial view) (?:inside|outside|from|of|at)\b/i,
  // What a page asks its reader to do.
  /^(?:watch|see|read|listen|follow|check out|stay tuned|scroll|download|tune in|find out|learn more|don['’]t miss)\b(?: (?:the|our|how|what|why|more|live|as|to|this|all|every|below|above|full)\b|:)/i,
  // What a page says of itself: "Here are five takeaways", "Welcome to the Morning Report".
  /^(?:here (?:are|is|['’]s)|these are) (?:\w+ ){0,3}(?:takeaways?|things|facts|points|highlights|reasons)\b|^welcome to\b/i,
  /\b(?:the views? expressed|opinions? expressed|letters? to the editor|op-ed)\b/i,
]

/** True for lines that no article should print. Knows English furniture only. */
export function isFurniture(text: string): boolean {
  return isInstruction(text) || FURNITURE.some((pattern) => pattern.test(text))
}

const FULL_DATE =
  /\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (\d{4})[.)]*$/

/** True for what ends with a full date of the year it was published in: a report gives the year of other years only. */
export function isDatedCaption(text: string, publishedAt: string): boolean {
  const year = FULL_DATE.exec(text)?.[1]
  return year === publishedAt.slice(0, 4) && !/["“”]|\b(?:said|says|told)\b/.test(text)
}

const CAPTION =
  /^(?:\S+ ){1,12}(?:arrives?|speaks?|walks?|shows?|poses?|listens?|waves?|gestures?|plays?|holds?|hugs?|cries|cry|smiles?|embraces?|reacts?|marches|march|gather|sits?|stands?|looks? (?:on|at)|is (?:seen|pictured|pursued|escorted)|are (?:seen|pictured)) .*\b(?:during|at an?|at the|in front of|outside|inside|before|near|after)\b/

/** True for a paragraph of its own that describes a picture in the present tense. */
export function isCaption(paragraph: string): boolean {
  return (
    CAPTION.test(paragraph) && !/["“”]|\b(?:said|says|was|were|had|has|have|will)\b/.test(paragraph)
  )
}
