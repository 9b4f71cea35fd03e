"""Reads reStructuredText with docutils, a JSON line {"rst": ...} at a time, and tells what a reader would get to see.

Answers {"messages": [...], "foreign": [...], "runs": [[text, styles, link, place], ...], "code": [...]}: every message of level 1 and
above but the one about a list that starts at another number than 1; the names of nodes that a person's text must never make;
and all visible text, in order, with its styles (a sorted, comma-separated set), the address it leads to and the blocks it stands in.
"""
import json
import sys

import docutils.core
import docutils.nodes as nodes
import docutils.parsers.rst.roles as roles
import docutils.readers.standalone

FOREIGN = ('raw', 'problematic', 'pending', 'meta', 'image', 'figure', 'substitution_definition', 'target', 'transition', 'section', 'title',
           'definition_list', 'field_list', 'option_list', 'table', 'footnote', 'citation', 'math', 'math_block', 'docinfo', 'attribution', 'topic',
           'sidebar', 'footnote_reference', 'citation_reference', 'doctest_block', 'title_reference', 'substitution_reference')
STYLES = {'strong': 'strong', 'emphasis': 'em', 'literal': 'code'}
CLASSES = {'sb-strong': 'strong', 'sb-em': 'em', 'sb-code': 'code', 'u': 'u', 'sb-u': 'u', 'del': 'del', 'sb-del': 'del', 'small': 'small',
           'sb-small': 'small', 'sb-spoiler': 'spoiler', 'sb-mention': 'mention'}


class Silence:
    def write(self, text):
        pass


SETTINGS = dict(report_level=1, halt_level=6, warning_stream=Silence(), input_encoding='unicode', raw_enabled=False,
                file_insertion_enabled=False, _disable_config=True, traceback=True)


def place_of(node):
    if isinstance(node, nodes.block_quote):
        return '/quote'
    if isinstance(node, nodes.bullet_list):
        return '/bullets'
    if isinstance(node, nodes.enumerated_list):
        return '/numbers%d' % node.get('start', 1)
    if isinstance(node, nodes.list_item):
        return '/%d' % node.parent.index(node)
    if isinstance(node, nodes.rubric):
        return ''.join('/' + name[3:] for name in node['classes'])
    return '/code' if isinstance(node, nodes.literal_block) else ''


def read(rst):
    roles._roles.clear()  # docutils keeps roles for the whole process
    messages, foreign, runs, code = [], [], [], []

    def observe(message):
        text = message.astext()
        if 'Enumerated list start value not ordinal-1' not in text:
            messages.append('%d: %s' % (message['level'], text))

    class Reader(docutils.readers.standalone.Reader):
        def new_document(self):
            document = super().new_document()
            document.reporter.attach_observer(observe)
            return document

    def walk(node, styles, link, place):
        if isinstance(node, nodes.Text):
            runs.append([node.astext(), ','.join(sorted(styles)), link, place])
            return
        if isinstance(node, nodes.system_message):
            return
        name = node.tagname
        if isinstance(node, nodes.comment):
            if node.astext().strip():
                foreign.append(name)
            return
        if name in FOREIGN or isinstance(node, nodes.Admonition):
            foreign.append(name)
        place += place_of(node)
        if isinstance(node, nodes.literal_block):
            code.append(node.astext())
            runs.append([node.astext(), '', None, place])
            return
        styles = styles | {CLASSES[c] for c in node.get('classes', []) if c in CLASSES}
        if name in STYLES:
            styles = styles | {STYLES[name]}
        if isinstance(node, nodes.reference):
            link = node.get('refuri', '#')
        for child in node.children:
            walk(child, styles, link, place)

    document = docutils.core.publish_doctree(rst, reader=Reader(parser_name='rst'), settings_overrides=SETTINGS)
    walk(document, frozenset(), None, '')
    return dict(messages=messages, foreign=foreign, runs=runs, code=code)


for line in sys.stdin:
    try:
        answer = read(json.loads(line)['rst'])
    except Exception as error:
        answer = dict(messages=['docutils raised %r' % error], foreign=[], runs=[], code=[])
    print(json.dumps(answer), flush=True)
