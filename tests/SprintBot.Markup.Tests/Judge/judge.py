#!/usr/bin/python3
"""Runs shared's rstscore.py on what Discord's dialect means by its cases; see README.md beside this file."""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.environ.get('SPRINTBOT_SHARED') or os.path.join(HERE, '..', '..', '..', '..', 'shared')
sys.path[:0] = [HERE, os.path.join(SHARED, 'rst')]

import rstscore  # noqa: E402
from dialect import has_code_block_within_a_line, reader  # noqa: E402

READER = reader()
load_suites, html_flat = rstscore.suites, rstscore.html_flat


def suites(names, args):
    made = load_suites(names, args)
    for name, cases in made.items():
        for case in cases:
            if name.startswith(('fuzz-md', 'commonmark')) or case['id'].startswith('asis-'):
                case['html'] = None if has_code_block_within_a_line(READER, case['md']) else READER.render(case['md'])
    return made


def without_styles_in_links(html):
    """reStructuredText has no styles inside a link."""
    flat = html_flat(html)
    flat.attrs = [(frozenset(s for s in styles if s.startswith('a:')) or styles if any(s.startswith('a:') for s in styles) else styles, path)
                  for styles, path in flat.attrs]
    return flat


rstscore.suites, rstscore.html_flat = suites, without_styles_in_links
rstscore.main()
