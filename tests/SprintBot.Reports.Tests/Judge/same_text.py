#!/usr/bin/python3
"""same_text.py REPORT.rst REPORT.md|FRAGMENT.html: does the one show what the other shows?

The words in their order, white space aside, and the links, as docutils reads the report, and a reader of CommonMark (python3-markdown-it) or of
HTML the other. The title may stand in the front matter, which must be YAML. Exit status 1 where they differ.
"""
import html.parser, re, sys, unicodedata, urllib.parse
import docutils.nodes as N
import yaml
from docutils.core import publish_doctree
from markdown_it import MarkdownIt

INLINE = {'em', 'strong', 'del', 's', 'code', 'a', 'br', 'ins', 'kbd', 'q', 'sub', 'sup', 'span', 'u', 'small', 'cite', 'img'}
BLOCKS = {'p', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'pre', 'blockquote', 'figure', 'figcaption', 'hr'}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.words, self.links, self.elements = [], [], set()

    def handle_starttag(self, tag, attributes):
        self.elements.add(tag)
        if tag == 'a' and not dict(attributes).get('href', '').startswith('#'):
            self.links.append(dict(attributes).get('href', ''))

    def handle_data(self, data):
        self.words.append(data)


def flat(text):
    kept = (c for c in unicodedata.normalize('NFC', text) if not c.isspace() and unicodedata.category(c) not in ('Cc', 'Cf'))
    return ''.join(kept)


def address(url):
    return urllib.parse.unquote(url)


def of_rst(text):
    document = publish_doctree(text, settings_overrides=dict(report_level=5, file_insertion_enabled=False, raw_enabled=False))
    for node in list(document.findall(lambda n: isinstance(n, (N.comment, N.system_message)))):
        node.parent.remove(node)
    links = [n['refuri'] for n in document.findall(N.reference) if n.get('refuri') and not n['refuri'].startswith('mailto:')]
    for name in document.findall(N.field_name):
        name += N.Text(':')
    return ''.join(n.astext() for n in document.findall(N.Text)), links


def main():
    shown, links = of_rst(open(sys.argv[1], encoding='utf-8').read())
    other = open(sys.argv[2], encoding='utf-8').read()
    page = Page()
    if sys.argv[2].endswith('.md'):
        front, body = re.match(r'---\n(.*?)\n---\n(.*)', other, re.S).groups()
        page.feed(MarkdownIt('commonmark').enable('strikethrough').render(body))
        page.words.insert(0, yaml.safe_load(front)['title'])
    else:
        page.feed(other)
    faults = []
    mine, theirs = flat(shown), flat(''.join(page.words))
    if mine != theirs:
        at = next((i for i, (a, b) in enumerate(zip(mine, theirs)) if a != b), min(len(mine), len(theirs)))
        faults.append(f'other words from {mine[max(0, at - 20):at + 20]!r} on: {theirs[max(0, at - 20):at + 20]!r}')
    if sorted(map(address, links)) != sorted(address(link) for link in page.links if not link.startswith('mailto:')):
        faults.append(f'other links: {sorted(set(map(address, links)) ^ set(map(address, page.links)))[:5]}')
    if page.elements - INLINE - BLOCKS:
        faults.append(f'elements that nobody meant: {page.elements - INLINE - BLOCKS}')
    for fault in faults:
        print(f'{sys.argv[2]}: {fault}')
    return 1 if faults else 0


sys.exit(main())
