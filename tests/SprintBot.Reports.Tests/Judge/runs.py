#!/usr/bin/python3
"""runs.py SPRINT.json PERSON.rst DRAFT.rst: how near a draft comes to the report that a person wrote of the same sprint.

Two shares of runs of three words: of those in the person's report that the posts contain, how many the draft has; and of the
draft's own, how many are in the person's report. Needs python3-docutils. Exit status 0 always: it measures.
"""
import io, json, re, sys
import docutils.nodes as N
from docutils.core import publish_doctree


def words(text):
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.lower())


def runs(text):
    all_words = words(text)
    return {tuple(all_words[i:i + 3]) for i in range(len(all_words) - 2)}


def report(path):
    text = re.sub(r'^\.\. img::.*$', '', open(path, encoding='utf-8').read(), flags=re.M)
    doc = publish_doctree(text, settings_overrides=dict(report_level=5, warning_stream=io.StringIO(), file_insertion_enabled=False, raw_enabled=False))
    walk = doc.findall if hasattr(doc, 'findall') else doc.traverse
    return '\n'.join(n.astext() for n in walk(lambda n: isinstance(n, (N.paragraph, N.title))))


def posts(path):
    sprint = json.load(open(path, encoding='utf-8'))
    texts = [u.get(k) or '' for u in sprint['updates'] for k in ('text', 'next', 'blockers')]
    texts += [t.get('about') or '' for t in sprint['topics']] + [sprint['sprint'].get(k) or '' for k in ('intro', 'closing', 'thanks', 'goals')]
    return set().union(*(runs(re.sub(r'\]\([^)]*\)|<?https?://\S+', ' ', t)) for t in texts))


person, draft, posted = runs(report(sys.argv[2])), runs(report(sys.argv[3])), posts(sys.argv[1])
known = person & posted
print(f'of the person\'s runs that the posts contain, the draft has {100 * len(known & draft) / len(known):.0f} %')
print(f'of the draft\'s runs, the person\'s report has {100 * len(draft & person) / len(draft):.0f} %')
if '-v' in sys.argv:
    print('missing:', sorted(' '.join(r) for r in known - draft))
    print('alien:', sorted(' '.join(r) for r in draft - person))
