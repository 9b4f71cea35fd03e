#!/usr/bin/python3
"""Runs shared's rstscore.py on what Discord's dialect means by its cases; see README.md beside this file. All options are rstscore's."""
import collections
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.environ.get('SPRINTBOT_SHARED') or os.path.join(HERE, '..', '..', '..', '..', 'shared')
sys.path[:0] = [HERE, os.path.join(SHARED, 'rst')]

import rstscore  # noqa: E402
from dialect import has_code_block_within_a_line, reader  # noqa: E402
from differs import REASONS  # noqa: E402

READER = reader()
load_suites, html_flat, judge = rstscore.suites, rstscore.html_flat, rstscore.judge
differing, agreeing = collections.Counter(), []


def suites(names, args):
    made = load_suites(names, args)
    for name, cases in made.items():
        for case in cases:
            if case['id'] in REASONS:
                case['own'], case['html'] = case['html'], None
            elif name.startswith(('fuzz-md', 'commonmark')) and has_code_block_within_a_line(READER, case['md']):
                differing['three backquotes in the middle of a line open a block of code'] += 1
                case['html'] = None
            elif name.startswith(('fuzz-md', 'commonmark')) or case['id'].startswith('asis-'):
                case['html'] = READER.render(case['md'])
    return made


def judge_case(case, rst, want):
    if 'own' in case:
        differing[REASONS[case['id']]] += 1
        if judge(case, rst, html_flat(case['own'])).get('struct'):
            agreeing.append(case['id'])
    return judge(case, rst, want)


def without_styles_in_links(html):
    """reStructuredText has no styles inside a link."""
    flat = html_flat(html)
    flat.attrs = [(frozenset(s for s in styles if s.startswith('a:')) or styles, path) for styles, path in flat.attrs]
    return flat


rstscore.suites, rstscore.html_flat, rstscore.judge = suites, without_styles_in_links, judge_case
try:
    rstscore.main()
except SystemExit as end:
    print('\nnot compared, because they differ by design:')
    for reason, count in differing.items():
        print('%6d  %s' % (count, reason))
    if agreeing:
        print('no longer different: %s' % ' '.join(agreeing))
    sys.exit(end.code or bool(agreeing))
