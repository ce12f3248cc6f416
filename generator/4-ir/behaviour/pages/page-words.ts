/** What fields and parameters of pages are called, as plain words; the usual first. */

/** Fields of the answer that carry a cursor, and the parameters that take it (plain words). */
export const cursorPairs: readonly {
  readonly next: readonly string[];
  readonly params: readonly string[];
}[] = [
  {
    next: ['nextcursor', 'endcursor', 'nextpagecursor', 'cursornext', 'cursorsnext'],
    params: [
      'cursor',
      'nextcursor',
      'pagecursor',
      'startcursor',
      'startingafter',
      'after',
      'pageafter',
      'aftercursor',
    ],
  },
  {
    next: ['nextpagetoken', 'nexttoken'],
    params: ['pagetoken', 'nextpagetoken', 'nexttoken', 'token', 'startingtoken'],
  },
  {
    next: ['continuationtoken', 'nextcontinuationtoken', 'metadatacontinue'],
    params: ['continuationtoken', 'continue'],
  },
  { next: ['nextmarker'], params: ['marker', 'nextmarker'] },
  { next: ['nextkey', 'nextstartkey'], params: ['startkey', 'nextkey'] },
  { next: ['nextoffset', 'nextpageoffset'], params: ['offset'] },
  { next: ['nextstart'], params: ['start'] },
  { next: ['nextpage', 'nextpagenumber', 'pagenext'], params: ['page', 'pagenumber'] },
  { next: ['cursorsafter', 'cursorafter', 'pageinfoendcursor'], params: ['after', 'cursor'] },
  { next: ['cursor'], params: ['cursor'] },
  { next: ['next', 'nextpage'], params: ['cursor', 'after', 'next', 'pagetoken', 'pagecursor'] },
];

export const moreWords = [
  'hasmore',
  'hasnext',
  'hasnextpage',
  'hasmoreitems',
  'hasmorepages',
  'istruncated',
  'more',
];
export const urlWords = [
  ...['nexturl', 'nextlink', 'nexturi', 'nexthref', 'nextpageurl', 'nextpageuri', 'nextpagelink'],
  ...['odatanextlink', 'linksnext', 'linksnexthref', 'linkspagesnext', 'linkspagesnexthref'],
];
export const nextWords = ['next', 'nextpage', 'pagingnext'];
export const afterWords = ['after', 'startingafter', 'afterid'];
export const pageWords = ['page', 'pagenumber', 'pageno', 'pagenum', 'pageindex', 'currentpage'];
export const offsetWords = ['offset', 'skip', 'start', 'startat', 'startindex'];
export const sizeWords = [
  ...['limit', 'perpage', 'pagesize', 'pagelimit', 'maxresults', 'maxitems', 'max', 'size'],
  ...['count', 'top', 'take'],
];
export const totalWords = [
  ...['total', 'totalcount', 'totalresults', 'totalitems', 'totalelements', 'totalrecords'],
  ...['totalhits', 'totalsize', 'resultcount'],
];
export const pagesWords = [
  'totalpages',
  'pagecount',
  'pages',
  'lastpage',
  'numpages',
  'pagestotal',
];
