"""CommonMark as markdown-it reads it, changed into Discord's dialect: each change is one way in which the two differ by design.

A second reader of the dialect, which shares no line with the library: where both agree, neither is wrong by accident.
"""
import re
import unicodedata

from markdown_it import MarkdownIt
from markdown_it.rules_block import list as lists
from markdown_it.rules_inline import state_inline
from markdown_it.token import Token

# Discord has none of these; their signs stay text.
ABSENT = ['html_block', 'html_inline', 'lheading', 'code', 'hr', 'reference', 'table', 'entity', 'image']
LINK = re.compile(r'https?://[^\s/?#]', re.I)
BARE = re.compile(r'(?<![0-9A-Za-z_\u0080-\U0010ffff])https?://[^\s<>`"*]+', re.I)


def reader():
    md = MarkdownIt('commonmark', {'html': False, 'breaks': True}).enable('strikethrough').disable(ABSENT)
    md.validateLink = lambda url: bool(LINK.match(url))  # http and https only
    md.block.ruler.at('heading', guarded(md, 'heading', is_heading), {'alt': ['paragraph', 'blockquote']})
    md.block.ruler.at('blockquote', quote, {'alt': ['paragraph', 'blockquote', 'list']})
    md.block.ruler.at('fence', guarded(md, 'fence', is_fence), {'alt': ['paragraph', 'blockquote', 'list']})
    md.block.ruler.before('paragraph', 'outside', outside, {'alt': ['paragraph']})
    md.inline.ruler.at('escape', escape)
    md.core.ruler.push('one_list', one_list)
    md.core.ruler.push('from_one', from_one)
    md.core.ruler.push('links', links)
    for tag in ('<%s>', '</%s>'):
        md.add_render_rule('strong_open' if tag == '<%s>' else 'strong_close', underlined(tag))
    return md


def has_code_block_within_a_line(md, text):
    """Three backquotes open a block anywhere, unless they stand in one line around two. CommonMark has nothing to compare that with."""
    return any(child.type == 'code_inline' and len(child.markup) >= 3 and '``' not in child.content
               for token in md.parse(text) for child in token.children or [])


def underlined(tag):
    """Two underscores underline."""
    return lambda self, tokens, i, options, env: tag % ('u' if tokens[i].markup == '__' else 'strong')


def first_of(state, line):
    return state.bMarks[line] + state.tShift[line]


def line_text(state, line):
    return state.src[first_of(state, line):state.eMarks[line]]


def guarded(md, name, condition):
    rule = next(rule.fn for rule in md.block.ruler.__rules__ if rule.name == name)
    return lambda state, start, end, silent: condition(line_text(state, start)) and rule(state, start, end, silent)


def is_heading(line):
    """One to three signs, a space, some text."""
    return re.match(r'#{1,3}[ \t]+(?=[^ \t])', line) is not None


def is_fence(line):
    """Backquotes; what follows them is a language only when nothing stands between."""
    return re.match(r'`{3,}(?![ \t]*[^ \t])|`{3,}[0-9A-Za-z_+.#-]+[ \t]*$', line) is not None


def is_no_row(line):
    """A row of one sign, spaced or not, is no list of lists, as it is no rule."""
    return re.fullmatch(r'([-*])([ \t]*\1){2,}[ \t]*', line) is None


def outside(state, start, end, silent):
    """A line that is indented no further than the list does not go on with its item."""
    return silent and state.parentType == 'paragraph' and state.sCount[start] < state.blkIndent and state.sCount[start] <= max(0, state.listIndent)


def has_text_after(marker):
    """A list's mark is '-', '*' or '1.', and needs text on its line."""
    def position(state, line):
        end = marker(state, line)
        if end < 0 or not is_no_row(line_text(state, line)) or state.src[end - 1] in '+)' or not state.src[end:state.eMarks[line]].strip():
            return -1
        return end
    return position


# CommonMark 0.31 counts symbols as punctuation.
state_inline.isPunctChar = lambda c: unicodedata.category(c)[0] in 'PS'
lists.skipBulletListMarker = has_text_after(lists.skipBulletListMarker)
lists.skipOrderedListMarker = has_text_after(lists.skipOrderedListMarker)


def quote(state, start, end, silent):
    """'> ' quotes its own line only, '>>> ' all that follows."""
    if state.sCount[start] - state.blkIndent >= 4:
        return False
    to_the_end = line_text(state, start).startswith('>>> ')
    if state.env.get('to the end'):
        return False
    if not to_the_end and not re.match(r'>([ \t]|$)', line_text(state, start)):
        return False
    if silent:
        return True

    saved = []
    line = start
    while line < end:
        text = line_text(state, line)
        if line > start and to_the_end:
            if text and state.sCount[line] < state.blkIndent:
                break
            line += 1
            continue
        if line > start and (state.sCount[line] - state.blkIndent not in range(4) or not re.match(r'>([ \t]|$)', text)):
            break
        saved.append((line, state.bMarks[line], state.tShift[line], state.sCount[line]))
        marker = 4 if to_the_end else 2 if text[1:2] in (' ', '\t') else 1
        state.bMarks[line] = first_of(state, line) + marker
        state.tShift[line] = 0
        while state.src[first_of(state, line):first_of(state, line) + 1] in (' ', '\t') and first_of(state, line) < state.eMarks[line]:
            state.tShift[line] += 1
        state.sCount[line] = state.tShift[line]
        line += 1

    indent, parent, last, state.blkIndent = state.blkIndent, state.parentType, state.lineMax, 0 if not to_the_end else state.blkIndent
    if to_the_end:
        state.sCount[start] += state.blkIndent
    state.parentType = 'blockquote'
    state.push('blockquote_open', 'blockquote', 1).map = [start, line]
    state.lineMax = line
    state.env['to the end'] = to_the_end
    state.md.block.tokenize(state, start, line)
    state.env['to the end'] = False
    state.push('blockquote_close', 'blockquote', -1)
    state.blkIndent, state.parentType, state.lineMax, state.line = indent, parent, last, line
    for at, mark, shift, count in saved:
        state.bMarks[at], state.tShift[at], state.sCount[at] = mark, shift, count
    return True


def escape(state, silent):
    """A backslash before a line's end is a backslash."""
    if state.src[state.pos] != '\\':
        return False
    following = state.src[state.pos + 1:state.pos + 2]
    escapes = following != '' and following in '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
    if not silent:
        state.pending += following if escapes else '\\'
    state.pos += 2 if escapes else 1
    return True


def one_list(state):
    """A list goes on whatever its next mark is, unless a blank line stands between."""
    lines = state.src.split('\n')
    kept, opened = [], []
    for token in state.tokens:
        if token.type.endswith('_list_open'):
            if kept and kept[-1].type.endswith('_list_close') and lines[token.map[0] - 1].strip(' >'):
                opened.append(opened_last)
                kept.pop()
                continue
            opened.append(token)
        elif token.type.endswith('_list_close'):
            opened_last = opened.pop()
            token.tag = opened_last.tag
        kept.append(token)
    state.tokens = kept


def from_one(state):
    """A list starts at 1 at the lowest."""
    for token in state.tokens:
        if token.attrs.get('start') == 0:
            token.attrs['start'] = 1


def links(state):
    for token in state.tokens:
        if token.type == 'inline':
            token.children = with_bare_links(without_false_labels(token.children))


def text_token(content):
    token = Token('text', '', 0)
    token.content = content
    return token


def without_false_labels(tokens):
    """A label that shows nothing, or nothing but an address, makes no link."""
    result, at = [], 0
    while at < len(tokens):
        if tokens[at].type == 'link_open' and tokens[at].info != 'auto':
            end = next(i for i in range(at, len(tokens)) if tokens[i].type == 'link_close')
            label = ''.join(t.content for t in tokens[at + 1:end])
            if not tokens[at].attrs['href'] or not label.strip() or re.fullmatch(r'https?://\S+', label):
                result += [text_token('[')] + tokens[at + 1:end] + [text_token('](%s)' % tokens[at].attrs['href'])]
                at = end + 1
                continue
        result.append(tokens[at])
        at += 1
    return result


def with_bare_links(tokens):
    """An address in the text is a link."""
    result, inside = [], 0
    for token in tokens:
        inside += {'link_open': 1, 'link_close': -1}.get(token.type, 0)
        if token.type != 'text' or inside:
            result.append(token)
            continue
        at = 0
        for match in BARE.finditer(token.content):
            url = trimmed(match.group())
            opening = Token('link_open', 'a', 1)
            opening.attrs = {'href': url}
            result += [text_token(token.content[at:match.start()]), opening, text_token(url), Token('link_close', 'a', -1)]
            at = match.start() + len(url)
        result.append(text_token(token.content[at:]))
    return result


def trimmed(url):
    """What ends a sentence does not belong to the address, nor a parenthesis that it did not open."""
    depth = 0
    for i, c in enumerate(url):
        depth += (c == '(') - (c == ')')
        if depth < 0:
            url = url[:i]
            break
    return url.rstrip('.,:;!?\'|~\\')
